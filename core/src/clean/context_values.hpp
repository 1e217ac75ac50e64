// Values of a block on its own, for the rows of context.hpp, and how counts become bytes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "clean/page.hpp"

namespace copydesk::cleaning {

/// Four steps an octave: 0 to 127.
[[nodiscard]] inline std::uint8_t scale(std::uint32_t n) {
  if (n < 4) return static_cast<std::uint8_t>(n);
  const auto octave = static_cast<std::uint32_t>(std::bit_width(n)) - 1U;
  return static_cast<std::uint8_t>(octave * 4U - 4U + ((n >> (octave - 2U)) & 3U));
}
[[nodiscard]] inline std::uint8_t signed_scale(std::int32_t n) {
  return n < 0 ? static_cast<std::uint8_t>(127 - scale(static_cast<std::uint32_t>(-n)))
               : static_cast<std::uint8_t>(128 + scale(static_cast<std::uint32_t>(n)));
}
[[nodiscard]] inline std::uint8_t part(std::uint64_t share, std::uint64_t whole) {
  return whole == 0 ? std::uint8_t{0}
                    : static_cast<std::uint8_t>(std::min<std::uint64_t>(64, share * 64 / whole));
}
[[nodiscard]] inline std::uint8_t capped(std::uint32_t n) {
  return static_cast<std::uint8_t>(std::min(n, 255U));
}

/// Writes the values of one block after the other into columns.
class ContextColumns {
 public:
  ContextColumns(std::size_t blocks, std::size_t width)
      : values_(blocks * width), blocks_(blocks) {}

  void start(std::size_t block) { at_ = block; }
  void add(std::uint8_t value) {
    values_[at_] = value;
    at_ += blocks_;
  }
  [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(values_); }

 private:
  std::vector<std::uint8_t> values_;  ///< [value][block]
  std::size_t blocks_;
  std::size_t at_ = 0;  ///< of the block's next value
};

/// Shape, place and markup of a block: values that need no reading of the page.
void add_block_values(const Page& page, std::uint32_t block, ContextColumns& columns);

}  // namespace copydesk::cleaning
