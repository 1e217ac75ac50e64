// One question to an index: which of its stories are copies.
#pragma once

#include <list>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/cluster.hpp"
#include "dedupe/postings.hpp"

namespace copydesk::dedupe {

/// The judgements of a person by pair of stories, the smaller key first.
using Judgements = std::map<std::pair<StoryKey, StoryKey>, Judgement>;
[[nodiscard]] Judgements read_judgements(std::span<const CopyDecision> decisions);

/// What the answer is made from.
struct Question {
  std::vector<const StoryText*> texts;       ///< by story number; null: not given
  std::vector<const IndexedStory*> stories;  ///< by story number, in the order of keys
  const CommonShingles& common;
  float threshold = 0;
  Judgements judgements;

  /// About the given stories of an index, in the order of keys. All is borrowed.
  Question(std::span<const IndexedStories::value_type* const> asked, const CommonShingles& phrases,
           std::span<const StoryText> given, float containment,
           std::span<const CopyDecision> decisions);
};

/// Everything of a collection.
[[nodiscard]] Copies search(const Question& question);
/// Pairs of one story with all others of the question, as `search` gives them, and its repeats; no
/// clusters.
[[nodiscard]] Copies search_one(const Question& question, std::uint32_t number);

}  // namespace copydesk::dedupe
