#include <algorithm>
#include <string>

#include "copydesk/quotes.hpp"
#include "quotes/cues.hpp"
#include "quotes/marks.hpp"
#include "quotes/sentence.hpp"
#include "text/character.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace copydesk {

namespace {

using quotes::Attribution;
using quotes::MarkedText;
using quotes::MarkStyle;
using quotes::Sentence;

constexpr std::size_t fewest_words = 3;  // fewer are a term or a title, unless a cue says otherwise

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool letter = c != ' ' && c != '\n' && c != '\t';
    if (letter && !inside) ++words;
    inside = letter;
  }
  return words;
}

const char* mark_of(MarkStyle style, bool opens) {
  switch (style) {
    case MarkStyle::straight:
      return "\"";
    case MarkStyle::guillemet:
      return opens ? "\xC2\xAB" : "\xC2\xBB";
    case MarkStyle::low_high:
      return opens ? "\xE2\x80\x9E" : "\xE2\x80\x9C";
    case MarkStyle::corner:
      return opens ? "\xE3\x80\x8C" : "\xE3\x80\x8D";
    default:
      return opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
  }
}

/// Who spoke last, carried over sentences of a story.
struct Speaker {
  std::optional<Span> source;
  std::uint32_t mention = no_mention;
};

/// Reads the kept blocks of a document, story by story.
class QuoteFinder {
 public:
  QuoteFinder(const Document& document, std::span<const BlockLabel> labels,
              std::span<const Mention> mentions)
      : document_(document), text_(document.text), labels_(labels), mentions_(mentions) {}

  QuoteResult operator()() {
    std::uint32_t story = no_story;
    for (std::size_t b = 0; b < document_.blocks.size(); ++b) {
      if (!labels_[b].kept || !is_running_text(labels_[b].role)) continue;
      if (labels_[b].story != story) {
        story = labels_[b].story;
        last_ = {};
        last_person_ = no_mention;
        continues_ = false;
      }
      block(b);
    }
    std::stable_sort(out_.quotes.begin(), out_.quotes.end(),
                     [](const Quote& a, const Quote& b) { return a.span < b.span; });
    return std::move(out_);
  }

 private:
  /// The next kept running block opens with a mark of this style: the quotation goes on there.
  [[nodiscard]] bool goes_on(std::size_t b, MarkStyle style) const {
    for (std::size_t next = b + 1; next < document_.blocks.size(); ++next) {
      if (!labels_[next].kept || !is_running_text(labels_[next].role)) continue;
      const std::vector<quotes::Mark> marks = quotes::find_marks(
          text_,
          {document_.blocks[next].span.start,
           std::min(document_.blocks[next].span.end, document_.blocks[next].span.start + 8)});
      return !marks.empty() && marks[0].opens && marks[0].style == style &&
             marks[0].span.start == document_.blocks[next].span.start;
    }
    return false;
  }

  void block(std::size_t b) {
    const Span span = document_.blocks[b].span;
    const std::vector<MarkedText> marked =
        quotes::pair_marks(text_, span, quotes::find_marks(text_, span));
    std::vector<Span> quoted;
    quoted.reserve(marked.size());
    for (const MarkedText& one : marked) quoted.push_back(one.inside);
    std::vector<Sentence> sentences;
    for (const Span one : text::sentences(text_, span))
      sentences.emplace_back(text_, one, mentions_in(one), quoted);
    const bool carried = continues_;
    continues_ = false;
    for (const MarkedText& one : marked)
      direct(b, one, sentences, carried && one.open_offset == span.start);
    for (const Sentence& sentence : sentences) reported(sentence, marked);
  }

  [[nodiscard]] std::span<const Mention> mentions_in(Span span) const {
    const auto first = std::lower_bound(
        mentions_.begin(), mentions_.end(), span.start,
        [](const Mention& mention, std::uint32_t at) { return mention.span.end <= at; });
    const auto last = std::lower_bound(
        first, mentions_.end(), span.end,
        [](const Mention& mention, std::uint32_t at) { return mention.span.start < at; });
    return {first, last};
  }

