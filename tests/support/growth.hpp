// Whether time grows in proportion to the input, measured so that a busy machine does not decide.
#pragma once

#include <algorithm>
#include <ctime>

namespace copydesk::test {

/// Processor seconds of the fastest of `runs` calls.
template <class Work>
[[nodiscard]] double fastest(const Work& work, int runs) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

/// t(8n) / t(n) of `make(size)` followed by `work(input)`; 8 is linear, 64 quadratic. Times below a
/// few milliseconds count as those, since the clock says nothing of them. Measured up to four times
/// while it looks too slow; the least is given.
template <class Make, class Work>
[[nodiscard]] double growth(const Make& make, const Work& work, std::size_t size) {
  constexpr double floor = 0.004;
  const auto small = make(size);
  const auto large = make(8 * size);
  double least = 1e9;
  for (int attempt = 0; attempt < 4 && least > 16; ++attempt) {
    const double before = std::max(floor, fastest([&] { work(small); }, 3));
    const double now = fastest([&] { work(large); }, 2);
    least = std::min(least, now / before);
  }
  return least;
}

}  // namespace copydesk::test
