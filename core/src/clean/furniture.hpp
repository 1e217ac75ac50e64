// The common words and phrases of page furniture, in 29 languages, as hash tables.
//
// Data and their origin: core/models/furniture. Whole lines, prefixes and inner phrases are found
// in one pass over a line's words; the cost does not depend on the number of phrases.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::cleaning {

/// Classes of words, as bits of WordEntry::classes.
enum class WordClass : std::uint16_t {
  month = 1U << 0U,
  weekday = 1U << 1U,
  ago = 1U << 2U,    ///< "minutes", "ago", "heures"
  clock = 1U << 3U,  ///< "GMT", "Uhr", "updated"
  by = 1U << 4U,     ///< "by", "von", "reporter"
  agency = 1U << 5U,
  photo = 1U << 6U,
  copyright = 1U << 7U,
  say = 1U << 8U,
  person = 1U << 9U,  ///< pronouns
  question = 1U << 10U,
  action = 1U << 11U,   ///< "subscribe", "read", "click"
  network = 1U << 12U,  ///< "facebook", "rss"
  stop = 1U << 13U,     ///< function words of some twenty languages
};
inline constexpr std::uint32_t word_class_count = 14;

[[nodiscard]] constexpr bool has(std::uint16_t classes, WordClass bit) {
  return (classes & static_cast<std::uint16_t>(bit)) != 0;
}

/// Kinds of phrases; 0 is none. The order is that of make_tables.py.
enum class Phrase : std::uint8_t {
  none,
  related,
  promo,
  paywall,
  advert,
  cookie,
  share,
  comments,
  legal,
  photo,
  byline,
  timestamp,
  tags,
  chrome,
  advisory,
  correction,
  credit,
  live,
};
inline constexpr std::uint32_t phrase_count = 18;

[[nodiscard]] std::string_view phrase_name(Phrase phrase);  ///< "related", "share" ...

/// What is known of a word.
struct WordEntry {
  std::uint16_t number = 0;   ///< its place in vocabulary.txt, from 1; 0: not in it
  std::uint16_t classes = 0;  ///< bits of WordClass
  bool starts_phrase = false;
  bool in_phrase = false;
};

/// 32-bit form of an FNV-1a hash over a lower-cased word.
[[nodiscard]] constexpr std::uint32_t word_key(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

[[nodiscard]] WordEntry find_word(std::uint32_t key);

/// Hash of a phrase: fold the keys of its words, one after the other, from 0.
[[nodiscard]] constexpr std::uint32_t extend_phrase(std::uint32_t hash, std::uint32_t word) {
  hash = ((hash ^ word) * 0x9E3779B1U) + 0x7F4A7C15U;
  return hash ^ (hash >> 15U);
}
[[nodiscard]] Phrase find_phrase(std::uint32_t hash);
/// Words in the longest phrase.
[[nodiscard]] std::uint32_t longest_phrase_words();

}  // namespace copydesk::cleaning
