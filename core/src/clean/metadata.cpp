#include "clean/metadata.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/dateline.hpp"
#include "clean/headline_fit.hpp"
#include "clean/page_dates.hpp"
#include "text/character.hpp"
#include "text/language.hpp"

namespace copydesk::cleaning {
namespace {

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
      if (label.role == Role::timestamp || label.role == Role::correction) {
        read_timestamp(story, i, text, paragraphs >= 3);
      }
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
      std::vector<Span> authors = declared_authors(metadata.authors, from, to);
      if (!authors.empty()) story.byline = std::move(authors);
    }
  }

 private:
  void find_headline(Story& story) {
    for (std::uint32_t i = story.first_block; i <= story.last_block; ++i) {
      if (labels_[i].role != Role::headline || !labels_[i].kept) continue;
      story.headline = page_.document->blocks[i].span;
      if (headline_fits(page_, labels_, story, i)) return;
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
    take_dates(story, page_dates(text));
  }

  static void take_dates(Story& story, PageDates dates) {
    if (story.published.empty()) story.published = std::move(dates.published);
    if (story.updated.empty()) story.updated = std::move(dates.updated);
  }

  /// A date far above the headline is the page's own, and one under the text another story's,
  /// unless they say what they are.
  void read_timestamp(Story& story, std::uint32_t block, std::string_view text, bool at_end) {
    constexpr std::uint32_t near = 2;
    const bool named =
        has(page_.shapes[block].classes, WordClass::clock) || page_.shapes[block].times != 0;
    if (block + near < story.first_block && !named) return;
    PageDates dates = page_dates(text);
    if (at_end && !dates.names_published) return;
    take_dates(story, std::move(dates));
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

  /// Where the authors the page declares stand in its short lines, each once.
  [[nodiscard]] std::vector<Span> declared_authors(const std::vector<std::string>& authors,
                                                   std::uint32_t from, std::uint32_t to) const {
    constexpr std::size_t most_authors = 10;
    constexpr std::uint32_t longest_line = 200;
    const Document& document = *page_.document;
    std::vector<Span> found;
    for (std::size_t a = 0; a < std::min(most_authors, authors.size()); ++a) {
      if (authors[a].find(' ') == std::string::npos) continue;
      for (std::uint32_t i = from; i < to; ++i) {
        const Span span = document.blocks[i].span;
        if (span.size() > longest_line || is_running_text(labels_[i].role)) continue;
        const std::size_t at = slice(document.text, span).find(authors[a]);
        if (at == std::string_view::npos) continue;
        const std::uint32_t start = span.start + static_cast<std::uint32_t>(at);
        found.push_back({start, start + static_cast<std::uint32_t>(authors[a].size())});
        break;
      }
    }
    return found;
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
