// Feature hash -> row of weights.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace copydesk::tagger {

/// Open addressing with linear probing; built once, at most three quarters full. A feature's row is
/// its slot, so rows up to `rows()` exist. Most features that are asked for are not in it, which a
/// filter of one bit a hash (16 bits a feature and more) tells from nearer memory.
class FeatureTable {
 public:
  static constexpr std::uint32_t no_row = 0xFFFFFFFFU;

  explicit FeatureTable(std::size_t features = 0)
      : keys_(std::bit_ceil(features * 4 / 3 + 1)),
        mask_(static_cast<std::uint32_t>(keys_.size() - 1)),
        filter_(std::bit_ceil(features * 16 + 64) / 64),
        filter_mask_(static_cast<std::uint32_t>(filter_.size() * 64 - 1)) {}

  [[nodiscard]] std::size_t rows() const { return keys_.size(); }

  /// The row of a new key. Precondition: key is not 0 and not in the table; fewer features than
  /// announced are in it.
  std::uint32_t insert(std::uint32_t key) {
    std::uint32_t at = slot_of(key);
    while (keys_[at] != 0) at = (at + 1) & mask_;
    keys_[at] = key;
    const std::uint32_t bit = bit_of(key);
    filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
    return at;
  }

  /// The filter's answer: false for most keys that are not in the table, true for all that are.
  [[nodiscard]] bool may_hold(std::uint32_t key) const {
    const std::uint32_t bit = bit_of(key);
    return (filter_[bit / 64] >> bit % 64 & 1U) != 0;
  }
  /// Asks for the memory that `find` will look at.
  void prefetch(std::uint32_t key) const { __builtin_prefetch(&keys_[slot_of(key)]); }

  [[nodiscard]] std::uint32_t find(std::uint32_t key) const {
    if (!may_hold(key)) return no_row;
    std::uint32_t at = slot_of(key);
    while (keys_[at] != 0) {
      if (keys_[at] == key) return at;
      at = (at + 1) & mask_;
    }
    return no_row;
  }

 private:
  [[nodiscard]] std::uint32_t slot_of(std::uint32_t key) const {
    return ((key * 2654435769U) >> 7U) & mask_;
  }
  /// Keys are hashes already: their lowest bits are as good as any.
  [[nodiscard]] std::uint32_t bit_of(std::uint32_t key) const { return key & filter_mask_; }

  std::vector<std::uint32_t> keys_;  ///< 0: empty
  std::uint32_t mask_;
  std::vector<std::uint64_t> filter_;
  std::uint32_t filter_mask_;
};

}  // namespace copydesk::tagger
