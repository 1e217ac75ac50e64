// Writes the little-endian fields of model files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/bit_cast.hpp"

namespace copydesk::train {

class ByteWriter {
 public:
  void u8(std::uint32_t value) { put(value, 1); }
  void u16(std::uint32_t value) { put(value, 2); }
  void u32(std::uint32_t value) { put(value, 4); }
  void f32(float value) { u32(text::bit_cast<std::uint32_t>(value)); }
  void varint(std::uint32_t value) {
    for (; value >= 0x80U; value >>= 7U) u8((value & 0x7FU) | 0x80U);
    u8(value);
  }
  void text(std::string_view value) {
    for (const char c : value) u8(static_cast<unsigned char>(c));
  }
  void bytes(const std::vector<std::byte>& value) {
    bytes_.insert(bytes_.end(), value.begin(), value.end());
  }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

 private:
  void put(std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i, value >>= 8U)
      bytes_.push_back(static_cast<std::byte>(value & 0xFFU));
  }
  std::vector<std::byte> bytes_;
};

}  // namespace copydesk::train
