#include "dedupe/repeats.hpp"

#include <algorithm>

namespace copydesk::dedupe {

namespace {

constexpr int places_tried = 6;
constexpr std::uint32_t fewest_words = 5;
constexpr std::uint32_t widest_difference = 3;  // words inserted or dropped inside a sentence
constexpr std::uint32_t nowhere = ShinglePlaces::none;

/// For each word the place further up that it repeats, or nowhere: of all earlier places of its
/// shingle the one from which most words go on alike.
std::vector<std::uint32_t> earlier_places(const Prepared& story) {
  const std::vector<std::uint32_t>& ids = story.words.ids;
  const ShinglePlaces places(story.shingles);
  std::vector<std::uint32_t> earlier(ids.size(), nowhere);
  const auto end = static_cast<std::uint32_t>(story.shingles.size());
  for (std::uint32_t p = 0; p < end;) {
    std::uint32_t longest = 0;
    std::uint32_t from = 0;
    std::uint32_t place = places.first(story.shingles[p]);
    for (int tried = 0; place < p && tried < places_tried; ++tried) {
      std::uint32_t size = 0;
      while (p + size < ids.size() && place + size < p && ids[place + size] == ids[p + size]) {
        ++size;
      }
      if (size > longest) {
        longest = size;
        from = place;
      }
      place = places.next(place);
    }
    if (longest < shingle_words) {
      ++p;
      continue;
    }
    for (std::uint32_t k = 0; k < longest; ++k) earlier[p + k] = from + k;
    p += longest;
  }
  return earlier;
}

/// Whether nine in ten words of the sentence repeat one place further up; fills where.
bool repeats_earlier(const std::vector<std::uint32_t>& earlier, Repeat& sentence) {
  std::uint32_t anchor = nowhere;
  std::uint32_t hits = 0;
  std::uint32_t lowest = nowhere;
  std::uint32_t highest = 0;
  for (std::uint32_t p = sentence.first; p < sentence.last; ++p) {
    if (earlier[p] == nowhere) continue;
    const std::uint32_t distance = p - earlier[p];
    if (anchor == nowhere) anchor = distance;
    if (std::max(anchor, distance) - std::min(anchor, distance) > widest_difference) continue;
    ++hits;
    lowest = std::min(lowest, earlier[p]);
    highest = std::max(highest, earlier[p]);
  }
  if (hits * 10 < (sentence.last - sentence.first) * 9) return false;
  sentence.earlier_first = lowest;
  sentence.earlier_last = highest + 1;
  return true;
}

}  // namespace

std::vector<Repeat> repeats(const Prepared& story) {
  std::vector<Repeat> out;
  if (story.shingles.empty()) return out;
  const std::vector<std::uint32_t> earlier = earlier_places(story);
  const std::uint32_t size = story.words.size();
  for (std::uint32_t first = 0; first < size;) {
    std::uint32_t last = first + 1;
    while (!story.starts_sentence(last)) ++last;
    Repeat sentence{first, last, 0, 0};
    if (last - first >= fewest_words && repeats_earlier(earlier, sentence)) {
      const bool joins = !out.empty() && out.back().last == first &&
                         sentence.earlier_first >= out.back().earlier_first &&
                         sentence.earlier_first <= out.back().earlier_last + widest_difference;
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
