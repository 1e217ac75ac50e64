// Text that stands twice in one story.
#pragma once

#include <cstdint>
#include <vector>

#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// A run of sentences and the earlier words they repeat, as word numbers.
struct Repeat {
  std::uint32_t first = 0, last = 0;  ///< the later one
  std::uint32_t earlier_first = 0, earlier_last = 0;
};

/// Sentences of five words and more of which nine words in ten stand one after the other further
/// up, neighbouring ones joined. Linear.
[[nodiscard]] std::vector<Repeat> repeats(const Prepared& story);

}  // namespace copydesk::dedupe
