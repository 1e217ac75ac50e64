// Reads the little-endian fields of model files; never past the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "text/bit_cast.hpp"

namespace copydesk::tagger {

/// A cursor over bytes. After a read past the end `ok()` is false and every read gives zero.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }

  std::uint8_t u8() { return static_cast<std::uint8_t>(unsigned_of(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(unsigned_of(2)); }
  std::uint32_t u32() { return unsigned_of(4); }
  float f32() { return text::bit_cast<float>(u32()); }

  /// LEB128: seven bits a byte, lowest first.
  std::uint32_t varint() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      const std::uint32_t byte = u8();
      value |= (byte & 0x7FU) << shift;
      if ((byte & 0x80U) == 0) return value;
    }
    ok_ = false;
    return 0;
  }

  std::span<const std::byte> bytes(std::size_t count) {
    if (count > left()) {
      ok_ = false;
      return {};
    }
    const std::span<const std::byte> out = bytes_.subspan(at_, count);
    at_ += count;
    return out;
  }

  std::string text(std::size_t count) {
    std::string out;
    for (const std::byte byte : bytes(count)) out.push_back(static_cast<char>(byte));
    return out;
  }

 private:
  std::uint32_t unsigned_of(std::size_t count) {
    std::uint32_t value = 0;
    unsigned shift = 0;
    for (const std::byte byte : bytes(count)) {
      value |= std::to_integer<std::uint32_t>(byte) << shift;
      shift += 8;
    }
    return value;
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace copydesk::tagger
