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

  /// `indexed` and `given` are borrowed.
  Question(const Indexed& indexed, std::span<const StoryText> given, float containment,
           std::span<const CopyDecision> decisions);
};

/// Everything of a collection.
[[nodiscard]] Copies search(const Question& question);
/// Pairs and passages of one story, as `search` gives them; no clusters.
[[nodiscard]] Copies search_one(const Question& question, std::uint32_t number);

}  // namespace copydesk::dedupe
