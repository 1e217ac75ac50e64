// Counts to classes of few values, so that features are shared between like blocks.
#pragma once

#include <cstdint>

namespace copydesk::cleaning {

/// 0, 1, 2, 3-4, 5-8, 9-16 ...: the number of bits of n - 1, and one for 1.
[[nodiscard]] constexpr std::uint32_t log_bucket(std::uint32_t n) {
  std::uint32_t bucket = 0;
  if (n == 0) return 0;
  for (std::uint32_t rest = n - 1; rest != 0; rest >>= 1U) ++bucket;
  return bucket + 1;
}
/// As log_bucket with a sign: -n stands opposite to n.
[[nodiscard]] constexpr std::uint64_t signed_bucket(std::int32_t n) {
  return n < 0 ? 64U + log_bucket(static_cast<std::uint32_t>(-n))
               : log_bucket(static_cast<std::uint32_t>(n));
}
/// Length classes of a block by its words, finer where roles differ.
[[nodiscard]] std::uint32_t length_bucket(std::uint32_t words);
/// Fewer length classes, for conjunctions.
[[nodiscard]] constexpr std::uint32_t coarse_length(std::uint32_t words) {
  if (words < 2) return 0;
  if (words < 4) return 1;
  if (words < 8) return 2;
  if (words < 15) return 3;
  return words < 30 ? 4 : 5;
}

}  // namespace copydesk::cleaning
