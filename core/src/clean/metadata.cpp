#include "clean/metadata.hpp"

#include <algorithm>
#include <string>

#include "clean/counter.hpp"
#include "clean/dateline.hpp"
#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/language.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {
namespace {

/// Keys of the words of a text by their first letters, so that "talk" and "talks" agree.
void stem_keys(std::string_view text, std::vector<std::uint32_t>& keys) {
  constexpr std::size_t stem = 5;
  constexpr std::size_t shortest = 3;
  std::uint64_t hash = text::hash_seed;
  std::size_t letters = 0;
  bool capital = false;
  const auto close = [&] {
    if (letters >= shortest || (capital && letters > 1)) {
      keys.push_back(static_cast<std::uint32_t>(text::mix(hash)));
    }
    hash = text::hash_seed;
    letters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    at += point.size;
    const bool letter = text::is_letter(point.value) || text::is_digit(point.value);
    if (!letter) {
      if (!text::is_mark(point.value)) close();
      continue;
    }
    if (letters == 0) capital = text::is_upper(point.value);
    ++letters;
    const char32_t lowered = text::to_lower(point.value);
    if (letters <= stem) {
      hash = (hash ^ static_cast<std::uint64_t>(lowered)) * 0x100000001b3ULL;
    }
    if (text::is_unspaced(point.value)) close();
  }
  close();
}

/// Keys of the running text of a story's first `most` bytes.
Counter text_keys(const Page& page, const std::vector<BlockLabel>& labels, const Story& story,
                  std::size_t most, std::size_t& size) {
  const Document& document = *page.document;
  std::vector<std::uint32_t> keys;
  std::size_t read = 0;
  for (std::uint32_t i = story.first_block; i <= story.last_block && read < most; ++i) {
    if (!labels[i].kept || !is_running_text(labels[i].role)) continue;
    stem_keys(slice(document.text, document.blocks[i].span), keys);
    read += document.blocks[i].span.size();
  }
  Counter known(keys.size());
  for (const std::uint32_t key : keys) known.at(key).count = 1;
  size = keys.size();
  return known;
}

/// How many of a headline's content words a text has.
struct HeadlineWords {
  std::uint32_t total = 0;
  std::uint32_t found = 0;
  std::uint32_t names = 0;
  std::uint32_t names_found = 0;
};

HeadlineWords count_words(std::string_view headline, const Counter& known) {
  HeadlineWords counts;
  std::vector<std::uint32_t> keys;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= headline.size(); ++at) {
    if (at != headline.size() && headline[at] != ' ') continue;
    const std::string_view word = headline.substr(start, at - start);
    start = at + 1;
    PageWords content;
    static_cast<void>(read_shape(word, content));
    if (content.empty()) continue;
    keys.clear();
    stem_keys(word, keys);
    for (const std::uint32_t key : keys) {
      ++counts.total;
      counts.found += known.count(key);
      if ((content.front() & 1U) != 0) {
        ++counts.names;
        counts.names_found += known.count(key);
      }
    }
  }
  return counts;
}

/// A headline fits when a quarter of its content words stand somewhere in the text. Over a
/// dateline, where wire copy starts without one, the lead itself must take it up: two fifths of its
/// words or more than half of its names in the first paragraphs.
bool headline_fits(const Page& page, const std::vector<BlockLabel>& labels, const Story& story,
                   std::uint32_t headline, bool over_dateline) {
  constexpr std::size_t most_text = 8000;
  constexpr std::size_t most_lead = 700;
  const std::string_view text = slice(page.document->text, page.document->blocks[headline].span);
  std::size_t size = 0;
  const HeadlineWords all = count_words(text, text_keys(page, labels, story, most_text, size));
  if (size < 40 || all.total < 3) return true;
  if (all.found * 4 < all.total) return false;
  if (!over_dateline || all.names < 3) return true;
  const HeadlineWords lead = count_words(text, text_keys(page, labels, story, most_lead, size));
  return lead.found * 5 >= lead.total * 2 || lead.names_found * 2 > lead.names;
}

void add_agency(Story& story, std::string_view text, bool sign_off) {
  if (!story.agency.empty()) return;
  // Each word, and each pair of words, of a short line.
  if (text.size() > 200) return;
  std::size_t start = 0;
  std::string_view before;
  std::size_t before_start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool inside = at < text.size() && text[at] != ' ' && text[at] != '(' && text[at] != ')' &&
                        text[at] != '/' && text[at] != ',' && text[at] != ';' && text[at] != ':';
    if (inside) continue;
    std::string_view word = text.substr(start, at - start);
    while (!word.empty() && (word.back() == '.' || word.back() == '-')) word.remove_suffix(1);
    if (!word.empty()) {
      std::string_view name = agency_name(word);
      if (name.empty() && !before.empty())
        name = agency_name(text.substr(before_start, start + word.size() - before_start));
      // "PA", "CP" and the like are too common as initials to count outside a sign-off.
      if (!name.empty() && (sign_off || word.size() > 2 || text::trim(text) == word)) {
        story.agency = std::string(name);
        return;
      }
      before = word;
      before_start = start;
    }
    start = at + 1;
  }
}

