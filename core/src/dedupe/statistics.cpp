#include "dedupe/statistics.hpp"

#include <algorithm>

#include "text/arithmetic.hpp"

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t word_slots = 1U << 20U;
constexpr std::uint32_t shingle_slots = 1U << 23U;
constexpr std::size_t weighted_counts = 4096;

void count_up(std::uint16_t& value) {
  if (value < 0xFFFFU) ++value;
}

}  // namespace

Statistics::Statistics() : words_(word_slots, 0), shingles_(shingle_slots, 0) {}

void Statistics::add(std::span<const Word> words, std::span<const std::uint32_t> shingles) {
  for (const Word& word : words) count_up(words_[word.id & (word_slots - 1)]);
  for (const std::uint32_t shingle : shingles) count_up(shingles_[shingle & (shingle_slots - 1)]);
  total_ += words.size();
}

void Statistics::finish() {
  weights_.reserve(weighted_counts);
  const auto total = static_cast<float>(total_ + 1);
  for (std::size_t count = 0; count < weighted_counts; ++count) {
    const float weight = text::logarithm(total / static_cast<float>(count + 1)) - 4.0F;
    weights_.push_back(std::clamp(weight, 0.3F, 10.0F));
  }
}

float Statistics::weight(std::uint32_t word_id) const {
  const std::size_t count = words_[word_id & (word_slots - 1)];
  return weights_[std::min(count, weighted_counts - 1)];
}

std::uint16_t Statistics::count(std::uint32_t shingle) const {
  return shingles_[shingle & (shingle_slots - 1)];
}

}  // namespace copydesk::dedupe
