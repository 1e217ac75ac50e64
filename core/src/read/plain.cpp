#include "read/plain.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/line_shape.hpp"
#include "text/utf8.hpp"

namespace copydesk {

namespace {

constexpr std::uint32_t narrowest = 40;  // columns: narrower is a column of something
constexpr std::uint32_t widest = 110;
constexpr std::uint32_t slack =
    2;  // columns: misread letters and curled quotes came after wrapping
constexpr std::size_t fewest_pairs = 4;

struct Line {
  Span span;                  ///< trimmed; empty for a blank line
  std::uint32_t columns = 0;  ///< as measured when it was wrapped: see columns_of
};

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F;
}

/// Soft hyphens, joiners and marks take no column.
bool takes_column(char32_t c) {
  return c != 0xAD && !(c >= 0x200B && c <= 0x200F) && c != 0x2060 && c != 0xFEFF &&
         !text::is_mark(c);
}

/// Characters that take a column, a run of spaces as one: what was put in later (doubled spaces,
/// soft hyphens) does not count.
std::uint32_t columns_of(std::string_view line) {
  std::uint32_t columns = 0;
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::decode(line, at);
    at += c.size;
    const bool here = is_space(c.value);
    columns += here ? (space ? 0U : 1U) : (takes_column(c.value) ? 1U : 0U);
    if (takes_column(c.value)) space = here;
  }
  return columns;
}

/// The line up to its first space.
std::string_view first_word(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const text::CodePoint c = text::decode(line, at);
    if (is_space(c.value)) break;
    at += c.size;
  }
  return line.substr(0, at);
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view raw = text.substr(at, stop - at);
    const std::string_view trimmed = text::trim(raw);
    const auto start = static_cast<std::uint32_t>(
        trimmed.empty() ? at : static_cast<std::size_t>(trimmed.data() - text.data()));
    lines.push_back(
        {{start, start + static_cast<std::uint32_t>(trimmed.size())}, columns_of(trimmed)});
    at = stop + (text.substr(stop, 2) == "\r\n" ? 2U : 1U);
  }
  return lines;
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
  std::uint32_t width = 0;  ///< the longest line, in columns
};

/// Whether the next line's first word would not have fitted behind this line.
bool is_full(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  return line.columns >= narrowest / 2 &&
         line.columns + 1 + columns_of(first_word(slice(text, next.span))) + slack > width;
}

Wrapping find_wrapping(std::string_view text, const std::vector<Line>& lines) {
  std::vector<std::uint32_t> sizes;
  for (const Line& line : lines) {
    if (!line.span.empty()) sizes.push_back(line.columns);
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
    const Line& line = lines[i];
    const Line& next = lines[i + 1];
    if (line.span.empty() || next.span.empty()) continue;
    ++pairs;
    full += is_full(text, line, next, width) ? 1U : 0U;
    inside += text::ends_sentence(slice(text, line.span)) ? 0U : 1U;
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
                       is_full(text, lines[i - 1], lines[i], wrapping.width) &&
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
