// Clusters of texts, not of pages.
#pragma once

#include <cstdint>
#include <vector>

#include "dedupe/compare.hpp"

namespace copydesk::dedupe {

/// Two stories, by number, and what they share.
struct ComparedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Comparison comparison;
};

/// Groups of story numbers that carry one text, each sorted, of two and more; sorted by their
/// members. A story whose sentences have different partners in different parts is cut there, and
/// the parts are joined, so that a page of several stories glues no clusters together. A part is
/// joined when the shared words make `threshold` of the smaller of the two parts.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> cluster(
    const std::vector<Prepared>& stories, const std::vector<const ComparedPair*>& pairs,
    float threshold);

}  // namespace copydesk::dedupe
