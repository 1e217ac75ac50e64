#include "clean/cohesion.hpp"

#include <algorithm>

#include "clean/counter.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::int64_t narrow = 90;  ///< content words on either side
constexpr std::int64_t wide = 260;
constexpr std::uint32_t opening_words = 30;  ///< content words that open or close a story
constexpr std::uint32_t most_words = 120;    ///< content words read of a block
constexpr std::size_t neighbourhood = 12;    ///< blocks within which a peak is sought

/// The distinct words of both windows while they move over the blocks.
class Windows {
 public:
  Windows(const Page& page, const std::vector<std::uint32_t>& blocks) {
    std::size_t words = 0;
    for (const std::uint32_t block : blocks)
      words += page.shapes[block].words_last - page.shapes[block].words_first;
    Counter numbers(words);
    offsets_.push_back(0);
    for (std::uint32_t k = 0; k < blocks.size(); ++k) {
      const Shape& shape = page.shapes[blocks[k]];
      const std::uint32_t last = std::min(shape.words_last, shape.words_first + most_words);
      for (std::uint32_t w = shape.words_first; w < last; ++w) {
        Counter::Entry& entry = numbers.at(page.words[w] | 1U);
        if (entry.count == 0) {
          entry.value = static_cast<std::uint32_t>(words_.size());
          words_.emplace_back();
        }
        ++entry.count;
        Word& word = words_[entry.value];
        if (word.last_block != k + 1) ++word.blocks;
        word.last_block = k + 1;
        // A sentence's first word is capitalised in any case; a block's first word shows it.
        if ((page.words[w] & 1U) != 0 && w != shape.words_first) ++word.capitals;
        ++word.count;
        tokens_.push_back(entry.value);
        capital_.push_back((page.words[w] & 1U) != 0);
      }
      offsets_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    }
    for (Word& word : words_) {
      word.name = word.capitals * 4 > word.count * 3;
      word.weight = (word.name ? 2.0F : 1.0F) / static_cast<float>(1 + word.blocks);
    }
  }

  void enter(std::size_t k, bool left) { move(k, left, 1); }
  void leave(std::size_t k, bool left) { move(k, left, -1); }

  [[nodiscard]] std::int64_t words(bool left) const { return sides_[left ? 0 : 1]; }
  [[nodiscard]] std::int64_t words_of(std::size_t k) const { return offsets_[k + 1] - offsets_[k]; }

  [[nodiscard]] Cohesion read() const {
    Cohesion cohesion;
    const float poorer = std::min(sums_[0].all, sums_[1].all);
    const float poorer_names = std::min(sums_[0].names, sums_[1].names);
    cohesion.shared = poorer > 0 ? std::max(0.0F, shared_.all) / poorer : 1;
    cohesion.names = poorer_names > 0.5F ? std::max(0.0F, shared_.names) / poorer_names : 1;
    cohesion.enough = std::min(sides_[0], sides_[1]) >= 12;
    return cohesion;
  }

  /// The words that open behind place k and close before it, against the two windows.
  void read_edges(std::size_t k, Cohesion& cohesion) {
    float all = 0;
    float before = 0;
    float after = 0;
    const std::uint32_t open = std::min(offsets_.back(), offsets_[k] + opening_words);
    for (std::uint32_t t = offsets_[k]; t < open; ++t) ++words_[tokens_[t]].here;
    for (std::uint32_t t = offsets_[k]; t < open; ++t) {
      Word& word = words_[tokens_[t]];
      if (word.here == 0) continue;
      all += word.weight;
      if (word.in[0] != 0) before += word.weight;
      if (word.in[1] > word.here) after += word.weight;
      word.here = 0;
    }
    if (all > 0) {
      cohesion.opening_before = before / all;
      cohesion.opening_after = after / all;
    }
    // A block's first word is capitalised in any case.
    const std::uint32_t opening = std::min(offsets_[k + 1], offsets_[k] + opening_words);
    for (std::uint32_t t = offsets_[k] + 1; t < opening; ++t) {
      if (!capital_[t]) continue;
      ++(words_[tokens_[t]].in[0] != 0 ? cohesion.names_known : cohesion.names_new);
    }
    all = 0;
    after = 0;
    const std::uint32_t close = offsets_[k] > opening_words ? offsets_[k] - opening_words : 0;
    for (std::uint32_t t = close; t < offsets_[k]; ++t) {
      const Word& word = words_[tokens_[t]];
      all += word.weight;
      if (word.in[1] != 0) after += word.weight;
    }
    if (all > 0) cohesion.closing_after = after / all;
  }

