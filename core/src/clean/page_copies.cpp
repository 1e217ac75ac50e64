// Lines whose words stand in a line close by: alt text and caption, headline and its repeat.
#include <algorithm>
#include <bit>

#include "clean/page_measures.hpp"

namespace copydesk::cleaning {
namespace {

/// A set of content words as 64 bits; what two short lines share can be read off it.
std::uint64_t signature(const Page& page, const Shape& shape) {
  std::uint64_t bits = 0;
  for (std::uint32_t w = shape.words_first; w < shape.words_last; ++w) {
    bits |= std::uint64_t{1} << ((page.words[w] | 1U) * 0x9E3779B1U >> 26U);
  }
  return bits;
}

}  // namespace

bool has_word(const Page& page, std::uint32_t block, std::uint32_t word) {
  constexpr std::uint32_t most_words = 120;
  const Shape& shape = page.shapes[block];
  const auto first = page.words.begin() + shape.words_first;
  const auto last = page.words.begin() + std::min(shape.words_last, shape.words_first + most_words);
  return std::any_of(first, last, [&](std::uint32_t own) { return (own | 1U) == (word | 1U); });
}

void measure_copies(Page& page) {
  constexpr std::size_t reach = 2;
  constexpr std::uint32_t longest = 40;  ///< content words; the bits of longer lines fill up
  constexpr std::uint32_t shortest = 2;
  const std::size_t size = page.shapes.size();
  std::vector<std::uint64_t> sets(size);
  for (std::size_t i = 0; i < size; ++i) {
    const Shape& shape = page.shapes[i];
    const std::uint32_t words = shape.words_last - shape.words_first;
    if (words >= shortest && words <= longest) sets[i] = signature(page, shape);
  }
  const auto eighths = [&](std::size_t own, std::size_t other) {
    return static_cast<std::uint8_t>(std::popcount(sets[own] & sets[other]) * 8 /
                                     std::popcount(sets[own]));
  };
  for (std::size_t i = 0; i < size; ++i) {
    if (sets[i] == 0) continue;
    Place& place = page.places[i];
    for (std::size_t d = 1; d <= reach; ++d) {
      if (d <= i) place.copy_before = std::max(place.copy_before, eighths(i, i - d));
      if (i + d < size) place.copy_after = std::max(place.copy_after, eighths(i, i + d));
    }
  }
}

}  // namespace copydesk::cleaning
