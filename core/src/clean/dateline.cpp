#include "clean/dateline.hpp"

#include <algorithm>

#include "clean/shape.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::size_t reach = 120;  ///< bytes of the block that are read
constexpr std::size_t longest_place = 60;

/// Moves over the block's first bytes. All positions are bytes of the text.
class Cursor {
 public:
  Cursor(std::string_view text, Span block)
      : text_(text.substr(0, block.end)),
        at_(block.start),
        end_(std::min<std::size_t>(block.end, block.start + reach)) {}

  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  void move_to(std::size_t at) { at_ = at; }
  [[nodiscard]] char32_t peek() const { return done() ? U'\0' : text::decode(text_, at_).value; }
  void skip() { at_ += text::decode(text_, at_).size; }
  void skip_spaces() {
    while (!done() && text::is_space(peek())) skip();
  }
  [[nodiscard]] std::string_view from(std::size_t start) const {
    return text_.substr(start, at_ - start);
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
};

bool is_dash(char32_t c) {
  return c == U'-' || c == U'_' || (c >= 0x2010 && c <= 0x2015);
}

/// Reads "–", "--", "- ", ".-" and the like: true when one stood there with a space behind it.
bool read_separator(Cursor& cursor, bool stop_will_do) {
  const std::size_t start = cursor.at();
  cursor.skip_spaces();
  const bool spaced = cursor.at() != start;
  bool dash = false;
  bool other = false;
  while (!cursor.done()) {
    const char32_t c = cursor.peek();
    if (is_dash(c)) {
      dash = true;
    } else if (c == U':' || c == U'.') {
      other = true;
    } else {
      break;
    }
    cursor.skip();
  }
  const bool space_behind = !cursor.done() && text::is_space(cursor.peek());
  if ((dash && (space_behind || spaced)) || (other && stop_will_do && (space_behind || spaced)))
    return true;
  cursor.move_to(start);
  return false;
}

/// A word of letters, marks, stops and apostrophes: "St.", "D.C", "Port-au-Prince".
std::string_view read_word(Cursor& cursor) {
  const std::size_t start = cursor.at();
  while (!cursor.done()) {
    const char32_t c = cursor.peek();
    const bool inner =
        (c == U'.' || c == U'\'' || c == 0x2019 || c == U'-') && cursor.at() != start;
    if (!text::is_letter(c) && !text::is_mark(c) && !inner) break;
    if (c == U'-') {
      // A hyphen belongs to the word only when a letter follows.
      const std::size_t here = cursor.at();
      cursor.skip();
      if (cursor.done() || !text::is_letter(cursor.peek())) {
        cursor.move_to(here);
        break;
      }
      continue;
    }
    cursor.skip();
  }
  return cursor.from(start);
}

bool all_capitals(std::string_view word) {
  bool letter = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    if (text::is_lower(point.value)) return false;
    letter = letter || text::is_letter(point.value);
    at += point.size;
  }
  return letter;
}

bool starts_capital(std::string_view word) {
  return !word.empty() && text::is_upper(text::decode(word, 0).value);
}

struct Place {
  std::size_t end = 0;
  bool capitals = true;  ///< all of its words are in capitals
  std::size_t words = 0;
};

/// "MOSCOW", "New Delhi", "BERLIN/PARIS", "ST. PAUL, Minn." : up to five capitalised words, commas
/// and slashes between them. Ends before a comma that a date follows.
Place read_place(Cursor& cursor) {
  Place place{.end = cursor.at()};
  const std::size_t start = cursor.at();
  bool region = false;
  while (place.words < 6 && cursor.at() - start < longest_place) {
    const std::string_view word = read_word(cursor);
    const bool small =
        word == "de" || word == "del" || word == "of" || word == "the" || word == "la";
    if (word.empty() || !(starts_capital(word) || (small && place.words != 0))) break;
    PageWords ignored;
    const Shape shape = read_shape(word, ignored);
    if (has(shape.classes, WordClass::month) && place.words != 0) break;
    if (!region && !small) place.capitals = place.capitals && all_capitals(word);
    ++place.words;
    place.end = cursor.at();
    if (word.ends_with('.') && word.size() > 5) break;
    const char32_t next = cursor.peek();
    if (next == U',' || next == U'/') {
      region = region || next == U',';
      cursor.skip();
    }
    cursor.skip_spaces();
  }
  cursor.move_to(place.end);
  return place;
}

