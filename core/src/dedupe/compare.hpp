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
  float identity = 0;                        ///< of the words inside the alignments
  std::uint32_t shared_words = 0;
  float number_agreement = 0, name_agreement = 0;  ///< inside the alignments
  std::uint32_t longest_run = 0;
};

/// What is known of a pair; all but `identity` enter the decision.
struct Evidence {
  float words = 0;        ///< log of the words shared
  float longest_run = 0;  ///< log
  float identity = 0;     ///< of words inside the alignments
  float numbers = 0;      ///< part of them that agree, drawn to 1 where there are few
  float names = 0;
  float contained = 0;  ///< part of the smaller story's words that the alignments cover
};

/// The probability that two stories with this evidence carry one text: a logistic model, fitted
/// on the pairs of the development collection; over five folds that part no family of copies its
/// pair F1 is the same as on all of it within .002. A form (earnings, weather) has long runs, but
/// its numbers and names differ.
[[nodiscard]] float probability_of(const Evidence& evidence);

/// Aligns, measures, decides. The result depends on the two stories and on `common` alone.
[[nodiscard]] Comparison compare(const Prepared& a, const ShinglePlaces& a_places,
                                 const Prepared& b, const CommonShingles& common);

/// What `compare` weighed; for measuring.
[[nodiscard]] Evidence evidence_of(const Prepared& a, const Prepared& b,
                                   const std::vector<Alignment>& alignments);

}  // namespace copydesk::dedupe
