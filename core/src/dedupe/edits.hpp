// The differences inside a passage.
#pragma once

#include <string_view>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// Differences of one alignment, in order; spans are bytes of each text. Equal words in another
/// spelling or case are edits of their own; neighbouring unequal words are one edit.
[[nodiscard]] std::vector<Edit> edits_of(const Alignment& alignment, const Prepared& a,
                                         std::string_view a_text, const Prepared& b,
                                         std::string_view b_text);

}  // namespace copydesk::dedupe
