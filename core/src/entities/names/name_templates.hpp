// What the features of the names model are numbered by.
#pragma once

#include <cstdint>

#include "entities/names/name_tokens.hpp"

namespace copydesk::entities {

/// Numbers of feature templates. They are part of the model: append, never renumber.
enum Template : std::uint32_t {
  heading_sentence = 1,
  word_lower = 10,
  word_exact = 11,
  prefix = 12,  // to 15
  suffix = 16,  // to 19
  shape = 20,
  word_at = 21,  // to 24: -2, -1, +1, +2
  words_before_here = 25,
  words_here_after = 26,
  words_two_before = 27,
  words_two_after = 28,
  shape_at = 29,  // to 32
  shapes_before_here = 33,
  shapes_here_after = 34,
  shapes_three = 35,
  shape_word_before = 36,
  shape_word_after = 37,
  shape_start = 38,
  suffix_before = 39,
  suffix_after = 40,
  cluster_at = 50,  // to 64: three levels at five places
  clusters_before_here = 65,
  clusters_here_after = 66,
  clusters_three = 67,
  cluster_shape_before = 68,
  cluster_shape_after = 69,
  clusters_around = 70,
  cluster_shape = 71,
  middle_before_here = 72,
  middle_here_after = 73,
  clusters_two_before = 74,
  run_word_before = 80,
  run_word_after = 81,
  run_cluster_before = 82,
  run_cluster_after = 83,
  run_place = 84,
  run_last_cluster = 85,
  run_first_cluster = 86,
  run_last_word = 87,
  run_first_word = 88,
  gazetteer_here = 100,  // to 107
  gazetteer_here_case = 110,
  gazetteer_next = 120,
  gazetteer_before = 130,
  gazetteer_all = 140,
  gazetteer_none = 141,
  occurs = 160,
  occurs_case = 161,
  other_word_before = 170,
  other_word_after = 171,
  other_cluster_before = 172,
  other_cluster_after = 173,
  other_name_after = 174,
  other_name_before = 175,
  vote = 200,
  vote_count = 201,
  vote_first = 202,
  vote_start = 203,
  vote_longer = 204,
  vote_longer_shape = 205,
};

/// One value of two.
[[nodiscard]] constexpr std::uint64_t pair(std::uint64_t a, std::uint64_t b) {
  return a * 0x100000001b3ULL + b;
}

/// Whether a token begins its sentence, and whether case says little there.
[[nodiscard]] constexpr std::uint64_t start_code(const NameSentence& sentence, std::uint32_t at) {
  return (at == sentence.first ? 2U : 0U) + (sentence.heading ? 1U : 0U);
}

}  // namespace copydesk::entities
