#include "text/utf8.hpp"

#include <cstring>

namespace copydesk::text {

namespace {

constexpr std::uint32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

constexpr bool is_continuation(std::uint32_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// The first byte at or behind `at` that is not ASCII; eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    if ((eight & 0x8080808080808080ULL) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80U) ++at;
  return at;
}

/// Bytes of the well-formed sequence at `at`; 0 when it is ill-formed (Unicode table 3-7).
std::size_t sequence_size(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  const std::size_t left = text.size() - at;
  if (lead < 0x80U) return 1;
  if (lead < 0xC2U || lead > 0xF4U || left < 2) return 0;
  const std::uint32_t second = byte_at(text, at + 1);
  if (lead < 0xE0U) return is_continuation(second) ? 2 : 0;
  std::uint32_t low = 0x80U;
  std::uint32_t high = 0xBFU;
  if (lead == 0xE0U) low = 0xA0U;
  if (lead == 0xEDU) high = 0x9FU;
  if (lead == 0xF0U) low = 0x90U;
  if (lead == 0xF4U) high = 0x8FU;
  if (second < low || second > high || left < 3 || !is_continuation(byte_at(text, at + 2)))
    return 0;
  if (lead < 0xF0U) return 3;
  return left >= 4 && is_continuation(byte_at(text, at + 3)) ? 4 : 0;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  if (lead < 0x80U) return {lead, 1};
  const std::uint32_t second = byte_at(text, at + 1) & 0x3FU;
  if (lead < 0xE0U) return {((lead & 0x1FU) << 6U) | second, 2};
  const std::uint32_t third = byte_at(text, at + 2) & 0x3FU;
  if (lead < 0xF0U) return {((lead & 0x0FU) << 12U) | (second << 6U) | third, 3};
  const std::uint32_t fourth = byte_at(text, at + 3) & 0x3FU;
  return {((lead & 0x07U) << 18U) | (second << 12U) | (third << 6U) | fourth, 4};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t start = at - 1;
  while (start > 0 && is_continuation(byte_at(text, start))) --start;
  return decode(text, start);
}

void append(std::string& out, char32_t value) {
  const auto put = [&out](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  const std::uint32_t c = value;
  if (c < 0x80U) {
    put(c);
  } else if (c < 0x800U) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000U) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

std::size_t valid_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at = skip_ascii(text, at);
    if (at >= text.size()) break;
    const std::size_t size = sequence_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

}  // namespace copydesk::text
