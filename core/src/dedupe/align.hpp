// Where two stories have the same words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/shingle_counts.hpp"
#include "dedupe/words.hpp"

namespace copydesk::dedupe {

/// How many of a story's words up to a place are of a kind.
struct Tally {
  std::uint32_t numbers = 0;
  std::uint32_t names = 0;  ///< capitals that are no stop words
  std::uint32_t own = 0;    ///< the story's own: see Prepared

  Tally& operator+=(const Tally& other);
  friend Tally operator-(Tally a, const Tally& b);
};

/// A story made ready for comparison. The text is borrowed, the rest owned. What part of it a copy
/// makes up is counted in its own words: those in no heading or label (a line of its own without a
/// sentence's end or figures) and in no sentence that mostly stands in very many stories.
struct Prepared {
  std::string_view text;
  Words words;
  std::vector<std::uint32_t> shingles;  ///< one a place
  std::vector<Tally> tallies;           ///< of the words before each place; one more than words

  Prepared() = default;
  Prepared(const StoryText& story, WordReader& reader, const CommonShingles& common = {});

  [[nodiscard]] Tally tally(std::uint32_t first, std::uint32_t last) const {
    return tallies[last] - tallies[first];
  }
  /// All of them where none is its own.
  [[nodiscard]] std::uint32_t own_words() const {
    const std::uint32_t own = tallies.empty() ? 0 : tallies.back().own;
    return own > 0 ? own : words.size();
  }
  [[nodiscard]] bool starts_sentence(std::uint32_t word) const {
    return word >= words.size() || words.has(word, word::starts_sentence);
  }
};

/// Words that agree one after the other: a, a+1 ... a+size-1 with b ... b+size-1.
struct Run {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t size = 0;
};

/// A stretch of both stories that is one text: word numbers, half-open. Its runs are in the order
/// of both texts and do not overlap.
struct Alignment {
  std::uint32_t a_first = 0, a_last = 0;
  std::uint32_t b_first = 0, b_last = 0;
  std::uint32_t a_new = 0, b_new = 0;  ///< words in no stronger alignment
  std::uint32_t matched = 0;           ///< words in runs
  std::vector<Run> runs;
};

/// Places of each shingle of one story, for looking up another's.
class ShinglePlaces {
 public:
  ShinglePlaces() = default;
  explicit ShinglePlaces(std::span<const std::uint32_t> shingles) { rebuild(shingles); }
  void rebuild(std::span<const std::uint32_t> shingles);

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  [[nodiscard]] std::uint32_t first(std::uint32_t shingle) const;
  /// The next place of the shingle at `place`.
  [[nodiscard]] std::uint32_t next(std::uint32_t place) const { return next_[place]; }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t head = none;
  };
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> next_;
  std::uint32_t mask_ = 0;
};

/// How much of a stretch is phrases that stand everywhere.
struct CommonPart {
  std::uint32_t sampled = 0;
  std::uint32_t common = 0;

  void add(std::uint32_t shingle, const CommonShingles& all) {
    if (!is_sampled(shingle)) return;
    ++sampled;
    common += all.contains(shingle) ? 1U : 0U;
  }
  /// Over 13 in 20.
  [[nodiscard]] bool is_most() const { return common * 20 > sampled * 13; }
};

/// Alignments of a and b, strongest first, hardly overlapping. Shared shingles grow to runs of
/// equal words, runs are chained into near-diagonal stretches, these extended at both ends while
/// words agree (X-drop) and drawn to the ends of sentences that are mostly shared; between the runs
/// the words are matched one by one. Cost: linear in the words of both; runs are no longer sought
/// when that took 16 times as many steps (a text that repeats one phrase over and over).
[[nodiscard]] std::vector<Alignment> align(const Prepared& a, const ShinglePlaces& a_places,
                                           const Prepared& b, const CommonShingles& common);

}  // namespace copydesk::dedupe
