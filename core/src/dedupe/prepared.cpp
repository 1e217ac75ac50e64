#include <bit>

#include "dedupe/align.hpp"

namespace copydesk::dedupe {

Tally& Tally::operator+=(const Tally& other) {
  numbers += other.numbers;
  names += other.names;
  return *this;
}

Tally operator-(Tally a, const Tally& b) {
  a.numbers -= b.numbers;
  a.names -= b.names;
  return a;
}

Prepared::Prepared(std::string_view all, std::span<const Span> running, WordReader& reader)
    : text(all), words(reader.read(all, running)), shingles(dedupe::shingles(words.ids)) {
  tallies.reserve(words.size() + 1U);
  Tally sum;
  tallies.push_back(sum);
  for (const std::uint8_t flags : words.flags) {
    sum.numbers += flags & word::number;
    sum.names += (flags & (word::capital | word::stop)) == word::capital ? 1U : 0U;
    tallies.push_back(sum);
  }
}

void ShinglePlaces::rebuild(std::span<const std::uint32_t> shingles) {
  slots_.assign(std::bit_ceil(shingles.size() * 2 + 2), Slot{});
  next_.assign(shingles.size(), none);
  mask_ = static_cast<std::uint32_t>(slots_.size() - 1);
  for (auto place = static_cast<std::uint32_t>(shingles.size()); place-- > 0;) {
    std::uint32_t slot = shingles[place] & mask_;
    while (slots_[slot].head != none && slots_[slot].key != shingles[place]) {
      slot = (slot + 1) & mask_;
    }
    next_[place] = slots_[slot].head;
    slots_[slot] = {shingles[place], place};
  }
}

std::uint32_t ShinglePlaces::first(std::uint32_t shingle) const {
  std::uint32_t slot = shingle & mask_;
  while (slots_[slot].head != none) {
    if (slots_[slot].key == shingle) return slots_[slot].head;
    slot = (slot + 1) & mask_;
  }
  return none;
}

}  // namespace copydesk::dedupe
