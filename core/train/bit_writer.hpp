// Writes bit streams and Rice-coded hash sets: the form tagger/hash_set.hpp reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace copydesk::train {

class BitWriter {
 public:
  void bits(std::uint32_t value, unsigned count) {
    for (unsigned i = 0; i < count; ++i) bit((value >> i) & 1U);
  }
  void rice(std::uint32_t value, unsigned parameter) {
    for (std::uint32_t i = value >> parameter; i > 0; --i) bit(1);
    bit(0);
    bits(value, parameter);
  }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  void bit(std::uint32_t value) {
    if (count_ % 8 == 0) bytes_.push_back(std::byte{0});
    bytes_.back() |= static_cast<std::byte>(value << (count_ % 8));
    ++count_;
  }
  std::vector<std::byte> bytes_;
  std::size_t count_ = 0;
};

/// A HashSet of the top `hash_bits` bits of each key.
[[nodiscard]] std::vector<std::byte> write_hash_set(
    const std::map<std::uint64_t, std::uint32_t>& entries, unsigned hash_bits, unsigned value_bits);

}  // namespace copydesk::train
