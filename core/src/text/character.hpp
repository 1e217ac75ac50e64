// Classes and cases of characters: what the core asks of Unicode, in tables cut from utf8proc's
// (scripts/generate-character-tables; a test holds them equal for every code point). utf8proc whole
// would be a quarter of what the page must load before it is usable.
#pragma once

#include <string>
#include <string_view>

namespace copydesk::text {

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);  ///< upper or title case
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_space(char32_t c);  ///< White_Space, also U+00A0, U+200B and U+FEFF
[[nodiscard]] bool is_punctuation(char32_t c);
[[nodiscard]] bool is_mark(char32_t c);  ///< combining mark
/// Han, kana, Hangul, Thai: scripts whose words are not apart by spaces.
[[nodiscard]] bool is_unspaced(char32_t c);

[[nodiscard]] char32_t to_lower(char32_t c);  ///< simple mapping: one code point to one
[[nodiscard]] char32_t to_upper(char32_t c);

[[nodiscard]] std::string lower(std::string_view text);
/// Lower case, accents off, quotes and dashes to ASCII, white space squeezed to single spaces and
/// trimmed: the form in which lines, names and words are compared. "  Zoë’s “X” " -> "zoe's \"x\"".
[[nodiscard]] std::string fold(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);  ///< white space off both ends

}  // namespace copydesk::text
