// Document -> roles, stories, metadata, repairs.
#pragma once

#include <vector>

#include "copydesk/decisions.hpp"
#include "copydesk/document.hpp"
#include "copydesk/model.hpp"
#include "copydesk/story.hpp"

namespace copydesk {

/// Result of `clean`. Labels stand in block order; stories cover the kept blocks.
struct CleanResult {
  std::vector<BlockLabel> labels;
  std::vector<Story> stories;
  std::vector<Repair> repairs;
  std::vector<Warning> warnings;  ///< "much_removed": more than 40 % of the prose would go
};

/// Labels every block with role, reason and confidence and splits the document into stories.
/// `decisions` override the model; nothing is removed from the document.
/// Deterministic; linear in the text. Cannot fail: a document with no article in it gets labels
/// and no story.
[[nodiscard]] CleanResult clean(const Document& document, const Model& blocks_model,
                                const DocumentDecisions& decisions = {});

}  // namespace copydesk
