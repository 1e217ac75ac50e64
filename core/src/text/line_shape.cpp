#include "text/line_shape.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::text {

namespace {

bool begins_with_digit(std::string_view word) {
  const std::size_t first = word.find_first_not_of("+-($<.");
  return first != std::string_view::npos && word[first] >= '0' && word[first] <= '9';
}

bool has_letter_or_digit(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    at += c.size;
  }
  return false;
}

void count_word(std::string_view word, LineShape& shape) {
  if (word.empty() || !has_letter_or_digit(word)) return;
  ++shape.words;
  if (begins_with_digit(word)) ++shape.figures;
  if (word == "vs" || word == "vs.") shape.figures += 2;
}

}  // namespace

bool ends_sentence(std::string_view line) {
  // Closing marks behind the stop belong to it.
  while (!line.empty()) {
    const CodePoint c = decode_before(line, line.size());
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

LineShape line_shape(std::string_view line) {
  LineShape shape;
  std::size_t word = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint c = decode(line, at);
    if (is_space(c.value)) {
      count_word(line.substr(word, at - word), shape);
      word = at + c.size;
    }
    at += c.size;
  }
  count_word(line.substr(std::min(word, line.size())), shape);
  shape.ends_sentence = ends_sentence(line);
  return shape;
}

}  // namespace copydesk::text
