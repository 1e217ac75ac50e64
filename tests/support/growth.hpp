// Whether time grows in proportion to the input, measured so that a busy machine does not decide.
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#endif

namespace copydesk::test {

/// Processor time without the system's: page faults of a growing heap come in steps.
[[nodiscard]] inline double processor_seconds() {
#ifdef __EMSCRIPTEN__
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#else
  rusage used = {};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec) * 1e-6;
#endif
}

/// Processor seconds of the fastest of `runs` calls.
template <class Work>
[[nodiscard]] double fastest(const Work& work, int runs) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const double start = processor_seconds();
    work();
    best = std::min(best, processor_seconds() - start);
  }
  return best;
}

/// What a linear time's `growth` stays under, with room for caches and a busy machine; a quadratic
/// one's is 64.
inline constexpr double at_most_linear = 40;

/// t(8n) / t(n) of `make(size)` followed by `work(input)`; 8 is linear, 64 quadratic. Times below a
/// few milliseconds count as those, since the clock says nothing of them. While it looks too slow
/// it is measured again at twice the size, where it is past the steps of the caches; the least is
/// given.
template <class Make, class Work>
[[nodiscard]] double growth(const Make& make, const Work& work, std::size_t size) {
  constexpr double floor = 0.004;
  double least = 1e9;
  for (int attempt = 0; attempt < 4 && least > at_most_linear / 2; ++attempt, size *= 2) {
    const auto small = make(size);
    const auto large = make(8 * size);
    work(large);  // the allocator learns how much is wanted
    const double before = std::max(floor, fastest([&] { work(small); }, 3));
    const double now = fastest([&] { work(large); }, 2);
    least = std::min(least, now / before);
  }
  return least;
}

}  // namespace copydesk::test
