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
  always,           ///< 1: the bias
  headline,         ///< the block is a headline
  headline_like,    ///< a line without an end before a paragraph: a crosshead, or a headline
  dateline,         ///< a dateline here or at the first paragraph that follows
  byline,           ///< a byline before the first paragraph that follows
  date,             ///< a timestamp there, or between this story and the last
  gap,              ///< lines of furniture since the last kept block, log scale
  repeated,         ///< furniture between the stories that stood before the last one too
  closed,           ///< a sign-off or credit line ended the story before
  apart_little,     ///< the paragraphs before and behind share less than 6 % of their words' weight
  apart,            ///< ... less than 3.5 %
  apart_much,       ///< ... less than 2 %
  apart_wholly,     ///< ... less than 0.7 %
  wide_little,      ///< wider stretches on both sides share less than 6.5 %
  wide,             ///< ... less than 4.5 %
  wide_much,        ///< ... less than 3 %
  names_apart,      ///< no name in common
  depth,            ///< what is shared lies 50 % under its peaks nearby
  depth_much,       ///< ... 70 %
  depth_wholly,     ///< ... 87 %
  lowest,           ///< the least that is shared for four blocks around
  lowest_apart,     ///< lowest, and apart in both windows
  opening_new,      ///< under 20 % of the next words' weight stands before
  opening_all_new,  ///< ... under 8 %
  opening_followed,       ///< what follows takes up more of them by 25 %
  opening_followed_much,  ///< ... by 45 %
  closing_dropped,        ///< under 20 % of the last words' weight comes again
  closing_all_dropped,    ///< ... under 8 %
  turn,                   ///< all of: opening_new, opening_followed, closing_dropped
  headline_turn,          ///< headline-like, and opening_new and opening_followed
  clean_break,            ///< nothing shared, no name in common, a new subject that goes on
  headline_break,         ///< a headline after a story and before a paragraph, apart nearby
  unclear,                ///< too few words on a side to compare
  short_before,           ///< the story before has less than sixty words
  short_after,            ///< less than forty words follow before the next line of headline shape
  headline_apart,         ///< headline-like, and apart
  blank,                  ///< more blank lines before it than within the story
};
inline constexpr std::size_t evidence_count = 37;
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
