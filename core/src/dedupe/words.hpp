// The words of a story as copies are compared by.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "dedupe/fold.hpp"

namespace copydesk::dedupe {

/// One word: a run of letters or of digits, apostrophes and invisible characters seen through.
struct Word {
  Span span;
  std::uint32_t id = 0;     ///< hash of the folded form
  std::uint32_t exact = 0;  ///< hash of the lower case, accents off
  FoldKind kind = FoldKind::none;
  bool number = false;
  bool capital = false;
  bool stop = false;  ///< the, of, said ...
  bool starts_sentence = false;
};

/// Words of the given spans of a text, in order. One pass; each distinct word is folded once.
[[nodiscard]] std::vector<Word> read_words(std::string_view text, std::span<const Span> running);

/// Words that make one shingle.
inline constexpr std::size_t shingle_words = 3;

/// The shingle at each place: hash of three folded words. Empty for fewer than three words.
[[nodiscard]] std::vector<std::uint32_t> shingles(std::span<const Word> words);

/// Whether a shingle is among the one in four that the index keeps.
[[nodiscard]] constexpr bool is_sampled(std::uint32_t shingle) {
  return shingle >> 30U == 0;
}

}  // namespace copydesk::dedupe
