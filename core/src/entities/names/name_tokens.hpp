// The tokens of a document with all that the name features ask of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "tagger/lexicon.hpp"
#include "text/tokens.hpp"

namespace copydesk::entities {

/// One token and what is computed of it once.
struct NameToken {
  Span span;
  std::uint64_t lower = 0;  ///< hash of the lower case
  std::uint64_t exact = 0;  ///< hash of the word as it stands
  std::array<std::uint64_t, 4>
      prefixes{};  ///< hashes of the first 1 to 4 bytes, lower case; 0: shorter
  std::array<std::uint64_t, 4> suffixes{};
  std::uint32_t word = 0;   ///< number of the word, in whatever case, in the document
  std::uint32_t shape = 0;  ///< hash of "Xxx", "XX", "d,d": runs cut to two
  tagger::WordClusters clusters{};
  bool capital = false;       ///< starts with a capital
  bool any_capital = false;   ///< has a capital somewhere: "al-Qaida"
  bool all_capitals = false;  ///< has letters, none of them lower case
  std::uint8_t bytes = 0;     ///< length, at most 255
  std::uint32_t begins = 0;   ///< gazetteer bits of longer phrases that begin here
  std::uint32_t alone = 0;    ///< gazetteer bits of the word alone
  std::uint32_t inside = 0;   ///< gazetteer bits of phrases that began before
};

/// A sentence as [first, last) token numbers.
struct NameSentence {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool heading = false;  ///< title case or all capitals: case says less
};

/// A run of tokens that may hold names, as [first, last) token numbers: those with a capital and
/// their neighbours. Other tokens are never names.
struct NameSegment {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
};

/// Tokens and sentences of the given ranges (blocks) of a text.
struct NameTokens {
  std::vector<NameToken> tokens;
  std::vector<NameSentence> sentences;
  std::vector<NameSegment> segments;
  std::uint32_t words = 0;  ///< how many words differ: each token's `word` is less
};

[[nodiscard]] NameTokens name_tokens(std::string_view text, std::span<const Span> ranges,
                                     const tagger::Lexicon& lexicon);

}  // namespace copydesk::entities
