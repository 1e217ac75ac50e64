// Independent work, two pieces at a time. Native only.
#pragma once

#include <atomic>
#include <cstddef>
#include <thread>

namespace copydesk::train {

/// Calls work(0) .. work(count - 1) on two threads; each takes the next number that is left.
template <typename Work>
void in_pairs(std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::thread other(loop);
  loop();
  other.join();
}

}  // namespace copydesk::train
