// Roles of blocks: two readings by the sequence tagger, hard constraints, reasons.
#pragma once

#include <vector>

#include "clean/context.hpp"
#include "clean/page.hpp"
#include "copydesk/model.hpp"
#include "copydesk/story.hpp"
#include "tagger/linear_chain.hpp"

namespace copydesk::cleaning {

/// The chain's probability of each role for each block, under the hard constraints; `sequence` gets
/// the blocks' features.
[[nodiscard]] FirstReading read_first(const Page& page, const tagger::LinearChain& chain,
                                      tagger::FeatureSequence& sequence);

/// Labels every block: role, kept, reason and confidence; `story` and `duplicate_of` are left to
/// later steps. Linear in the blocks.
[[nodiscard]] std::vector<BlockLabel> read_roles(Page& page, const Model& model);

}  // namespace copydesk::cleaning
