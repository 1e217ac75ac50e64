// How common words and shingles are in a collection.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/words.hpp"

namespace copydesk::dedupe {

/// A shingle in more stories than this is a phrase of a form, not evidence of a copy.
inline constexpr std::uint16_t common_shingle = 60;

/// Counts by hash, in tables of fixed size: a collision makes a word look commoner, never rarer.
class Statistics {
 public:
  Statistics();

  void add(std::span<const Word> words, std::span<const std::uint32_t> shingles);
  /// Ends the counting. Costs nothing a word.
  void finish();

  /// Inverse frequency of a word, 0.3 (everywhere) to 10.
  [[nodiscard]] float weight(std::uint32_t word_id) const;
  /// How often a shingle stands in the collection, at most 65,535.
  [[nodiscard]] std::uint16_t count(std::uint32_t shingle) const;
  [[nodiscard]] bool is_evidence(std::uint32_t shingle) const {
    return count(shingle) <= common_shingle;
  }

 private:
  std::vector<std::uint16_t> words_;
  std::vector<std::uint16_t> shingles_;
  std::vector<float> weights_;  ///< by count
  std::uint64_t total_ = 0;
};

}  // namespace copydesk::dedupe
