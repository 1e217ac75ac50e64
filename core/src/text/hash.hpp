// The one hash of the project: equal on every platform, so it may stand in models and indexes.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::text {

/// Finaliser of MurmurHash3: every input bit reaches every output bit.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t h) {
  h ^= h >> 33U;
  h *= 0xff51afd7ed558ccdULL;
  h ^= h >> 33U;
  h *= 0xc4ceb9fe1a85ec53ULL;
  h ^= h >> 33U;
  return h;
}

inline constexpr std::uint64_t hash_seed = 0xcbf29ce484222325ULL;

/// FNV-1a over bytes; continue a hash by passing it as `h`. Not mixed: `mix` it before use as a
/// table index.
[[nodiscard]] constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t h = hash_seed) {
  for (const char c : bytes) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001b3ULL;
  }
  return h;
}

}  // namespace copydesk::text
