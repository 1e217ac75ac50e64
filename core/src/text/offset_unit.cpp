#include "copydesk/offset_unit.hpp"

#include <algorithm>

namespace copydesk {

namespace {

constexpr std::uint32_t stride = 64;

/// Units that start at this byte: none for a continuation byte, two for an astral character.
constexpr std::uint32_t units_at(char byte, OffsetUnit unit) {
  const auto value = static_cast<unsigned char>(byte);
  if (unit == OffsetUnit::utf8) return 1;
  if ((value & 0xC0U) == 0x80U) return 0;
  return unit == OffsetUnit::utf16 && value >= 0xF0U ? 2 : 1;
}

}  // namespace

std::string_view offset_unit_name(OffsetUnit unit) {
  switch (unit) {
    case OffsetUnit::utf8:
      return "utf8";
    case OffsetUnit::utf16:
      return "utf16";
    case OffsetUnit::codepoint:
      return "codepoint";
  }
  return "";
}

std::optional<OffsetUnit> offset_unit_from_name(std::string_view name) {
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    if (name == offset_unit_name(unit)) return unit;
  }
  return std::nullopt;
}

OffsetConverter::OffsetConverter(std::string_view text, OffsetUnit unit)
    : text_(text), unit_(unit) {
  const bool ascii =
      std::none_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; });
  if (unit == OffsetUnit::utf8 || ascii) return;
  checkpoints_.reserve(text.size() / stride + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % stride == 0) checkpoints_.push_back(count);
    count += units_at(text[i], unit);
  }
  if (text.size() % stride == 0) checkpoints_.push_back(count);
}

std::uint32_t OffsetConverter::convert(std::uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  const std::uint32_t block = byte / stride;
  std::uint32_t count = checkpoints_[block];
  for (std::uint32_t i = block * stride; i < byte; ++i) count += units_at(text_[i], unit_);
  return count;
}

std::uint32_t OffsetConverter::to_byte(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (checkpoints_.empty()) return std::min(offset, size);
  const auto after = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), offset);
  const auto block = static_cast<std::uint32_t>(after - checkpoints_.begin()) - 1;
  std::uint32_t count = checkpoints_[block];
  std::uint32_t byte = block * stride;
  // Stops at the character whose first unit is at or behind `offset`.
  while (byte < size && (count < offset || units_at(text_[byte], unit_) == 0)) {
    count += units_at(text_[byte], unit_);
    ++byte;
  }
  return byte;
}

}  // namespace copydesk
