// Random choices that are the same on every platform. Native only.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/hash.hpp"

namespace copydesk::train {

/// Counter-based: equal seeds give equal numbers.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// Uniform below `bound`. Precondition: bound > 0.
  std::size_t below(std::size_t bound) {
    state_ += 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(text::mix(state_) % bound);
  }
  bool chance(std::size_t percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

}  // namespace copydesk::train
