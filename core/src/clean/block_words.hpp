// The content words of a page's kept blocks, numbered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clean/page.hpp"

namespace copydesk::cleaning {

/// Words have numbers from 0 in the order in which they first occur; words of one stem, whatever
/// their capitals, have the same. Of each block the first 120 are read. Owns all it holds.
class BlockWords {
 public:
  /// `blocks`: numbers of the page's blocks, in order. Linear in their words.
  BlockWords(const Page& page, std::span<const std::uint32_t> blocks);

  [[nodiscard]] std::size_t blocks() const { return offsets_.size() - 1; }
  /// Numbers of the words of the k-th block given.
  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t k) const {
    return std::span(tokens_).subspan(offsets_[k], offsets_[k + 1] - offsets_[k]);
  }
  [[nodiscard]] std::size_t vocabulary() const { return words_.size(); }
  [[nodiscard]] std::size_t count() const { return tokens_.size(); }
  /// In how many of the blocks the word stands.
  [[nodiscard]] std::uint32_t blocks_with(std::uint32_t word) const { return words_[word].blocks; }
  /// Three of four times it stands with a capital, sentences' first words not being counted.
  [[nodiscard]] bool is_name(std::uint32_t word) const { return words_[word].name; }

 private:
  struct Word {
    std::uint32_t blocks = 0;
    std::uint32_t last_block = 0;
    std::uint32_t capitals = 0;
    std::uint32_t count = 0;
    bool name = false;
  };

  std::vector<Word> words_;
  std::vector<std::uint32_t> tokens_;
  std::vector<std::uint32_t> offsets_;  ///< first token of each block, and the end
};

}  // namespace copydesk::cleaning
