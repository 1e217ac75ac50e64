// Features of tokens for the names model.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entities/names/name_tokens.hpp"
#include "tagger/linear_chain.hpp"

namespace copydesk::entities {

/// How the words of a document occur in it: lower case, capitalised inside a sentence, or
/// capitalised where case says nothing; and where else they stand. Built once a document.
class WordOccurrences {
 public:
  explicit WordOccurrences(const NameTokens& document);

  struct Entry {
    std::uint16_t lower = 0;
    std::uint16_t capital = 0;
    std::uint16_t unclear = 0;
    std::uint8_t places = 0;
    std::array<std::uint32_t, 4> tokens{};  ///< first capitalised occurrences
  };
  /// The entry of a word by its number.
  [[nodiscard]] const Entry& of(std::uint32_t word) const { return entries_[word]; }
  /// The sentence of a token.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const { return sentences_[token]; }

 private:
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> sentences_;
};

/// The types a first pass gave the words of a document; evidence for the second.
class TypeVotes {
 public:
  static constexpr std::size_t type_count = 6;
  using Counts = std::array<std::uint16_t, type_count + 1>;  ///< by type; last: no name

  explicit TypeVotes(std::size_t words) : words_(words), longer_(words) {}

  /// A token's own vote is taken out when its evidence is asked for.
  void add(const NameToken& token, std::uint32_t type, bool in_longer_name);
  /// The votes for a word, by its number.
  [[nodiscard]] const Counts& word(std::uint32_t number) const { return words_[number]; }
  [[nodiscard]] const Counts& in_longer_name(std::uint32_t number) const { return longer_[number]; }

 private:
  std::vector<Counts> words_;
  std::vector<Counts> longer_;
};

/// What is said of each token by the first pass: its type (type_count: none) and whether the name
/// has more words.
struct FirstPass {
  std::vector<std::uint8_t> type;
  std::vector<bool> in_longer_name;
};

/// How many features at each position's start name the word itself (for training).
inline constexpr std::uint32_t word_identity_features = 4;

/// Features of a segment's tokens that need no first pass.
void add_name_features(const NameTokens& document, const NameSegment& segment,
                       const WordOccurrences& occurrences, tagger::FeatureSequence& out);

/// Features of a segment's tokens from what the first pass said of the same words.
void add_vote_features(const NameTokens& document, const NameSegment& segment,
                       const TypeVotes& votes, const FirstPass& first,
                       tagger::FeatureSequence& out);

}  // namespace copydesk::entities
