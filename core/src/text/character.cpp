#include "text/character.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "text/utf8.hpp"

namespace copydesk::text {

namespace {

constexpr bool is_ascii(char32_t c) {
  return c < 0x80;
}
constexpr bool between(char32_t c, char32_t low, char32_t high) {
  return low <= c && c <= high;
}

/// What the core asks of a character's general category. The order is that of the tables.
enum class CharacterClass : std::uint8_t { other, upper, lower, letter, digit, punctuation, mark };

/// Characters first, first + step ... last, whose other case is `delta` away.
struct CaseRun {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t step;
  std::int32_t delta;
};

#include "text/character_tables.inc"

/// Two stages: pages of 128 characters, two characters a byte.
CharacterClass class_of(char32_t c) {
  if (c >= 0x110000) return CharacterClass::other;
  const std::size_t at = std::size_t{class_pages[c >> 7U]} * 64 + (c & 127U) / 2;
  return static_cast<CharacterClass>((class_blocks[at] >> ((c & 1U) * 4)) & 15U);
}

template <std::size_t Count>
char32_t other_case(const CaseRun (&runs)[Count], char32_t c) {
  const CaseRun* run =
      std::upper_bound(std::begin(runs), std::end(runs), c,
                       [](char32_t value, const CaseRun& one) { return value < one.first; });
  if (run == std::begin(runs)) return c;
  --run;
  if (c > run->last || (c - run->first) % run->step != 0) return c;
  return static_cast<char32_t>(static_cast<std::int64_t>(c) + run->delta);
}

/// Hangul syllables are decomposed by arithmetic (Unicode 3.12).
void append_jamo(std::string& out, char32_t c) {
  const char32_t index = c - 0xAC00;
  append(out, 0x1100 + index / 588);
  append(out, 0x1161 + index % 588 / 28);
  if (index % 28 != 0) append(out, 0x11A7 + index % 28);
}

/// Quotation marks, apostrophes and dashes as ASCII has them; other characters as they are.
char32_t plain_mark(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u02BC':
    case U'\u2032':
    case U'\u2039':
    case U'\u203A':
    case U'\u0060':
    case U'\u00B4':
      return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u2033':
    case U'\u00AB':
    case U'\u00BB':
      return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212':
      return U'-';
    default:
      return c;
  }
}

/// Invisible characters that carry no text: zero-width ones and the soft hyphen.
constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || between(c, 0x200B, 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Appends the folded form of a character beyond ASCII: lower case, marks off.
void append_folded(std::string& out, char32_t c) {
  if (between(c, 0xAC00, 0xD7A3)) return append_jamo(out, c);
  const std::size_t page = c >> 8U;
  if (page + 1 < std::size(fold_pages)) {
    const std::uint8_t* const first = fold_low_bytes + fold_pages[page];
    const std::uint8_t* const last = fold_low_bytes + fold_pages[page + 1];
    const auto low = static_cast<std::uint8_t>(c & 0xFFU);
    const std::uint8_t* const found = std::lower_bound(first, last, low);
    if (found != last && *found == low) {
      std::size_t start = fold_offsets[page];
      const std::ptrdiff_t entry = found - fold_low_bytes;
      for (std::ptrdiff_t i = fold_pages[page]; i < entry; ++i) start += fold_lengths[i];
      for (std::size_t i = 0; i < fold_lengths[entry]; ++i) {
        out.push_back(static_cast<char>(fold_bytes[start + i]));
      }
      return;
    }
  }
  append(out, c);
}

}  // namespace

bool is_letter(char32_t c) {
  if (is_ascii(c)) return between(c | 0x20U, U'a', U'z');
  const CharacterClass kind = class_of(c);
  return kind >= CharacterClass::upper && kind <= CharacterClass::letter;
}

bool is_digit(char32_t c) {
  if (is_ascii(c)) return between(c, U'0', U'9');
  return class_of(c) == CharacterClass::digit;
}

bool is_upper(char32_t c) {
  if (is_ascii(c)) return between(c, U'A', U'Z');
  return class_of(c) == CharacterClass::upper;
}

bool is_lower(char32_t c) {
  if (is_ascii(c)) return between(c, U'a', U'z');
  return class_of(c) == CharacterClass::lower;
}

bool is_space(char32_t c) {
  if (is_ascii(c)) return c == U' ' || between(c, U'\t', U'\r');
  return c == 0x85 || c == 0xA0 || c == 0x1680 || between(c, 0x2000, 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_punctuation(char32_t c) {
  if (is_ascii(c)) {
    return between(c, U'!', U'/') || between(c, U':', U'@') || between(c, U'[', U'`') ||
           between(c, U'{', U'~');
  }
  return class_of(c) == CharacterClass::punctuation;
}

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  return class_of(c) == CharacterClass::mark;
}

bool is_unspaced(char32_t c) {
  return c >= 0xE00 &&
         (between(c, 0xE00, 0xEFF) || between(c, 0x1000, 0x109F) || between(c, 0x1780, 0x17FF) ||
          between(c, 0x2E80, 0x2FDF) || between(c, 0x3005, 0x3007) || between(c, 0x3040, 0x30FF) ||
          between(c, 0x31F0, 0x31FF) || between(c, 0x3400, 0x4DBF) || between(c, 0x4E00, 0x9FFF) ||
          between(c, 0xF900, 0xFAFF) || between(c, 0xFF66, 0xFF9F) || between(c, 0x20000, 0x3FFFF));
}

char32_t to_lower(char32_t c) {
  if (is_ascii(c)) return between(c, U'A', U'Z') ? c + 32 : c;
  return other_case(lower_runs, c);
}

char32_t to_upper(char32_t c) {
  if (is_ascii(c)) return between(c, U'a', U'z') ? c - 32 : c;
  return other_case(upper_runs, c);
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(to_lower(byte)));
      ++at;
      continue;
    }
    const CodePoint c = decode(text, at);
    append(out, to_lower(c.value));
    at += c.size;
  }
  return out;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    at += c.size;
    if (is_space(c.value) && c.value != 0x200B && c.value != 0xFEFF) {
      space = true;
      continue;
    }
    if (is_invisible(c.value)) continue;
    if (space && !out.empty()) out.push_back(' ');
    space = false;
    const char32_t plain = plain_mark(c.value);
    if (is_ascii(plain)) {
      out.push_back(static_cast<char>(to_lower(plain)));
    } else {
      append_folded(out, plain);
    }
  }
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const CodePoint c = decode(text, 0);
    if (!is_space(c.value)) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const CodePoint c = decode_before(text, text.size());
    if (!is_space(c.value)) break;
    text.remove_suffix(c.size);
  }
  return text;
}

}  // namespace copydesk::text
