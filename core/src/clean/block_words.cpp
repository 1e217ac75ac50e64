#include "clean/block_words.hpp"

#include <algorithm>

#include "clean/counter.hpp"

namespace copydesk::cleaning {

BlockWords::BlockWords(const Page& page, std::span<const std::uint32_t> blocks) {
  constexpr std::uint32_t most_words = 120;
  std::size_t size = 0;
  for (const std::uint32_t block : blocks) {
    size += page.shapes[block].words_last - page.shapes[block].words_first;
  }
  Counter numbers(size);
  offsets_.push_back(0);
  for (std::uint32_t k = 0; k < blocks.size(); ++k) {
    const Shape& shape = page.shapes[blocks[k]];
    const std::uint32_t last = std::min(shape.words_last, shape.words_first + most_words);
    for (std::uint32_t w = shape.words_first; w < last; ++w) {
      Counter::Entry& entry = numbers.at(stem_of(page.words[w]));
      if (entry.count == 0) {
        entry.count = 1;
        entry.value = static_cast<std::uint32_t>(words_.size());
        words_.emplace_back();
      }
      Word& word = words_[entry.value];
      if (word.last_block != k + 1) ++word.blocks;
      word.last_block = k + 1;
      ++word.count;
      // A block's first word has a capital in any case.
      if ((page.words[w] & 1U) != 0 && w != shape.words_first) ++word.capitals;
      tokens_.push_back(entry.value);
    }
    offsets_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  }
  for (Word& word : words_) word.name = word.capitals * 4 > word.count * 3;
}

}  // namespace copydesk::cleaning
