#include "clean/likeness.hpp"

#include <algorithm>
#include <cmath>

#include "text/arithmetic.hpp"

namespace copydesk::cleaning {

namespace {

constexpr std::size_t far_words = 400;
constexpr std::size_t near_words = 60;

float share(std::size_t part, std::size_t whole, float of_nothing = 0) {
  return whole == 0 ? of_nothing : static_cast<float>(part) / static_cast<float>(whole);
}

float weight_of(std::uint32_t count) {
  return 1.0F + text::logarithm(static_cast<float>(count));
}

std::uint32_t size_class(std::size_t words) {
  std::uint32_t size = 0;
  for (std::size_t rest = words / 10 + 1; rest > 1 && size < 5; rest /= 2) ++size;
  return size;
}

}  // namespace

Comparison::Comparison(const BlockWords& words) : words_(words) {
  before_.counts.resize(words.vocabulary());
  after_.counts.resize(words.vocabulary());
}

void Comparison::add(Side& side, std::size_t block) {
  for (const std::uint32_t word : words_.of(block)) {
    if (side.counts[word]++ == 0) side.words.push_back(word);
    ++side.size;
  }
}

void Comparison::gather(const Stretches& stretches, std::size_t most) {
  for (Side* side : {&before_, &after_}) {
    for (const std::uint32_t word : side->words) side->counts[word] = 0;
    side->words.clear();
    side->size = 0;
  }
  for (std::size_t k = stretches.start; k > stretches.first && before_.size < most; --k)
    add(before_, k - 1);
  for (std::size_t k = stretches.start; k < stretches.last && after_.size < most; ++k)
    add(after_, k);
}

float Comparison::cosine() const {
  float product = 0;
  float before = 0;
  float after = 0;
  for (const std::uint32_t word : before_.words) {
    const float weight = weight_of(before_.counts[word]);
    before += weight * weight;
    if (after_.counts[word] != 0) product += weight * weight_of(after_.counts[word]);
  }
  for (const std::uint32_t word : after_.words) {
    const float weight = weight_of(after_.counts[word]);
    after += weight * weight;
  }
  return product == 0 ? 0 : product / std::sqrt(before * after);
}

/// The code length of a side's words, or of both sides' together.
float Comparison::code(const Side& side, const Side* other) const {
  float sum = 0;
  std::size_t size = side.size;
  const auto add_word = [&](std::uint32_t count) {
    sum += static_cast<float>(count) * text::logarithm(static_cast<float>(count + 1));
  };
  for (const std::uint32_t word : side.words)
    add_word(side.counts[word] + (other == nullptr ? 0 : other->counts[word]));
  if (other != nullptr) {
    size += other->size;
    for (const std::uint32_t word : other->words) {
      if (side.counts[word] == 0) add_word(other->counts[word]);
    }
  }
  const auto outcomes = static_cast<float>(size + words_.vocabulary());
  return static_cast<float>(size) * text::logarithm(outcomes) - sum;
}

float Comparison::top(const Side& side, const Side& other) {
  constexpr std::size_t most = 10;
  std::vector<std::uint32_t> words = side.words;
  const std::size_t count = std::min(most, words.size());
  std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count), words.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return side.counts[a] != side.counts[b] ? side.counts[a] > side.counts[b]
                                                              : a < b;
                    });
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i) found += other.counts[words[i]] != 0 ? 1U : 0U;
  return share(found, count);
}

void Comparison::compare_names(Likeness& likeness) const {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t shared = 0;
  for (const std::uint32_t word : before_.words) {
    if (!words_.is_name(word)) continue;
    ++before;
    shared += after_.counts[word] != 0 ? 1U : 0U;
  }
  for (const std::uint32_t word : after_.words) after += words_.is_name(word) ? 1U : 0U;
  const std::size_t fewer = std::min(before, after);
  likeness.names_none = fewer != 0 && shared == 0;
  likeness.names_few = fewer < 2;
  likeness.names_shared = share(shared, fewer, 0.5F);
}

Likeness Comparison::compare(const Stretches& stretches) {
  Likeness likeness;
  gather(stretches, near_words);
  likeness.cosine_near = cosine();
  const std::vector<std::uint32_t> next = after_.words;
  gather(stretches, far_words);
  const std::size_t poorer = std::min(before_.size, after_.size);
  likeness.size = size_class(poorer);
  likeness.cosine = cosine();
  float shared = 0;
  float before = 0;
  float after = 0;
  std::size_t topics = 0;
  for (const std::uint32_t word : before_.words) {
    const float weight = 1.0F / static_cast<float>(1 + words_.blocks_with(word));
    before += weight;
    if (after_.counts[word] == 0) continue;
    shared += weight;
    topics += before_.counts[word] > 1 && after_.counts[word] > 1 ? 1U : 0U;
  }
  for (const std::uint32_t word : after_.words)
    after += 1.0F / static_cast<float>(1 + words_.blocks_with(word));
  likeness.overlap = shared == 0 ? 0 : shared / std::min(before, after);
  likeness.topic = share(std::min<std::size_t>(topics, 5), 5);
  likeness.gain = (code(before_, &after_) - code(before_, nullptr) - code(after_, nullptr)) /
                  static_cast<float>(std::max<std::size_t>(poorer, 1));
  likeness.top_before = top(before_, after_);
  likeness.top_after = top(after_, before_);
  compare_names(likeness);
  std::size_t names = 0;
  std::size_t fresh = 0;
  for (const std::uint32_t word : next) {
    if (!words_.is_name(word)) continue;
    ++names;
    fresh += before_.counts[word] == 0 ? 1U : 0U;
  }
  likeness.names_new = share(fresh, names, 0.5F);
  return likeness;
}

}  // namespace copydesk::cleaning
