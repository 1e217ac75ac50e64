#include "quotes/story_quotes.hpp"

#include <algorithm>
#include <utility>

#include "quotes/direct.hpp"
#include "quotes/evidence.hpp"
#include "quotes/faults.hpp"
#include "quotes/pairing.hpp"
#include "quotes/phrases.hpp"
#include "quotes/repair.hpp"
#include "quotes/reported.hpp"
#include "quotes/sentences.hpp"
#include "quotes/speakers.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::uint32_t fewest_words = 3;  // fewer without a cue are a term or words in doubt
constexpr std::uint32_t fewest_carried = 4;

/// Reads one story; quotations are made sentence by sentence.
class StoryReader {
 public:
  StoryReader(StoryWords& story, QuoteResult& out)
      : story_(story),
        out_(out),
        pairing_(pair_marks(story)),
        sentences_(read_sentences(story)),
        speakers_(story) {
    // Words found to be quoted join sentences and cover cues.
    if (repair_marks(story_, sentences_, pairing_)) sentences_ = read_sentences(story_);
    used_.resize(sentences_.cues.size());
  }

  void operator()() {
    append_faults(story_, pairing_, out_);
    std::uint32_t marked = 0;
    for (std::uint32_t number = 0; number < sentences_.list.size(); ++number) {
      const Sentence& sentence = sentences_.list[number];
      sentence_start_ = story_.bytes(sentence.words).start;
      const std::size_t first_quote = out_.quotes.size();
      speakers_.begin(sentence.body);
      while (marked < pairing_.marked.size() &&
             pairing_.marked[marked].whole.first < sentence.words.last) {
        direct(marked++, number);
      }
      reported(sentence);
      speakers_.read_to(sentence.words.last);
      sort_from(first_quote);
    }
  }

 private:
  /// Puts the sentence's quotations, direct and reported, into text order.
  void sort_from(std::size_t first) {
    const bool recent = last_.quote != no_mention && last_.quote >= first;
    const Span last = recent ? out_.quotes[last_.quote].span : Span{};
    std::stable_sort(out_.quotes.begin() + static_cast<std::ptrdiff_t>(first), out_.quotes.end(),
                     [](const Quote& a, const Quote& b) { return a.span < b.span; });
    while (recent && first < out_.quotes.size()) {
      if (out_.quotes[first].span == last && out_.quotes[first].direct) {
        last_.quote = static_cast<std::uint32_t>(first);
        break;
      }
      ++first;
    }
  }

  [[nodiscard]] Span bytes(WordRange range) const { return story_.bytes(range); }

  [[nodiscard]] std::optional<Span> span_of(WordRange range) const {
    return range.empty() ? std::nullopt : std::optional{bytes(range)};
  }

  /// Whom a source means, by what the story told before it.
  [[nodiscard]] std::uint32_t resolve(WordRange source) {
    speakers_.read_to(source.last);
    return speakers_.resolve(source);
  }

  /// Who passed the words on: "[Xinhua] quoted Mr Xi as saying", "[Mr Ushakov] said Mr Putin
  /// complained".
  [[nodiscard]] std::uint32_t relay(std::uint32_t cue, WordRange named, const Sentence& sentence) {
    if (!named.empty()) return resolve(named);
    if (cue == no_mention || cue <= sentence.first_cue) return no_mention;
    const Attribution& inner = sentences_.cues[cue];
    const Attribution& outer = sentences_.cues[cue - 1];
    if (inner.dependent || inner.inverted || !brings_speech(story_, outer)) return no_mention;
    const std::uint32_t start = start_of(inner);
    const bool nested = start == outer.cue.last ||
                        (start == outer.cue.last + 1 && story_.is(outer.cue.last, "that"));
    return nested ? resolve(outer.source) : no_mention;
  }

