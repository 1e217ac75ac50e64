#include "read/plain.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk {

namespace {

constexpr std::uint32_t narrowest = 40;  // bytes: a text wrapped narrower is a column of something
constexpr std::uint32_t widest = 110;
constexpr std::size_t fewest_pairs = 4;

struct Line {
  Span span;  ///< trimmed; empty for a blank line
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view raw = text.substr(at, stop - at);
    const std::string_view trimmed = text::trim(raw);
    const auto start = static_cast<std::uint32_t>(
        trimmed.empty() ? at : static_cast<std::size_t>(trimmed.data() - text.data()));
    lines.push_back({{start, start + static_cast<std::uint32_t>(trimmed.size())}});
    at = stop + (text.substr(stop, 2) == "\r\n" ? 2U : 1U);
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  // Closing marks behind the stop belong to it.
  while (!line.empty()) {
    const text::CodePoint c = text::decode_before(line, line.size());
    if (c.value == '"' || c.value == '\'' || c.value == ')' || c.value == 0x201D ||
        c.value == 0x2019 || c.value == 0xBB) {
      line.remove_suffix(c.size);
      continue;
    }
    return c.value == '.' || c.value == '!' || c.value == '?' || c.value == ':' ||
           c.value == 0x2026 || c.value == 0x3002;
  }
  return false;
}

/// A line that begins an item of a list.
bool begins_item(std::string_view line) {
  if (line.empty()) return false;
  const text::CodePoint c = text::decode(line, 0);
  if ((c.value == '-' || c.value == '*' || c.value == 0x2022 || c.value == 0x2013 ||
       c.value == 0x2014) &&
      line.substr(c.size, 1) == " ")
    return true;
  const std::size_t digits = line.find_first_not_of("0123456789");
  return digits > 0 && digits < 4 && (line[digits] == '.' || line[digits] == ')') &&
         line.substr(digits + 1, 1) == " ";
}

/// What is known of a text's line breaks.
struct Wrapping {
  bool wrapped = false;
  std::uint32_t width = 0;  ///< the longest line, in bytes
};

/// Whether the next line's first word would not have fitted behind this line.
bool is_full(std::string_view text, Span line, Span next, std::uint32_t width) {
  const std::string_view following = slice(text, next);
  const auto word = static_cast<std::uint32_t>(std::min(following.find(' '), following.size()));
  return line.size() >= narrowest / 2 && line.size() + 1 + word > width;
}

Wrapping find_wrapping(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::uint32_t> sizes;
  for (const Line& line : lines) {
    if (!line.span.empty()) sizes.push_back(line.span.size());
  }
  if (sizes.size() < fewest_pairs) return {};
  // One line in fifty may be longer: a URL that could not be broken.
  const auto rank =
      sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 50);
  std::nth_element(sizes.begin(), rank, sizes.end());
  const std::uint32_t width = *rank;
  if (width < narrowest || width > widest) return {};
  std::size_t pairs = 0;
  std::size_t full = 0;
  std::size_t inside = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Span line = lines[i].span;
    const Span next = lines[i + 1].span;
    if (line.empty() || next.empty()) continue;
    ++pairs;
    full += is_full(text, line, next, width) ? 1U : 0U;
    inside += ends_sentence(slice(text, line)) ? 0U : 1U;
  }
  return {pairs >= fewest_pairs && full * 10 >= pairs * 6 && inside * 10 >= pairs * 6, width};
}

}  // namespace

std::vector<Block> plain_blocks(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const Wrapping wrapping = find_wrapping(text, lines);
  std::vector<Block> blocks;
  std::uint16_t blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Span line = lines[i].span;
    if (line.empty()) {
      if (blank < 0xFFFF) ++blank;
      continue;
    }
    const bool joins = wrapping.wrapped && blank == 0 && !blocks.empty() && i > 0 &&
                       is_full(text, lines[i - 1].span, line, wrapping.width) &&
                       !begins_item(slice(text, line)) && blocks.back().lines < 0xFFFF;
    if (joins) {
      blocks.back().span.end = line.end;
      ++blocks.back().lines;
    } else {
      Block& block = blocks.emplace_back();
      block.span = line;
      block.blank_lines_before = blank;
    }
    blank = 0;
  }
  return blocks;
}

}  // namespace copydesk
