// Whether two stories that share words are copies.
#pragma once

#include <cstdint>
#include <vector>

#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// What two stories share, measured.
struct Comparison {
  std::vector<Alignment> alignments;         ///< in the order of a
  float probability = 0;                     ///< that they carry one text
  float a_in_b = 0, b_in_a = 0;              ///< part of the words that stand in the other
  float a_in_b_exact = 0, b_in_a_exact = 0;  ///< spelling not folded
  float a_covered = 0, b_covered = 0;        ///< part of the words inside the alignments
  std::uint32_t shared_words = 0;
  float number_agreement = 0, name_agreement = 0;  ///< inside the alignments
  std::uint32_t longest_run = 0;
};

/// Aligns and decides. The probability is a logistic model of: evidence (shared shingles that are
/// no common phrase), identity of words with and without weight, agreement of numbers and of
/// names, longest run. A form (earnings, weather) has long runs, but its numbers and names differ.
[[nodiscard]] Comparison compare(const Prepared& a, const ShinglePlaces& a_places,
                                 const Prepared& b, const Statistics& statistics);

}  // namespace copydesk::dedupe
