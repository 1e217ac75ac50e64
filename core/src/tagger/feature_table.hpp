// Feature hash -> row of weights.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace copydesk::tagger {

/// Open addressing with linear probing; built once, at most half full. Most features that are asked
/// for are not in it, which a filter of one bit a hash (16 bits a row) tells from nearer memory.
class FeatureTable {
 public:
  static constexpr std::uint32_t no_row = 0xFFFFFFFFU;

  explicit FeatureTable(std::size_t rows = 0)
      : slots_(std::bit_ceil(rows * 2 + 1)),
        mask_(static_cast<std::uint32_t>(slots_.size() - 1)),
        filter_(slots_.size() / 8 + 1),
        filter_mask_(static_cast<std::uint32_t>(slots_.size() * 8 - 1)) {}

  /// Precondition: key is not 0 and not in the table; fewer rows than announced are in it.
  void insert(std::uint32_t key, std::uint32_t row) {
    std::uint32_t at = slot_of(key);
    while (slots_[at].key != 0) at = (at + 1) & mask_;
    slots_[at] = {key, row};
    const std::uint32_t bit = bit_of(key);
    filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }

  /// The filter's answer: false for most keys that are not in the table, true for all that are.
  [[nodiscard]] bool may_hold(std::uint32_t key) const {
    const std::uint32_t bit = bit_of(key);
    return (filter_[bit / 64] >> bit % 64 & 1U) != 0;
  }

  [[nodiscard]] std::uint32_t find(std::uint32_t key) const {
    if (!may_hold(key)) return no_row;
    std::uint32_t at = slot_of(key);
    while (slots_[at].key != 0) {
      if (slots_[at].key == key) return slots_[at].row;
      at = (at + 1) & mask_;
    }
    return no_row;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t row = 0;
  };
  [[nodiscard]] std::uint32_t slot_of(std::uint32_t key) const {
    return ((key * 2654435769U) >> 7U) & mask_;
  }
  /// Keys are hashes already: their lowest bits are as good as any.
  [[nodiscard]] std::uint32_t bit_of(std::uint32_t key) const { return key & filter_mask_; }

  std::vector<Slot> slots_;
  std::uint32_t mask_;
  std::vector<std::uint64_t> filter_;
  std::uint32_t filter_mask_;
};

}  // namespace copydesk::tagger
