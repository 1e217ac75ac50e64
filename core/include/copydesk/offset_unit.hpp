// Units of offsets outside the core.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace copydesk {

/// What an offset counts in the JSON. Inside the core it is always bytes of UTF-8.
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

[[nodiscard]] std::string_view offset_unit_name(OffsetUnit unit);
[[nodiscard]] std::optional<OffsetUnit> offset_unit_from_name(std::string_view name);

/// Converts byte offsets of one text into another unit.
///
///     OffsetConverter("Zoë!", OffsetUnit::utf16).convert(4) == 3
///
/// Holds one entry per 64 bytes of text that are not all ASCII: O(1) amortised, in any order.
class OffsetConverter {
 public:
  /// The text is borrowed and must outlive the converter.
  OffsetConverter(std::string_view text, OffsetUnit unit);
  /// Precondition: `byte` <= text.size() and stands between code points.
  [[nodiscard]] std::uint32_t convert(std::uint32_t byte) const;
  /// The reverse: unit offset -> byte; the text's size for anything beyond it.
  [[nodiscard]] std::uint32_t to_byte(std::uint32_t offset) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> checkpoints_;  ///< unit offset at byte 64 * i; empty: all ASCII
};

}  // namespace copydesk
