#include "clean/headline_fit.hpp"

#include <string_view>

#include "clean/counter.hpp"
#include "text/character.hpp"
#include "text/hash.hpp"
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

}  // namespace

bool headline_fits(const Page& page, const std::vector<BlockLabel>& labels, const Story& story,
                   std::uint32_t headline) {
  constexpr std::size_t most_text = 8000;
  constexpr std::size_t most_lead = 700;
  const std::string_view text = slice(page.document->text, page.document->blocks[headline].span);
  std::size_t size = 0;
  const HeadlineWords all = count_words(text, text_keys(page, labels, story, most_text, size));
  if (size < 40 || all.total < 3) return true;
  if (all.found * 4 < all.total) return false;
  if (!story.dateline || all.names < 3) return true;
  const HeadlineWords lead = count_words(text, text_keys(page, labels, story, most_lead, size));
  return lead.found * 5 >= lead.total * 2 || lead.names_found * 2 > lead.names;
}

}  // namespace copydesk::cleaning
