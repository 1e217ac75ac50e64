// Quotation marks of one block and the pairs they make.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk::quotes {

/// Families of marks that pair with each other.
enum class MarkStyle : std::uint8_t { curly, straight, single, guillemet, low_high, corner };

/// A quotation mark where it stands. A straight mark's side is told by the spaces round it.
struct Mark {
  Span span;
  MarkStyle style = MarkStyle::curly;
  bool opens = false;
};

/// What the marks of a block enclose.
struct MarkedText {
  Span inside;  ///< between the marks, spaces trimmed
  MarkStyle style = MarkStyle::curly;
  bool has_open = true;
  bool has_close = true;
  std::uint32_t open_offset = 0;  ///< of the mark, or where it is missing
  std::uint32_t close_offset = 0;
};

/// Marks of text[block], apostrophes left out. Linear.
[[nodiscard]] std::vector<Mark> find_marks(std::string_view text, Span block);

/// Pairs neighbouring marks of one style; nested ones of another style are left inside. A mark
/// without partner gives a MarkedText with one side missing: to the block's end (start).
[[nodiscard]] std::vector<MarkedText> pair_marks(std::string_view text, Span block,
                                                 const std::vector<Mark>& marks);

}  // namespace copydesk::quotes
