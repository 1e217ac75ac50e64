// Clusters of texts, not of pages.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/compare.hpp"

namespace copydesk::dedupe {

/// Two stories, by number, and what they share.
struct ComparedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Comparison comparison;
};

/// The sentences of a story: where each begins, as word numbers, and the words in all.
struct Sentences {
  std::vector<std::uint32_t> starts;
  std::uint32_t words = 0;

  Sentences() = default;
  explicit Sentences(const Words& all);

  /// The sentence a word stands in. Precondition: there is one.
  [[nodiscard]] std::uint32_t of(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of(std::uint32_t sentence) const {
    return sentence + 1 < starts.size() ? starts[sentence + 1] : words;
  }
};

/// Groups of story numbers that carry one text, each sorted, of two and more; sorted by their
/// members. A story whose sentences have different partners in different parts is cut there, and
/// the parts are joined, so that a page of several stories glues no clusters together. A part is
/// joined when the shared words make `threshold` of the smaller of the two parts.
/// `sentences` is by story number; stories of no pair may have none.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> cluster(
    std::span<const Sentences> sentences, std::span<const ComparedPair* const> pairs,
    float threshold);

}  // namespace copydesk::dedupe
