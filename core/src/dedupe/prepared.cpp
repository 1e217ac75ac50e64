#include <algorithm>
#include <bit>

#include "dedupe/align.hpp"
#include "text/line_shape.hpp"

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t longest_label = 16;  // words

void set_labels_aside(const Prepared& story, std::span<const Span> running,
                      std::vector<std::uint8_t>& own) {
  std::uint32_t first = 0;
  for (const Span span : running) {
    std::uint32_t last = first;
    while (last < story.words.size() && story.words.spans[last].start < span.end) ++last;
    if (last - first < longest_label) {
      const text::LineShape shape = text::line_shape(slice(story.text, span));
      if (!shape.ends_sentence && !text::is_row_of_figures(shape)) {
        std::fill(own.begin() + first, own.begin() + last, std::uint8_t{0});
      }
    }
    first = last;
  }
}

void set_common_aside(const Prepared& story, const CommonShingles& common,
                      std::vector<std::uint8_t>& own) {
  for (std::uint32_t first = 0; first < own.size();) {
    std::uint32_t last = first + 1;
    while (!story.starts_sentence(last)) ++last;
    CommonPart part;
    for (std::uint32_t i = first; i + shingle_words <= last; ++i) {
      part.add(story.shingles[i], common);
    }
    if (part.is_most()) std::fill(own.begin() + first, own.begin() + last, std::uint8_t{0});
    first = last;
  }
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  numbers += other.numbers;
  names += other.names;
  own += other.own;
  return *this;
}

Tally operator-(Tally a, const Tally& b) {
  a.numbers -= b.numbers;
  a.names -= b.names;
  a.own -= b.own;
  return a;
}

Prepared::Prepared(const StoryText& story, WordReader& reader, const CommonShingles& common)
    : text(story.text),
      words(reader.read(story.text, story.running)),
      shingles(dedupe::shingles(words.ids)) {
  std::vector<std::uint8_t> own(words.size(), 1);
  set_labels_aside(*this, story.running, own);
  if (!common.empty()) set_common_aside(*this, common, own);
  tallies.reserve(words.size() + 1U);
  Tally sum;
  tallies.push_back(sum);
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::uint8_t flags = words.flags[i];
    sum.numbers += flags & word::number;
    sum.names += (flags & (word::capital | word::stop)) == word::capital ? 1U : 0U;
    sum.own += own[i];
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