bool says_updated(std::string_view text) {
  const std::string folded = text::fold(text.substr(0, std::min<std::size_t>(text.size(), 200)));
  for (const std::string_view word : {"updated", "modified", "aktualisiert", "mis a jour",
                                      "actualizado", "aggiornato", "bijgewerkt", "обновлено"}) {
    if (folded.find(word) != std::string::npos) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Page& page, std::vector<BlockLabel>& labels) : page_(page), labels_(labels) {}

  void read(Story& story, std::uint32_t from, std::uint32_t to, bool only_story) {
    const Document& document = *page_.document;
    std::uint32_t paragraphs = 0;
    std::uint32_t text_blocks = 0;
    std::string sample;
    for (std::uint32_t i = from; i < to; ++i) {
      const BlockLabel& label = labels_[i];
      const Span span = document.blocks[i].span;
      const std::string_view text = slice(document.text, span);
      const bool inside = i >= story.first_block && i <= story.last_block;
      if (label.role == Role::timestamp && paragraphs < 3) read_timestamp(story, i, text);
      if (!inside || !label.kept) continue;
      if (label.role == Role::byline && paragraphs < 3) read_byline(story, span, text);
      if (label.role == Role::credit) {
        story.credits.push_back(span);
        if (paragraphs > 1) add_agency(story, text, true);
      }
      if (label.role == Role::dateline && !story.dateline) read_dateline(story, span, true);
      if (!is_running_text(label.role)) continue;
      ++text_blocks;
      if (page_.shapes[i].words > 7 && label.role != Role::standfirst) {
        if (paragraphs < 2 && !story.dateline) read_dateline(story, span, false);
        ++paragraphs;
      }
      if (sample.size() < 1500) {
        sample += text.substr(0, 1500);
        sample += '\n';
      }
    }
    find_headline(story);
    story.language = std::string(text::language(sample));
    if (only_story) {
      const PageMetadata& metadata = document.metadata;
      if (!metadata.published.empty()) story.published = page_date(metadata.published);
      if (!metadata.modified.empty()) story.updated = page_date(metadata.modified);
    }
  }

 private:
  void find_headline(Story& story) {
    for (std::uint32_t i = story.first_block; i <= story.last_block; ++i) {
      if (labels_[i].role != Role::headline || !labels_[i].kept) continue;
      story.headline = page_.document->blocks[i].span;
      if (headline_fits(page_, labels_, story, i, story.dateline.has_value())) return;
      story.headline_fits = false;
      labels_[i].role = Role::related;
      labels_[i].kept = false;
      labels_[i].story = no_story;
      labels_[i].reason = "its words do not occur in the text under it [headline_fits]";
      return;
    }
  }

  void read_byline(Story& story, Span span, std::string_view text) const {
    for (const Span name : byline_names(page_.document->text, span)) {
      const std::string_view words = slice(page_.document->text, name);
      const bool known = std::any_of(story.byline.begin(), story.byline.end(), [&](Span other) {
        return slice(page_.document->text, other) == words;
      });
      if (!known) story.byline.push_back(name);
    }
    add_agency(story, text, false);
    if (story.published.empty()) {
      const std::string date = iso_date(text);
      if (!date.empty()) (says_updated(text) ? story.updated : story.published) = date;
    }
  }

  /// A date above the headline is the page's own unless it says what it is.
  void read_timestamp(Story& story, std::uint32_t block, std::string_view text) {
    const bool named =
        has(page_.shapes[block].classes, WordClass::clock) || page_.shapes[block].times != 0;
    if (block < story.first_block && !named) return;
    const std::string date = iso_date(text);
    if (date.empty()) return;
    std::string& field = says_updated(text) ? story.updated : story.published;
    if (field.empty()) field = date;
  }

  void read_dateline(Story& story, Span span, bool alone) const {
    std::optional<Dateline> dateline = find_dateline(page_.document->text, span);
    if (!dateline && alone) {
      dateline.emplace();
      dateline->span = span;
      dateline->place = std::string(slice(page_.document->text, span));
    }
    if (!dateline) return;
    if (!dateline->agency.empty()) story.agency = std::string(agency_name(dateline->agency));
    story.dateline = std::move(dateline);
  }

  /// An ISO date as it came, or one read from words; what is neither is left out.
  static std::string page_date(std::string_view written) {
    const bool iso =
        written.size() >= 10 && written.size() <= 35 && written[4] == '-' && written[7] == '-';
    return iso ? std::string(written) : iso_date(written);
  }

  const Page& page_;
  std::vector<BlockLabel>& labels_;
};

}  // namespace

void read_metadata(const Page& page, std::vector<BlockLabel>& labels, std::vector<Story>& stories) {
  constexpr std::uint32_t margin = 8;  ///< blocks before a story that may hold its date
  Reader reader(page, labels);
  for (std::size_t s = 0; s < stories.size(); ++s) {
    Story& story = stories[s];
    const std::uint32_t floor = s == 0 ? 0 : stories[s - 1].last_block + 1;
    const std::uint32_t from =
        std::max(floor, story.first_block > margin ? story.first_block - margin : 0);
    reader.read(story, from, story.last_block + 1, stories.size() == 1);
  }
}

}  // namespace copydesk::cleaning
