// How alike the words on two sides of a place are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clean/block_words.hpp"

namespace copydesk::cleaning {

/// Two neighbouring stretches of blocks: [first, start) and [start, last).
struct Stretches {
  std::size_t first = 0;
  std::size_t start = 0;
  std::size_t last = 0;
};

/// Shares are 0 to 1; of up to 400 content words on each side, those next to the place.
struct Likeness {
  std::uint32_t size = 0;  ///< of the poorer side, class 0 (under ten words) to 5
  float cosine = 0;        ///< of the angle between the logarithms of their counts
  float cosine_near = 0;   ///< the same of up to 60 words on each side
  float overlap = 0;       ///< of the poorer side's words, rarer ones weighing more
  float gain = 0;        ///< by how much two codes are shorter than one, a word: see partition.hpp
  float topic = 0;       ///< words that both have twice and more, of five
  float top_before = 0;  ///< of the ten commonest before, those that stand behind
  float top_after = 0;
  float names_shared = 0.5F;  ///< of the side with fewer names; 0.5: it has none
  float names_new = 0.5F;     ///< of the next 60 words' names, those that do not stand before
  bool names_none = false;    ///< both have names and share none
  bool names_few = true;      ///< less than two on a side
};

/// Compares stretches of one text. Borrows `words`; keeps tables as long as their vocabulary.
class Comparison {
 public:
  explicit Comparison(const BlockWords& words);

  /// Costs the words it looks at, at most 400 and one block on each side.
  [[nodiscard]] Likeness compare(const Stretches& stretches);

 private:
  /// The words of one side.
  struct Side {
    std::vector<std::uint32_t> counts;  ///< by word
    std::vector<std::uint32_t> words;   ///< those with a count, in order
    std::size_t size = 0;
  };

  void gather(const Stretches& stretches, std::size_t most);
  void add(Side& side, std::size_t block);
  [[nodiscard]] float cosine() const;
  [[nodiscard]] float code(const Side& side, const Side* other) const;
  [[nodiscard]] static float top(const Side& side, const Side& other);
  void compare_names(Likeness& likeness) const;

  const BlockWords& words_;
  Side before_;
  Side after_;
};

}  // namespace copydesk::cleaning
