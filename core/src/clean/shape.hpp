// What one block looks like: counts, ends, words of page furniture. One pass over its bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/furniture.hpp"

namespace copydesk::cleaning {

/// Kind of the first or last character of a block.
enum class Edge : std::uint8_t {
  none,
  lower,
  upper,
  digit,
  stop,      ///< . 。 ।
  question,  ///< ? ؟
  exclamation,
  ellipsis,
  colon,
  comma,  ///< , ; and their like
  quote,
  open_bracket,
  close_bracket,
  dash,
  bullet,  ///< • * › » > |
  symbol,
};
inline constexpr std::uint32_t edge_count = 16;

/// The shape of one block. Counts saturate at their type's limit.
struct Shape {
  std::uint32_t bytes = 0;
  std::uint16_t words = 0;        ///< two characters of an unspaced script count as one
  std::uint16_t capitalised = 0;  ///< words that start with a capital
  std::uint16_t shouted = 0;      ///< words of two letters and more all in capitals
  std::uint16_t numbers = 0;      ///< words of digits alone
  std::uint16_t stops = 0;        ///< function words
  std::uint16_t says = 0;         ///< words of WordClass::say
  std::uint16_t persons = 0;      ///< pronouns
  std::uint16_t known = 0;        ///< words of vocabulary.txt
  std::uint16_t commas = 0;
  std::uint16_t sentence_ends = 0;  ///< . ! ? before a space
  std::uint16_t quotes = 0;
  std::uint16_t separators = 0;  ///< | • › / between spaces
  std::uint16_t times = 0;       ///< 12:30
  std::uint16_t prices = 0;      ///< currency signs
  std::uint16_t percents = 0;
  std::uint16_t tabs = 0;  ///< cells of a table that was copied as text
  Edge first = Edge::none;
  Edge last = Edge::none;       ///< behind closing quotes and brackets: "said.”" ends in stop
  Edge outermost = Edge::none;  ///< the very last character
  bool year = false;            ///< 19xx or 20xx
  bool url = false;             ///< "http", "www." or an @
  std::uint16_t classes = 0;    ///< WordClass bits of all words
  std::uint16_t first_classes = 0;
  std::uint32_t phrases = 0;     ///< bit per Phrase found anywhere (of two words and more)
  Phrase whole = Phrase::none;   ///< the block is this phrase
  Phrase prefix = Phrase::none;  ///< it starts with it
  std::uint32_t folded = 0;      ///< hash over its words: equal lines have equal hashes
  std::uint32_t first_two = 0;   ///< the same over its first two words; 0: it has no more
  std::uint32_t first_three = 0;
  std::array<std::uint16_t, 6> vocabulary{};  ///< numbers of its first known words
  std::uint16_t last_word = 0;                ///< vocabulary number of the last word
  std::uint32_t words_first = 0;              ///< its content words in PageWords, half-open
  std::uint32_t words_last = 0;
};

/// Hashes of content words (four letters and more, no function words) of all blocks, in order: 20
/// bits of the word's first six letters, 11 bits of the word, and one that says that it starts with
/// a capital.
using PageWords = std::vector<std::uint32_t>;
inline constexpr std::uint32_t stem_letters = 6;

[[nodiscard]] constexpr std::uint32_t content_word(std::uint32_t stem, std::uint32_t word,
                                                   bool capital) {
  return (stem & ~0xFFFU) | (word & 0xFFEU) | (capital ? 1U : 0U);
}
/// The same of "talk" and "Talks", "sentenced" and "sentences".
[[nodiscard]] constexpr std::uint32_t stem_of(std::uint32_t content_word) {
  return content_word >> 12U;
}

/// Reads `block`, appending its content words to `page_words`. Precondition: valid UTF-8.
/// Cost: linear in the bytes.
[[nodiscard]] Shape read_shape(std::string_view block, PageWords& page_words);

}  // namespace copydesk::cleaning
