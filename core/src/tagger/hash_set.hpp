// Words and phrases known by a hash, each with a small value: the form of the names model's lists.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace copydesk::tagger {

/// Hashes of `hash_bits` bits, each with a value. A word that is not in it is taken for one that is
/// with probability size / 2^hash_bits: about 1 in 140 for 120,000 words and 24 bits.
///
/// Stored as: u8 hash bits, u8 Rice parameter, u8 value bits, u32 count; then, for each entry in
/// ascending hash order, the Rice-coded difference of hashes and the value.
class HashSet {
 public:
  /// Nothing when the bytes are cut short.
  static std::optional<HashSet> parse(std::span<const std::byte> bytes);

  /// The value of `hash` (all 64 bits of a mixed hash); 0 when it is not in the set.
  [[nodiscard]] std::uint32_t find(std::uint64_t hash) const {
    if (slots_.empty()) return 0;
    const auto key = static_cast<std::uint32_t>(hash >> (64U - hash_bits_)) + 1;
    std::uint32_t at = (key * 2654435769U >> 4U) & mask_;
    while (slots_[at].key != 0) {
      if (slots_[at].key == key) return slots_[at].value;
      at = (at + 1) & mask_;
    }
    return 0;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;  ///< hash + 1; 0: empty
    std::uint32_t value = 0;
  };
  unsigned hash_bits_ = 0;
  std::uint32_t mask_ = 0;
  std::vector<Slot> slots_;
};

}  // namespace copydesk::tagger