  /// Who spoke last, for quotations without a cue.
  struct Last {
    std::optional<Span> source;
    std::uint32_t mention = no_mention;
    std::uint32_t quote = no_mention;  ///< number in out_.quotes, where it may go on
    std::uint32_t sentence = 0;        ///< of its end
    std::uint32_t paragraph = 0;
    std::uint32_t end = 0;  ///< byte behind its words
    CuePlace place = CuePlace::none;
  };

  void direct(std::uint32_t number, std::uint32_t sentence) {
    const MarkedText& marked = pairing_.marked[number];
    const std::uint32_t words = count_words(story_, marked.inside);
    const Attached found = attach(story_, sentences_, marked);
    // A paragraph with a cue of its own is told apart from the one it continues.
    const bool own_cue = found.place == CuePlace::behind && last_.place != CuePlace::none;
    if (marked.continues && last_.quote != no_mention && !own_cue) {
      extend(marked, sentence);
      return;
    }
    if (goes_on_from_last(marked, sentence, found)) {
      extend(marked, sentence);
      return;
    }
    const bool attributed = found.place != CuePlace::none && !found.source.empty();
    if (!is_speech(marked, found, words, sentence)) return;
    Quote quote;
    quote.span = bytes(marked.inside);
    quote.broken = !marked.evidence.empty();
    quote.cue = span_of(found.cue);
    if (attributed) {
      quote.source = bytes(found.source);
      quote.speaker = resolve(found.source);
      quote.relayed_by = relay(found.cue_number, found.relayed_by, sentences_.list[sentence]);
      quote.confidence = found.place == CuePlace::around ? 0.75F : 0.9F;
      quote.reason =
          found.place == CuePlace::around ? "marks in a clause with a cue" : "marks and cue";
      if (found.cue_number != no_mention && found.place != CuePlace::around) {
        used_[found.cue_number] = true;
      }
      speakers_.spoke(found.source, quote.speaker);
    } else if (last_.source) {
      quote.source = last_.source;
      quote.speaker = last_.mention;
      quote.confidence = 0.6F;
      quote.reason = "marks; speaker carried over";
    } else {
      quote.confidence = 0.5F;
      quote.reason = "marks, no cue near";
    }
    if (quote.broken) {
      quote.confidence *= 0.8F;
      quote.reason += "; " + std::string(marked.evidence);
    }
    // A fragment in the sentence of a cue does not end the quotation that the cue interrupts.
    const bool aside = last_.sentence == sentence && last_.place == CuePlace::behind &&
                       found.place != CuePlace::behind && last_.quote != no_mention;
    if (!aside) {
      remember(quote, found, sentence);
      last_.quote = static_cast<std::uint32_t>(out_.quotes.size());
    }
    out_.quotes.push_back(std::move(quote));
  }

  void remember(const Quote& quote, const Attached& found, std::uint32_t sentence) {
    last_.source = quote.source;
    last_.mention = quote.speaker;
    last_.end = quote.span.end;
    last_.sentence = sentence;
    last_.paragraph = sentences_.list[sentence].paragraph;
    last_.place = found.place;
  }

  /// The marked words are a further part of the last quotation.
  void extend(const MarkedText& marked, std::uint32_t sentence) {
    Quote& quote = out_.quotes[last_.quote];
    if (quote.parts.empty()) quote.parts.push_back(quote.span);
    quote.parts.push_back(bytes(marked.inside));
    quote.span.end = quote.parts.back().end;
    quote.broken = quote.broken || !marked.evidence.empty();
    if (!quote.source || marked.continues) {
      const Attached found = attach(story_, sentences_, marked);
      if (found.place == CuePlace::behind && !found.source.empty()) {
        quote.source = bytes(found.source);
        quote.cue = span_of(found.cue);
        quote.speaker = resolve(found.source);
        if (found.cue_number != no_mention) used_[found.cue_number] = true;
        remember(quote, found, sentence);
      }
    }
    last_.sentence = sentence;
    last_.end = quote.span.end;
    last_.paragraph = sentences_.list[sentence].paragraph;
  }

