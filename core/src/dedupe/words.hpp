// The words of a story as copies are compared by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "dedupe/fold.hpp"

namespace copydesk::dedupe {

/// Bits of Words::flags.
namespace word {
inline constexpr std::uint8_t number = 1;
inline constexpr std::uint8_t capital = 2;
inline constexpr std::uint8_t stop = 4;  ///< the, of, said ...
inline constexpr std::uint8_t starts_sentence = 8;
inline constexpr unsigned kind_shift = 4;  ///< above it: the FoldKind
}  // namespace word

/// Words in order, an array for each property: most loops want one of them. A word is a run of
/// letters or a number, with apostrophes and invisible characters seen through.
struct Words {
  std::vector<Span> spans;
  std::vector<std::uint32_t> ids;    ///< hash of the folded form
  std::vector<std::uint32_t> exact;  ///< hash of the lower case, accents off
  std::vector<std::uint8_t> flags;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ids.size()); }
  [[nodiscard]] bool has(std::uint32_t word, std::uint8_t bits) const {
    return (flags[word] & bits) != 0;
  }
  [[nodiscard]] FoldKind kind(std::uint32_t word) const {
    return static_cast<FoldKind>(flags[word] >> word::kind_shift);
  }
  /// Text from word `first` to before word `last`; precondition: first < last.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
    return {spans[first].start, spans[last - 1].end};
  }
};

/// Reads words; remembers what the words it met last fold to, so that one reader for many stories
/// is fast. What it gives does not depend on what it read before.
///
///     "The neighbours' 1,250 cars"  ->  the neighbor 1250 car
class WordReader {
 public:
  WordReader();

  /// Words of the given spans of a text, in order; a span starts a sentence. One pass.
  [[nodiscard]] Words read(std::string_view text, std::span<const Span> running);

 private:
  struct Known {
    std::uint64_t hash = 0;
    std::uint32_t id = 0;
    std::uint32_t flags = 0;
  };
  class Reading;

  /// `hash` is mixed.
  const Known& look_up(std::uint64_t hash, std::string_view text, Span span) {
    const Known& known = known_[hash & (known_words - 1)];
    return known.hash == hash ? known : learn(hash, text, span);
  }
  const Known& learn(std::uint64_t hash, std::string_view text, Span span);

  static constexpr std::size_t known_words = 1U << 14U;

  std::vector<Known> known_;  ///< by the hash's lowest bits; the last word met there
};

/// Words that make one shingle.
inline constexpr std::uint32_t shingle_words = 3;

/// The shingle at each place: hash of three folded words. Empty for fewer than three words.
[[nodiscard]] std::vector<std::uint32_t> shingles(std::span<const std::uint32_t> ids);

/// Whether a shingle is among the one in four that the index keeps.
[[nodiscard]] constexpr bool is_sampled(std::uint32_t shingle) {
  return shingle >> 30U == 0;
}

}  // namespace copydesk::dedupe
