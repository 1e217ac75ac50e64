// Bytes in an encoding -> valid UTF-8 with a map back.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/offset_map.hpp"
#include "read/charset.hpp"

namespace copydesk {

/// Decoded text; `replaced` counts the malformed places that became U+FFFD.
struct Decoded {
  std::string text;
  OffsetMap offsets;
  std::uint32_t replaced = 0;
};

/// Decodes; malformed sequences are replaced one U+FFFD a maximal subpart, as browsers do.
/// Linear. Precondition: is_decodable(charset.name).
[[nodiscard]] Decoded decode_bytes(std::string_view bytes, const Charset& charset);

/// Characters of the bytes 0x80 to 0xFF; 0: none.
using SingleByteTable = std::array<std::uint16_t, 128>;
/// The table of a single-byte encoding; null for any other.
[[nodiscard]] const SingleByteTable* single_byte_table(std::string_view charset);

/// The character of a byte in a single-byte encoding; U+FFFD where there is none.
[[nodiscard]] char32_t single_byte_character(std::string_view charset, unsigned char byte);

}  // namespace copydesk
