// Cuts the kept blocks of a document into stories.
#pragma once

#include <vector>

#include "clean/evidence.hpp"
#include "clean/page.hpp"
#include "copydesk/decisions.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Stories of the kept blocks; sets `story` of every kept label. Places where a story may start are
/// headlines, datelines and where the words turn (partition.hpp); of these the least likely is
/// given up until each that is left is likelier a start than not. A line that proves to be a
/// story's headline gets that role. Costs a bounded window a place, and the logarithm of their
/// number.
[[nodiscard]] std::vector<Story> split_stories(const Page& page, std::vector<BlockLabel>& labels,
                                               const std::vector<StoryDecision>& decisions,
                                               const EvidenceValues& weights = shipped_weights());

}  // namespace copydesk::cleaning