  /// The person or body among the mentions that the source's words name; pronouns: the last one.
  std::uint32_t resolve_source(Span source) {
    std::uint32_t found = no_mention;
    const std::span<const Mention> inside = mentions_in(source);
    for (const Mention& mention : inside) {
      const auto number = static_cast<std::uint32_t>(&mention - mentions_.data());
      if (mention.type == MentionType::person) return last_person_ = number;
      if (found == no_mention && is_name(mention.type)) found = number;
    }
    if (found != no_mention) return found;
    const std::string words = text::lower(slice(text_, source));
    const bool singular = words == "he" || words == "she" || words == "who" ||
                          words.starts_with("the ") || words == "i";
    return singular ? last_person_ : no_mention;
  }

  /// The attribution nearest to the quotation in its own sentence or the one it ends in.
  std::optional<Speaker> attributed(const MarkedText& quote, const std::vector<Sentence>& sentences,
                                    std::optional<Span>& cue) {
    std::optional<Speaker> best;
    std::uint32_t nearest = 0xFFFFFFFFU;
    for (const Sentence& sentence : sentences) {
      if (sentence.span().end + 2 < quote.inside.start ||
          sentence.span().start > quote.inside.end + 4)
        continue;
      for (const Attribution& one : sentence.attributions()) {
        if (one.source_first == one.source_last) continue;
        const Span words = sentence.bytes(one.cue_first, one.cue_last);
        const std::uint32_t distance =
            words.start >= quote.inside.end
                ? words.start - quote.inside.end
                : (quote.inside.start >= words.end ? quote.inside.start - words.end : 0);
        if (distance >= nearest || distance > 120) continue;
        nearest = distance;
        const Span source = sentence.bytes(one.source_first, one.source_last);
        best = Speaker{source, resolve_source(source)};
        cue = words;
      }
    }
    return best;
  }

  void direct(std::size_t b, const MarkedText& one, const std::vector<Sentence>& sentences,
              bool carried) {
    std::optional<Span> cue;
    const std::optional<Speaker> found = attributed(one, sentences, cue);
    const bool follows = one.has_open && !one.has_close && goes_on(b, one.style);
    if (count_words(slice(text_, one.inside)) < fewest_words && !found) return;
    if (count_words(slice(text_, one.inside)) < 2) return;
    Quote quote;
    quote.span = one.inside;
    quote.cue = cue;
    quote.broken = (!one.has_open || !one.has_close) && !follows;
    if (found) {
      quote.source = found->source;
      quote.speaker = found->mention;
      quote.confidence = 0.9F;
      quote.reason = "marks and cue";
      last_ = *found;
    } else if (carried || last_.source) {
      quote.speaker = last_.mention;
      quote.source = last_.source;
      quote.confidence = carried ? 0.85F : 0.6F;
      quote.reason = carried ? "goes on from the paragraph before" : "marks; speaker carried over";
    } else {
      quote.confidence = 0.5F;
      quote.reason = "marks, no cue near";
    }
    if (follows) continues_ = true;
    if (quote.broken) fault(one);
    out_.quotes.push_back(std::move(quote));
  }

  void fault(const MarkedText& one) {
    // The mark that stands alone, and where its partner should stand.
    out_.faults.push_back({one.has_open ? one.open_offset : one.close_offset,
                           mark_of(one.style, one.has_open), true,
                           one.has_open ? "an opening mark without a closing one"
                                        : "a closing mark without an opening one"});
    out_.faults.push_back({one.has_open ? one.inside.end : one.inside.start,
                           mark_of(one.style, !one.has_open), false,
                           one.has_open ? "the quotation ends here at the latest"
                                        : "the quotation begins here at the earliest"});
  }

