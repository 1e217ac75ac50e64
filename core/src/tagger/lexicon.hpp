// What a model knows of words beside its weights: clusters of words used alike, lists of names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tagger/hash_set.hpp"

namespace copydesk::tagger {

/// A word's clusters, finest first; 0 where the word is unknown.
using WordClusters = std::array<std::uint16_t, 3>;

/// Lists a phrase may stand in, as bits.
enum GazetteerBit : std::uint32_t {
  gazetteer_country = 1U << 0U,
  gazetteer_city = 1U << 1U,  ///< of 50,000 people and more
  gazetteer_region = 1U << 2U,
  gazetteer_organisation = 1U << 3U,
  gazetteer_group = 1U << 4U,
  gazetteer_title = 1U << 5U,  ///< "Mr", "Lord Justice": before a person's name
  gazetteer_town = 1U << 6U,   ///< smaller than a city
};
inline constexpr unsigned gazetteer_bits = 7;

/// Longest phrase of the gazetteer in words.
inline constexpr std::size_t max_gazetteer_words = 6;

/// The hash under which a word stands in the clusters: of its lower case.
[[nodiscard]] std::uint64_t word_hash(std::string_view lower_word);
/// The hash of a phrase whose words so far have `before`, with one word more; starts at 0. Words
/// with their case: "Reading" is a city, "reading" is not.
[[nodiscard]] std::uint64_t phrase_hash(std::uint64_t before, std::string_view word);
/// The same for a word's text::hash.
[[nodiscard]] std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t word);

/// Sections "clusters" (count of levels' links, then a HashSet of fine numbers) and "gazetteer" (a
/// HashSet of bits) of a model file.
class Lexicon {
 public:
  Lexicon() = default;
  /// Sections that are empty or cut short give empty lists.
  Lexicon(std::span<const std::byte> clusters, std::span<const std::byte> gazetteer);

  [[nodiscard]] WordClusters clusters(std::uint64_t hash) const;
  [[nodiscard]] std::uint32_t gazetteer(std::uint64_t hash) const { return phrases_.find(hash); }

 private:
  HashSet words_;
  HashSet phrases_;
  std::vector<std::uint16_t> middle_;  ///< fine cluster -> middle one
  std::vector<std::uint16_t> coarse_;
};

}  // namespace copydesk::tagger