  /// `“I am,” he said, “because ...”` and `“I am,” he said. “You are.”`: one quotation, interrupted
  /// by its cue.
  [[nodiscard]] bool goes_on_from_last(const MarkedText& marked, std::uint32_t sentence,
                                       const Attached& found) const {
    if (last_.quote == no_mention || last_.place != CuePlace::behind) return false;
    const Sentence& here = sentences_.list[sentence];
    if (last_.paragraph != here.paragraph || found.place == CuePlace::behind) return false;
    if (last_.sentence == sentence) {
      // Between the two stand the cue and an adverbial, and nothing else brings the second in.
      const std::uint32_t before = marked.whole.first - 1;
      return story_.words[before].shape == Shape::comma &&
             (found.cue_number == no_mention || used(found.cue_number));
    }
    return last_.sentence + 1 == sentence && marked.whole.first == here.words.first;
  }

  [[nodiscard]] bool used(std::uint32_t cue) const { return used_[cue]; }

  [[nodiscard]] bool is_speech(const MarkedText& marked, const Attached& found, std::uint32_t words,
                               std::uint32_t sentence) const {
    if (!marked.evidence.empty() || marked.goes_on || marked.continues) return true;
    const bool begins = sentences_.list[sentence].words.first == marked.whole.first;
    const bool named = is_title(story_, marked) || is_term(story_, marked);
    if (found.place == CuePlace::behind && (begins || !named)) return true;
    if (named) return false;
    if (found.place != CuePlace::none) return true;
    if (is_whole_sentence(story_, marked)) return words >= fewest_words;
    return words >= fewest_carried && last_.source.has_value();
  }

  void reported(const Sentence& sentence) {
    const std::span<const Attribution> cues = sentences_.cues_of(sentence);
    for (std::size_t i = 0; i < cues.size(); ++i) {
      if (used(sentence.first_cue + static_cast<std::uint32_t>(i))) continue;
      const Attribution& cue = cues[i];
      const std::optional<WordRange> content = reported_content(story_, sentence.body, cues, i);
      if (!content || content->last - content->first < 2 || wholly_quoted(*content)) {
        if (brings_speech(story_, cue)) hand_over(cue.source, resolve(cue.source));
        continue;
      }
      Quote quote;
      quote.span = bytes(*content);
      quote.direct = false;
      quote.cue = bytes(cue.cue);
      if (!cue.source.empty()) {
        quote.source = bytes(cue.source);
        quote.speaker = resolve(cue.source);
        quote.relayed_by =
            relay(sentence.first_cue + static_cast<std::uint32_t>(i), cue.relayed_by, sentence);
        if (brings_speech(story_, cue)) hand_over(cue.source, quote.speaker);
      }
      quote.confidence = quote.source ? 0.7F : 0.5F;
      quote.reason = cue.kind == CueKind::according ? "according to" : "cue and clause";
      out_.quotes.push_back(std::move(quote));
    }
  }

  /// The source of a cue: who goes on in marks without one of their own.
  void hand_over(WordRange source, std::uint32_t speaker) {
    speakers_.spoke(source, speaker);
    // A sentence that interrupts a quotation keeps its speaker: `“...,” he said, adding that`.
    const Span span = bytes(source);
    if (last_.quote != no_mention && last_.end > sentence_start_) return;
    last_.source = span;
    last_.mention = speaker;
    last_.quote = no_mention;
  }

  /// The content is one marked text, told as a direct quotation already.
  [[nodiscard]] bool wholly_quoted(WordRange content) const {
    const Word& first = story_.words[content.first];
    return first.quoted() && first.quoted_by == story_.words[content.last - 1].quoted_by;
  }

  StoryWords& story_;
  QuoteResult& out_;
  Pairing pairing_;
  Sentences sentences_;
  Speakers speakers_;
  Last last_;
  std::uint32_t sentence_start_ = 0;
  std::vector<bool> used_;  ///< by number of the cue: it brings in direct speech
};

}  // namespace

void append_quotes(StoryWords& story, QuoteResult& out) {
  StoryReader(story, out)();
}

}  // namespace copydesk::quotes
