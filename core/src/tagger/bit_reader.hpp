// Bit streams and Rice codes: how sorted hashes stand in the names model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace copydesk::tagger {

/// Reads bits, lowest first. Behind the end it reads zeros and `ok()` is false.
class BitReader {
 public:
  explicit BitReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::uint32_t bits(unsigned count) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < count; ++i) value |= bit() << i;
    return value;
  }

  /// A Rice code: the quotient in unary (ones, then a zero), the remainder in `parameter` bits.
  std::uint32_t rice(unsigned parameter) {
    std::uint32_t quotient = 0;
    while (ok_ && bit() != 0) ++quotient;
    return (quotient << parameter) | bits(parameter);
  }

  [[nodiscard]] bool ok() const { return ok_; }

 private:
  std::uint32_t bit() {
    const std::size_t byte = at_ / 8;
    if (byte >= bytes_.size()) {
      ok_ = false;
      return 0;
    }
    const std::uint32_t value =
        (std::to_integer<std::uint32_t>(bytes_[byte]) >> static_cast<unsigned>(at_ % 8)) & 1U;
    ++at_;
    return value;
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace copydesk::tagger