  void reported(const Sentence& sentence, const std::vector<MarkedText>& marked) {
    for (const Attribution& one : sentence.attributions()) {
      const std::optional<Span> content = content_of(sentence, one);
      if (!content || count_words(slice(text_, *content)) < fewest_words) continue;
      // Wholly quoted content has been told as a direct quotation.
      const bool direct = std::any_of(marked.begin(), marked.end(), [&](const MarkedText& quote) {
        return quote.inside.overlaps(*content) && (std::min(quote.inside.end, content->end) -
                                                   std::max(quote.inside.start, content->start)) *
                                                          10 >
                                                      content->size() * 7;
      });
      if (direct) continue;
      Quote quote;
      quote.span = *content;
      quote.direct = false;
      quote.cue = sentence.bytes(one.cue_first, one.cue_last);
      if (one.source_first < one.source_last) {
        quote.source = sentence.bytes(one.source_first, one.source_last);
        quote.speaker = resolve_source(*quote.source);
        last_ = {quote.source, quote.speaker};
      }
      quote.confidence = quote.source ? 0.7F : 0.5F;
      quote.reason = one.according ? "according to" : "cue and clause";
      out_.quotes.push_back(std::move(quote));
    }
  }

  /// What is said by the attribution: the clause behind the cue, or the sentence before it.
  [[nodiscard]] static std::optional<Span> content_of(const Sentence& sentence,
                                                      const Attribution& one) {
    const std::size_t size = sentence.size();
    const auto is_end = [&](std::size_t i) {
      return sentence.lower(i) == "." || sentence.lower(i) == "!" || sentence.lower(i) == "?";
    };
    std::size_t last = size;
    while (last > 0 && is_end(last - 1)) --last;
    const std::size_t behind = one.inverted ? one.source_last : one.cue_last;
    const std::size_t start = one.inverted ? one.cue_first : one.source_first;
    const bool comma_before = start > 0 && sentence.lower(start - 1) == ",";
    if (one.according ||
        (comma_before && (behind >= last || sentence.lower(behind) == "," ||
                          sentence.lower(behind) == "in" || sentence.lower(behind) == "on"))) {
      if (one.according && start == 0) {
        const std::size_t first =
            behind < last && sentence.lower(behind) == "," ? behind + 1 : behind;
        if (first >= last) return std::nullopt;
        return sentence.bytes(first, last);
      }
      const std::size_t end = comma_before ? start - 1 : start;
      if (end == 0) return std::nullopt;
      return sentence.bytes(0, end);
    }
    if (one.inverted || !quotes::takes_content(sentence.lower(one.cue_first)) || behind >= last) {
      const bool told = one.cue_last < last && (sentence.lower(one.cue_first) == "told" ||
                                                sentence.lower(one.cue_first) == "tells");
      if (!told) return std::nullopt;
    }
    std::size_t first = behind;
    // "said on Friday that ...": the content begins behind the adverbial.
    for (std::size_t i = first; i < last && i < first + 9; ++i) {
      if (sentence.lower(i) == "that") {
        first = i;
        break;
      }
      if (sentence.lower(i) == "," || sentence.is_quoted(i)) break;
    }
    if (first < last && (sentence.lower(first) == "," || sentence.lower(first) == ":")) ++first;
    if (first >= last) return std::nullopt;
    return sentence.bytes(first, last);
  }

  const Document& document_;
  std::string_view text_;
  std::span<const BlockLabel> labels_;
  std::span<const Mention> mentions_;
  QuoteResult out_;
  Speaker last_;
  std::uint32_t last_person_ = no_mention;
  bool continues_ = false;
};

}  // namespace

QuoteResult find_quotes(const Document& document, std::span<const BlockLabel> labels,
                        std::span<const Story>, std::span<const Mention> mentions) {
  return QuoteFinder(document, labels, mentions)();
}

}  // namespace copydesk
