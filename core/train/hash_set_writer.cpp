#include <bit>

#include "bit_writer.hpp"

namespace copydesk::train {

std::vector<std::byte> write_hash_set(const std::map<std::uint64_t, std::uint32_t>& entries,
                                      unsigned hash_bits, unsigned value_bits) {
  // Two keys may share their top bits: the first in hash order stands for both.
  std::map<std::uint32_t, std::uint32_t> short_keys;
  for (const auto& [hash, value] : entries) {
    short_keys.emplace(static_cast<std::uint32_t>(hash >> (64U - hash_bits)), value);
  }
  const std::uint64_t mean = (std::uint64_t{1} << hash_bits) / (short_keys.size() + 1) + 1;
  const auto parameter =
      static_cast<unsigned>(std::bit_width(mean * 69 / 100));  // ln 2 of the mean
  BitWriter out;
  out.bits(hash_bits, 8);
  out.bits(parameter > 0 ? parameter - 1 : 0, 8);
  out.bits(value_bits, 8);
  out.bits(static_cast<std::uint32_t>(short_keys.size()), 32);
  std::uint32_t previous = 0;
  for (const auto& [key, value] : short_keys) {
    out.rice(key - previous, parameter > 0 ? parameter - 1 : 0);
    out.bits(value, value_bits);
    previous = key;
  }
  return out.take();
}

}  // namespace copydesk::train
