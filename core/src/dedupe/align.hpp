// Where two stories have the same words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/statistics.hpp"
#include "dedupe/words.hpp"

namespace copydesk::dedupe {

/// A story made ready for comparison. Owns all it holds.
struct Prepared {
  std::vector<Word> words;
  std::vector<std::uint32_t> shingles;  ///< one a place
};

/// Two words at one place of an alignment, by their numbers in each story.
struct MatchedWords {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

/// A stretch of both stories that is one text: word numbers, half-open, and the words that agree.
struct Alignment {
  std::uint32_t a_first = 0, a_last = 0;
  std::uint32_t b_first = 0, b_last = 0;
  std::uint32_t evidence = 0;  ///< shingles in it that are not common phrases
  std::vector<MatchedWords> matches;
};

/// Places of each shingle of one story, for looking up another's.
class ShinglePlaces {
 public:
  explicit ShinglePlaces(std::span<const std::uint32_t> shingles);

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  [[nodiscard]] std::uint32_t first(std::uint32_t shingle) const;
  /// The next place of the shingle at `place`.
  [[nodiscard]] std::uint32_t next(std::uint32_t place) const { return next_[place]; }

 private:
  std::vector<std::uint32_t> keys_, heads_, next_;
  std::uint32_t mask_ = 0;
};

/// Alignments of a and b, strongest first, hardly overlapping. Shared shingles are chained into
/// near-diagonal stretches, extended at both ends while words agree (X-drop), and matched word by
/// word inside. Cost: linear in b's words times a small constant of places a shingle.
[[nodiscard]] std::vector<Alignment> align(const Prepared& a, const ShinglePlaces& a_places,
                                           const Prepared& b, const Statistics& statistics);

}  // namespace copydesk::dedupe
