// Names in a byline.
#include <algorithm>
#include <array>

#include "clean/metadata.hpp"
#include "clean/shape.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::size_t longest_byline = 300;

struct Word {
  std::size_t start = 0;
  std::size_t end = 0;
  bool capital = false;
  bool digit = false;
  bool capitals = false;  ///< "USA", "TODAY"; an initial or "III" is none
  bool mixed = false;     ///< "Ann"
  bool breaks = false;    ///< a comma, "|", "/" or bracket stands before it
};

constexpr std::array<std::string_view, 16> particles = {"de",  "van", "von", "der", "den", "bin",
                                                        "ibn", "al",  "el",  "la",  "le",  "du",
                                                        "da",  "dos", "di",  "ter"};
constexpr std::array<std::string_view, 21> no_names = {
    "by",   "and",  "und", "et",  "y",   "e",  "in",        "for",  "with", "staff", "writer",
    "with", "from", "par", "por", "von", "at", "published", "news", "team", "the"};

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  const std::string folded = text::fold(word);
  return std::find(list.begin(), list.end(), folded) != list.end();
}

/// "LeeDec", "ByAnn": two words that stood apart on the page. "McDonald" and "DeSantis" are one.
bool is_glued(std::string_view before_capital) {
  constexpr std::size_t longest_prefix = 3;
  constexpr std::array<std::string_view, 6> prefixes = {"mac", "van", "von", "del", "san", "las"};
  if (before_capital.size() > longest_prefix) return true;
  if (before_capital.size() < longest_prefix) return is_one_of(before_capital, no_names);
  return !is_one_of(before_capital, prefixes);
}

std::vector<Word> words_of(std::string_view text, Span block) {
  std::vector<Word> words;
  const std::size_t end = std::min<std::size_t>(block.end, block.start + longest_byline);
  bool breaks = false;
  for (std::size_t at = block.start; at < end;) {
    const text::CodePoint first = text::decode(text, at);
    if (!text::is_letter(first.value) && !text::is_digit(first.value)) {
      breaks = breaks || !(text::is_space(first.value) || first.value == U'.' ||
                           first.value == U'\'' || first.value == 0x2019 || first.value == U'-');
      at += first.size;
      continue;
    }
    Word word{.start = at,
              .end = at,
              .capital = text::is_upper(first.value),
              .digit = text::is_digit(first.value),
              .breaks = breaks};
    breaks = false;
    std::size_t capitals = 0;
    for (char32_t before = 0; at < end;) {
      const text::CodePoint point = text::decode(text, at);
      breaks = text::is_lower(before) && text::is_upper(point.value) &&
               is_glued(text.substr(word.start, at - word.start));
      if (breaks) break;
      before = point.value;
      if (text::is_upper(point.value)) ++capitals;
      word.mixed = word.mixed || text::is_lower(point.value);
      const bool inner = point.value == U'\'' || point.value == 0x2019 || point.value == U'-';
      if (!text::is_letter(point.value) && !text::is_mark(point.value) &&
          !text::is_digit(point.value) && !inner)
        break;
      at += point.size;
      if (!inner) word.end = at;
    }
    const std::string_view written = text.substr(word.start, word.end - word.start);
    word.capitals =
        capitals > 1 && !word.mixed && written.find_first_not_of("IVX") != std::string_view::npos;
    // An initial keeps its stop.
    if (word.end - word.start <= 2 && word.end < end && text[word.end] == '.') word.end += 1;
    words.push_back(word);
  }
  return words;
}

/// A weekday, agency, network or job word is no part of a person's name, nor a month by a number.
bool is_no_name(std::string_view word, bool before_digit) {
  if (is_one_of(word, no_names)) return true;
  PageWords ignored;
  const Shape shape = read_shape(word, ignored);
  return (before_digit && has(shape.classes, WordClass::month)) ||
         has(shape.classes, WordClass::weekday) || has(shape.classes, WordClass::clock) ||
         has(shape.classes, WordClass::agency) || has(shape.classes, WordClass::by) ||
         has(shape.classes, WordClass::network) || has(shape.classes, WordClass::photo) ||
         has(shape.classes, WordClass::copyright);
}

}  // namespace

std::vector<Span> byline_names(std::string_view text, Span block) {
  const std::vector<Word> words = words_of(text, block);
  std::vector<Span> names;
  std::size_t first = 0;
  std::size_t capitals = 0;
  std::size_t length = 0;
  const auto close = [&](std::size_t last) {
    while (length != 0 && !words[last].capital) {
      --last;
      --length;
    }
    if (capitals >= 2 && capitals <= 5) {
      names.push_back({static_cast<std::uint32_t>(words[first].start),
                       static_cast<std::uint32_t>(words[last].end)});
    }
    capitals = length = 0;
  };
  for (std::size_t i = 0; i < words.size() && names.size() < 10; ++i) {
    const std::string_view word = text.substr(words[i].start, words[i].end - words[i].start);
    const bool before_digit = i + 1 < words.size() && words[i + 1].digit;
    // "Ann Lee USA TODAY", "Ann Lee MD"
    const bool house = length > 1 && words[i].capitals && words[i - 1].mixed;
    const bool part = words[i].capital ? !house && !is_no_name(word, before_digit)
                                       : length != 0 && is_one_of(word, particles);
    if (length != 0 && (!part || words[i].breaks)) close(i - 1);
    if (house) {
      while (i + 1 < words.size() && words[i + 1].capitals && !words[i + 1].breaks) ++i;
    }
    if (!part) {
      // "in Oslo", "for Reuters": what follows is a place or a house, until the next break.
      if (word == "in" || word == "for" || word == "at") {
        while (i + 1 < words.size() && words[i + 1].capital && !words[i + 1].breaks) ++i;
      }
      continue;
    }
    if (length == 0) first = i;
    ++length;
    if (words[i].capital) ++capitals;
  }
  if (length != 0) close(words.size() - 1);
  return names;
}

}  // namespace copydesk::cleaning
