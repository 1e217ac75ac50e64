#include "dedupe/repeats.hpp"

#include <algorithm>

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t fewest_words = 6;

/// Whether the sentence [first, last) repeats words before it; fills where.
bool repeats_earlier(const Prepared& story, const ShinglePlaces& places, Repeat& sentence) {
  std::uint32_t hits = 0;
  std::uint32_t total = 0;
  std::uint32_t anchor = ShinglePlaces::none;
  std::uint32_t lowest = ShinglePlaces::none;
  std::uint32_t highest = 0;
  const std::uint32_t length = sentence.last - sentence.first;
  for (std::uint32_t p = sentence.first; p + shingle_words <= sentence.last; ++p) {
    ++total;
    const std::uint32_t place = places.first(story.shingles[p]);
    if (place >= sentence.first) continue;
    if (anchor == ShinglePlaces::none) anchor = place;
    const std::uint32_t distance = place > anchor ? place - anchor : anchor - place;
    if (distance >= length + 12) continue;  // scattered phrases are no repeat
    ++hits;
    lowest = std::min(lowest, place);
    highest = std::max(highest, place);
  }
  if (total < fewest_words - shingle_words + 1 || hits * 10 < total * 7) return false;
  sentence.earlier_first = lowest;
  sentence.earlier_last = highest + static_cast<std::uint32_t>(shingle_words);
  return true;
}

}  // namespace

std::vector<Repeat> repeats(const Prepared& story) {
  std::vector<Repeat> out;
  if (story.shingles.empty()) return out;
  const ShinglePlaces places(story.shingles);
  const auto size = static_cast<std::uint32_t>(story.words.size());
  for (std::uint32_t first = 0; first < size;) {
    std::uint32_t last = first + 1;
    while (last < size && !story.words[last].starts_sentence) ++last;
    Repeat sentence{first, last, 0, 0};
    if (last - first >= fewest_words && repeats_earlier(story, places, sentence)) {
      const bool joins = !out.empty() && out.back().last == first &&
                         sentence.earlier_first >= out.back().earlier_first &&
                         sentence.earlier_first <= out.back().earlier_last + 12;
      if (joins) {
        out.back().last = last;
        out.back().earlier_last = std::max(out.back().earlier_last, sentence.earlier_last);
      } else {
        out.push_back(sentence);
      }
    }
    first = last;
  }
  return out;
}

}  // namespace copydesk::dedupe
