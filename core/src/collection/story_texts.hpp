// Views of a document's stories in the form the copy index takes.
#pragma once

#include <span>
#include <vector>

#include "collection/origin_evidence.hpp"
#include "copydesk/collection.hpp"

namespace copydesk::collection {

/// The running-text spans of each story of `analysed`, in story order. The views of `texts` point
/// into `running` and `agencies` and into the document: both must outlive them and must not be
/// moved.
struct StoryViews {
  std::vector<std::vector<Span>> running;
  std::vector<NamedAgency> agencies;
  std::vector<StoryText> texts;
};

[[nodiscard]] StoryViews story_views(const AnalysedDocument& analysed);

}  // namespace copydesk::collection
