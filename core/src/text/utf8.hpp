// UTF-8: validation, decoding, encoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk::text {

/// A decoded code point and the bytes it took.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// Decodes the code point at `at`. Precondition: `text` is valid UTF-8 and at < text.size().
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);

/// The code point that ends before `at`. Precondition: valid UTF-8 and 0 < at <= text.size().
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t at);

/// Appends `value` as UTF-8. Precondition: a scalar value (no surrogate, <= 0x10FFFF).
void append(std::string& out, char32_t value);

/// Bytes of the longest valid prefix; text.size() when all of it is valid.
[[nodiscard]] std::size_t valid_prefix(std::string_view text);

}  // namespace copydesk::text
