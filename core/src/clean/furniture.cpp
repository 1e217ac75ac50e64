#include "clean/furniture.hpp"

#include <array>

namespace copydesk::cleaning {
namespace {

#include "clean/furniture_tables.inc"

template <std::size_t size>
std::size_t probe(const std::array<std::uint32_t, size>& keys, std::uint32_t key) {
  std::size_t at = ((key * 0x9E3779B1U) >> 16U) & (size - 1);
  while (keys[at] != key && keys[at] != 0) at = (at + 1) & (size - 1);
  return at;
}

constexpr std::array<std::string_view, phrase_count> phrase_names = {
    "",      "related",  "promo",    "paywall",    "advert", "cookie",
    "share", "comments", "legal",    "photo",      "byline", "timestamp",
    "tags",  "chrome",   "advisory", "correction", "credit", "live"};

}  // namespace

std::string_view phrase_name(Phrase phrase) {
  return phrase_names[static_cast<std::size_t>(phrase)];
}

WordEntry find_word(std::uint32_t key) {
  const std::uint32_t value = word_values[probe(word_keys, key)];
  return {.number = static_cast<std::uint16_t>(value & 0xFFFU),
          .classes = static_cast<std::uint16_t>((value >> 12U) & 0xFFFFU),
          .starts_phrase = (value & (1U << 28U)) != 0,
          .in_phrase = (value & (1U << 29U)) != 0};
}

Phrase find_phrase(std::uint32_t hash) {
  return static_cast<Phrase>(phrase_values[probe(phrase_keys, hash)]);
}

std::uint32_t longest_phrase_words() {
  return longest_phrase;
}

}  // namespace copydesk::cleaning
