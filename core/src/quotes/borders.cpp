#include "quotes/borders.hpp"

#include <algorithm>
#include <iterator>

namespace copydesk::quotes {

MarkBorders::MarkBorders(const StoryWords& story, const Pairing& pairing) : story_(&story) {
  for (const MarkedText& one : pairing.marked) add(one.whole, one.style);
  for (const LoneMark& one : pairing.lone) add(one.mark.words, one.mark.style);
  for (Borders& one : borders_) {
    std::sort(one.starts.begin(), one.starts.end());
    std::sort(one.ends.begin(), one.ends.end());
  }
}

void MarkBorders::add(WordRange words, MarkStyle style) {
  for (Borders* one : {&borders_[static_cast<std::size_t>(style)], &borders_[any_style]}) {
    one->starts.push_back(words.first);
    one->ends.push_back(words.last);
  }
}

const MarkBorders::Borders& MarkBorders::of(std::optional<MarkStyle> style) const {
  return borders_[style ? static_cast<std::size_t>(*style) : any_style];
}

WordRange MarkBorders::room_behind(std::uint32_t at, std::uint32_t paragraph,
                                   std::optional<MarkStyle> style) const {
  const std::vector<std::uint32_t>& starts = of(style).starts;
  const auto next = std::lower_bound(starts.begin(), starts.end(), at);
  const std::uint32_t end = story_->paragraphs[paragraph].last;
  return {at, next == starts.end() ? end : std::min(end, *next)};
}

WordRange MarkBorders::room_before(std::uint32_t at, std::uint32_t paragraph,
                                   std::optional<MarkStyle> style) const {
  const std::vector<std::uint32_t>& ends = of(style).ends;
  const auto next = std::upper_bound(ends.begin(), ends.end(), at);
  const std::uint32_t start = story_->paragraphs[paragraph].first;
  return {next == ends.begin() ? start : std::max(start, *std::prev(next)), at};
}

bool MarkBorders::has_marks(WordRange words) const {
  const Borders& all = of(std::nullopt);
  const auto start = std::lower_bound(all.starts.begin(), all.starts.end(), words.first);
  const auto end = std::upper_bound(all.ends.begin(), all.ends.end(), words.first);
  return (start != all.starts.end() && *start < words.last) ||
         (end != all.ends.end() && *end <= words.last);
}

}  // namespace copydesk::quotes
