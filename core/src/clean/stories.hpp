// Cuts the kept blocks of a document into stories.
#pragma once

#include <vector>

#include "clean/evidence.hpp"
#include "clean/page.hpp"
#include "copydesk/decisions.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Stories of the kept blocks; sets `story` of every kept label. With `candidates`, every place
/// that was weighed is stored there, for the fitting of the weights. Linear in the text: at each
/// candidate a bounded window is compared.
[[nodiscard]] std::vector<Story> split_stories(const Page& page, std::vector<BlockLabel>& labels,
                                               const std::vector<StoryDecision>& decisions,
                                               std::vector<Candidate>* candidates = nullptr);

}  // namespace copydesk::cleaning
