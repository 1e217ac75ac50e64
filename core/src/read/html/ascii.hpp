// ASCII classes of the HTML syntax, by table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace copydesk::html {

namespace ascii {
inline constexpr std::uint8_t space = 1U << 0U;       ///< tab, LF, FF, CR, space
inline constexpr std::uint8_t letter = 1U << 1U;      ///< A-Z, a-z
inline constexpr std::uint8_t tag_end = 1U << 2U;     ///< space, '/', '>': ends a tag's name
inline constexpr std::uint8_t name_end = 1U << 3U;    ///< and '=': ends an attribute's name
inline constexpr std::uint8_t value_end = 1U << 4U;   ///< space, '>': ends a value without quotes
inline constexpr std::uint8_t stops_text = 1U << 5U;  ///< not copied as is: controls, space, '&'
inline constexpr std::uint8_t word = 1U << 6U;        ///< letters and digits

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> classes = {};
  for (const char c : {'\t', '\n', '\f', '\r', ' '}) {
    classes[static_cast<unsigned char>(c)] = space | tag_end | name_end | value_end | stops_text;
  }
  for (std::size_t i = 0; i < 26; ++i) {
    classes['a' + i] = letter | word;
    classes['A' + i] = letter | word;
  }
  for (std::size_t i = 0; i < 10; ++i) {
    classes['0' + i] = word;
  }
  classes['/'] = tag_end | name_end;
  classes['>'] = tag_end | name_end | value_end;
  classes['='] = name_end;
  classes['&'] = stops_text;
  classes[0] = stops_text;
  return classes;
}

inline constexpr std::array<std::uint8_t, 256> classes = make_classes();
}  // namespace ascii

[[nodiscard]] constexpr bool is(char c, std::uint8_t of_class) {
  return (ascii::classes[static_cast<unsigned char>(c)] & of_class) != 0;
}

[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

}  // namespace copydesk::html
