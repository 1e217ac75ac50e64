// Roles of blocks: two readings by the sequence tagger, hard constraints, reasons.
#pragma once

#include <vector>

#include "clean/page.hpp"
#include "copydesk/model.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Labels every block: role, kept, reason and confidence; `story` and `duplicate_of` are left to
/// later steps. Linear in the blocks.
[[nodiscard]] std::vector<BlockLabel> read_roles(Page& page, const Model& model);

}  // namespace copydesk::cleaning