 private:
  struct Word {
    std::uint32_t here = 0;  ///< scratch of read_edges
    std::uint32_t blocks = 0;
    std::uint32_t last_block = 0;
    std::uint32_t capitals = 0;
    std::uint32_t count = 0;
    std::array<std::uint32_t, 2> in{};  ///< times in the left and the right window
    float weight = 0;
    bool name = false;
  };
  struct Sum {
    float all = 0;
    float names = 0;
    void add(const Word& word, float sign) {
      all += sign * word.weight;
      if (word.name) names += sign * word.weight;
    }
  };

  void move(std::size_t k, bool left, int step) {
    const std::size_t side = left ? 0 : 1;
    for (std::uint32_t t = offsets_[k]; t < offsets_[k + 1]; ++t) {
      Word& word = words_[tokens_[t]];
      const bool before = word.in[side] != 0;
      word.in[side] = step > 0 ? word.in[side] + 1 : word.in[side] - 1;
      sides_[side] += step;
      const bool after = word.in[side] != 0;
      if (before == after) continue;
      const float sign = after ? 1.0F : -1.0F;
      sums_[side].add(word, sign);
      if (word.in[1 - side] != 0) shared_.add(word, sign);
    }
  }

  std::vector<Word> words_;
  std::vector<std::uint32_t> tokens_;   ///< numbers of words, block by block
  std::vector<bool> capital_;           ///< of each token: it starts with a capital
  std::vector<std::uint32_t> offsets_;  ///< first token of each block
  std::array<Sum, 2> sums_;
  std::array<std::int64_t, 2> sides_{};
  Sum shared_;
};

}  // namespace

std::vector<Cohesion> measure_cohesion(const Page& page, const std::vector<std::uint32_t>& blocks) {
  const std::size_t size = blocks.size();
  std::vector<Cohesion> out(size);
  if (size < 2) return out;
  for (const std::int64_t least : {wide, narrow}) {
    Windows windows(page, blocks);
    std::size_t left = 0;   // first block of the left window
    std::size_t right = 0;  // behind the last block of the right window
    for (std::size_t k = 0; k < size; ++k) {
      if (k != 0) {
        windows.leave(k - 1, false);
        windows.enter(k - 1, true);
      }
      while (left + 1 < k && windows.words(true) - windows.words_of(left) >= least) {
        windows.leave(left++, true);
      }
      while (right < size && (right <= k || windows.words(false) < least))
        windows.enter(right++, false);
      if (k == 0) continue;
      const Cohesion before = out[k];
      out[k] = windows.read();
      out[k].wide = before.wide;
      out[k].opening_before = before.opening_before;
      out[k].opening_after = before.opening_after;
      out[k].closing_after = before.closing_after;
      out[k].names_new = before.names_new;
      out[k].names_known = before.names_known;
      if (least == wide) {
        out[k].wide = out[k].shared;
        windows.read_edges(k, out[k]);
      }
    }
  }
  const auto both = [&](std::size_t k) { return out[k].shared + out[k].wide; };
  for (std::size_t k = 1; k < size; ++k) {
    float before = 0;
    float after = 0;
    bool lowest = true;
    for (std::size_t d = 1; d <= neighbourhood; ++d) {
      if (k > d) {
        before = std::max(before, out[k - d].shared);
        if (d <= 4 && both(k - d) <= both(k)) lowest = false;
      }
      if (k + d < size) {
        after = std::max(after, out[k + d].shared);
        if (d <= 4 && both(k + d) < both(k)) lowest = false;
      }
    }
    const float peak = std::min(before > 0 ? before : after, after > 0 ? after : before);
    out[k].depth = peak > 0 ? std::max(0.0F, 1 - out[k].shared / peak) : 0;
    out[k].lowest = lowest;
  }
  return out;
}

}  // namespace copydesk::cleaning
