// The differences inside a passage.
#pragma once

#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// Differences of one alignment, in order; spans are bytes of each text. Equal words in another
/// spelling or case are edits of their own, and so are other marks between two equal words;
/// neighbouring unequal words are one edit.
[[nodiscard]] std::vector<Edit> edits_of(const Alignment& alignment, const Prepared& a,
                                         const Prepared& b);

}  // namespace copydesk::dedupe
