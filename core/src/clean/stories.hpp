// Cuts the kept blocks of a document into stories.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "clean/page.hpp"
#include "copydesk/decisions.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// What speaks for a story's start at a block. Weighed by a logistic function whose weights were
/// fitted on joined pages: see the README of core/models/blocks.
enum class Evidence : std::uint8_t {
  always,         ///< 1: the bias
  headline,       ///< the block is a headline
  headline_like,  ///< a line without an end before a paragraph: a crosshead, or a headline
  dateline,       ///< a dateline here or at the first paragraph that follows
  byline,         ///< a byline before the first paragraph that follows
  date,           ///< a timestamp there, or between this story and the last
  gap,            ///< lines of furniture since the last kept block, log scale
  repeated,       ///< furniture between the stories that stood before the last one too
  closed,         ///< a sign-off or credit line ended the story before
  new_names,      ///< share of names that the story before has not
  new_words,      ///< share of content words that it has not
  few_names,      ///< nothing to compare: less than four names
  short_before,   ///< the story before has less than sixty words
  short_after,    ///< less than forty words follow before the next line of headline shape
  blank,          ///< more blank lines before it than within the story
  next_apart,     ///< the next paragraphs share no more with the story before
};
inline constexpr std::size_t evidence_count = 16;
using EvidenceValues = std::array<float, evidence_count>;

/// A place where a story may start.
struct Candidate {
  std::uint32_t block = 0;
  EvidenceValues values{};
  float score = 0;  ///< above 0: a story starts here
};

/// Stories of the kept blocks; sets `story` of every kept label. With `candidates`, every place
/// that was weighed is stored there, for the fitting of the weights. Linear in the text: at each
/// candidate a bounded window is compared.
[[nodiscard]] std::vector<Story> split_stories(const Page& page, std::vector<BlockLabel>& labels,
                                               const std::vector<StoryDecision>& decisions,
                                               std::vector<Candidate>* candidates = nullptr);

}  // namespace copydesk::cleaning
