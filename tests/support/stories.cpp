#include "support/stories.hpp"

#include <array>
#include <utility>

#include "text/hash.hpp"

namespace copydesk::test {

namespace {

constexpr std::array<std::string_view, 24> syllables = {
    "ba",  "cor", "den",  "fil", "gru", "hal", "ist", "jo",  "kel", "lum", "mar", "nov",
    "ost", "pel", "quin", "ra",  "sto", "tam", "ul",  "ver", "wen", "yar", "zel", "dri"};
constexpr std::array<std::string_view, 8> links = {"the", "of", "and", "in",
                                                   "was", "by", "for", "a"};

/// A word of no language, another one for each draw.
std::string invented(std::uint64_t draw) {
  std::string word;
  for (int i = 0; i < 3; ++i, draw /= syllables.size()) word += syllables[draw % syllables.size()];
  return word;
}

std::string capitalised(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) end = text.size();
    if (end > start) {
      lines.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    }
    start = end + 1;
  }
  return lines;
}

}  // namespace

Story::Story(std::string text) : text_(std::move(text)), running_(lines_of(text_)) {
  dedupe::WordReader reader;
  prepared_ = dedupe::Prepared({.key = {},
                                .text = text_,
                                .running = running_,
                                .agency = {},
                                .agency_in = {},
                                .published = {}},
                               reader);
}

StoryKey Stories::add(const std::string& document, const std::string& text) {
  stories_.erase(document);
  stories_.emplace(document, text);
  return {document, 1};
}

StoryText Stories::text(const std::string& document) const {
  const Story& story = stories_.at(document);
  return {.key = {document, 1},
          .text = story.text(),
          .running = story.running(),
          .agency = {},
          .agency_in = {},
          .published = {}};
}

std::vector<StoryText> Stories::texts() const {
  std::vector<StoryText> out;
  for (const auto& [document, story] : stories_) out.push_back(text(document));
  return out;
}

std::string paragraph(unsigned number) {
  constexpr unsigned words = 45;
  std::string out;
  for (unsigned i = 0; i < words; ++i) {
    const std::uint64_t draw = text::mix(number * 1000ULL + i + 1);
    const std::uint64_t kind = (draw >> 40U) % 10;
    const bool first = i % 9 == 0;
    std::string word = invented(draw);
    if (kind < 3) word = links[(draw >> 20U) % links.size()];
    if (kind == 3 && !first) word = std::to_string(draw % 9000 + 100);
    if ((kind == 4 || first) && word[0] >= 'a') word = capitalised(std::move(word));
    out += word + (i % 9 == 8 ? "." : "") + (i + 1 < words ? " " : "");
  }
  return out;
}

std::string article(unsigned first, unsigned count) {
  std::string out;
  for (unsigned i = 0; i < count; ++i) out += paragraph(first + i) + "\n";
  return out;
}

}  // namespace copydesk::test