/// ", Dec. 3, 2021", ", 3 дек", ", December 3.": digits and a month behind the place.
Span read_date(Cursor& cursor) {
  const std::size_t before = cursor.at();
  if (cursor.peek() == U',' || cursor.peek() == U'.') cursor.skip();
  cursor.skip_spaces();
  const std::size_t start = cursor.at();
  std::size_t end = start;
  bool digit = false;
  bool month = false;
  for (int parts = 0; parts < 5 && !cursor.done(); ++parts) {
    const std::size_t part = cursor.at();
    while (!cursor.done() && (text::is_letter(cursor.peek()) || text::is_digit(cursor.peek())))
      cursor.skip();
    const std::string_view word = cursor.from(part);
    if (word.empty()) break;
    PageWords ignored;
    const Shape shape = read_shape(word, ignored);
    const bool number = shape.first == Edge::digit;
    const bool name =
        has(shape.classes, WordClass::month) || has(shape.classes, WordClass::weekday);
    if (!number && !name) break;
    digit = digit || number;
    month = month || name;
    end = cursor.at();
    if (cursor.peek() == U'.' || cursor.peek() == U',') cursor.skip();
    cursor.skip_spaces();
  }
  if (!month || !digit) {
    cursor.move_to(before);
    return {};
  }
  cursor.move_to(end);
  if (cursor.peek() == U'.') cursor.skip();
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

/// "(Reuters)", "/TASS/", "[ANI]": what stands between the marks; empty when none stand there.
std::string_view read_marked(Cursor& cursor) {
  const std::size_t before = cursor.at();
  if (cursor.peek() == U',') cursor.skip();
  cursor.skip_spaces();
  const char32_t open = cursor.peek();
  if (open != U'(' && open != U'/' && open != U'[') {
    cursor.move_to(before);
    return {};
  }
  const char32_t close = open == U'(' ? U')' : open == U'[' ? U']' : U'/';
  cursor.skip();
  const std::size_t start = cursor.at();
  while (!cursor.done() && cursor.peek() != close) cursor.skip();
  if (cursor.done() || cursor.at() - start > 40) {
    cursor.move_to(before);
    return {};
  }
  const std::string_view inside = cursor.from(start);
  cursor.skip();
  return text::trim(inside);
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span block) {
  if (block.size() < 12) return std::nullopt;
  Cursor cursor(text, block);
  const std::size_t start = cursor.at();
  const Place place = read_place(cursor);
  const Span date = read_date(cursor);
  std::string_view agency = read_marked(cursor);
  if (agency.empty() && place.words == 0) return std::nullopt;
  bool known = !agency_name(agency).empty();
  if (!agency.empty() && !known) {
    // "LONDON (Special to the Post) -": words that are no agency's are kept out of `agency`.
    PageWords ignored;
    if (!place.capitals || read_shape(agency, ignored).words > 5) return std::nullopt;
    agency = {};
    known = false;
  }
  if (!read_separator(cursor, known)) {
    // "Geneva: ...": only a city we know, alone before the colon.
    const std::string_view written = text.substr(start, place.end - start);
    if (agency.empty() && date.empty() && cursor.peek() == U':' && is_dateline_place(written)) {
      cursor.skip();
    } else {
      return std::nullopt;
    }
  } else if (!known) {
    const std::string_view written = text.substr(start, place.end - start);
    const bool city = is_dateline_place(written.substr(0, written.find(',')));
    if (!(place.capitals && place.end - start > 3) && !city) return std::nullopt;
    if (place.words > 4 && date.empty()) return std::nullopt;
    // "MOSCOW, 3 Dec - RIA Novosti.": the agency behind the dash.
    const std::size_t after = cursor.at();
    cursor.skip_spaces();
    const std::size_t name = cursor.at();
    while (!cursor.done() && cursor.peek() != U'.' && cursor.peek() != U',') cursor.skip();
    const std::string_view behind = cursor.from(name);
    if (behind.size() < 40 && !agency_name(behind).empty() && cursor.peek() == U'.') {
      agency = behind;
      cursor.skip();
    } else {
      cursor.move_to(after);
    }
  }
  Dateline dateline;
  dateline.span = {block.start, static_cast<std::uint32_t>(cursor.at())};
  if (dateline.span.end >= block.end) return std::nullopt;
  dateline.place = std::string(text.substr(start, place.end - start));
  dateline.date = std::string(slice(text, date));
  dateline.agency = std::string(agency);
  return dateline;
}

}  // namespace copydesk::cleaning
