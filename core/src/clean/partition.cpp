#include "clean/partition.hpp"

#include <algorithm>
#include <limits>

#include "text/arithmetic.hpp"

namespace copydesk::cleaning {

namespace {

constexpr std::size_t longest_words = 600;
constexpr std::size_t longest_blocks = 200;
constexpr float part_cost = 1.5F;  ///< times the logarithm of the text's words

/// Sum over a part's words of log(times the part has it + 1), word by word.
class PartCost {
 public:
  explicit PartCost(const BlockWords& words) : words_(words), counts_(words.vocabulary()) {
    for (std::size_t n = 1; n < logarithms_.size(); ++n)
      logarithms_[n] = text::logarithm(static_cast<float>(n));
  }

  void clear() {
    for (const std::uint32_t word : touched_) counts_[word] = 0;
    touched_.clear();
    sum_ = 0;
    size_ = 0;
  }

  void add(std::size_t block) {
    for (const std::uint32_t word : words_.of(block)) {
      const std::uint32_t count = counts_[word]++;
      if (count == 0) touched_.push_back(word);
      sum_ += static_cast<double>(count + 1) * logarithm(count + 2) -
              static_cast<double>(count) * logarithm(count + 1);
      ++size_;
    }
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] double cost() const {
    if (size_ == 0) return 0;
    const auto outcomes = static_cast<float>(size_ + words_.vocabulary());
    return static_cast<double>(size_) * static_cast<double>(text::logarithm(outcomes)) - sum_;
  }

 private:
  [[nodiscard]] double logarithm(std::uint32_t n) const {
    return static_cast<double>(logarithms_[std::min<std::size_t>(n, logarithms_.size() - 1)]);
  }

  const BlockWords& words_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> touched_;
  std::vector<float> logarithms_ = std::vector<float>(longest_words + 122);
  double sum_ = 0;
  std::size_t size_ = 0;
};

}  // namespace

std::vector<std::uint32_t> partition(const BlockWords& words) {
  const std::size_t blocks = words.blocks();
  if (blocks < 2) return {};
  const double another = static_cast<double>(
      part_cost * text::logarithm(static_cast<float>(std::max<std::size_t>(words.count(), 2))));
  std::vector<double> best(blocks + 1, std::numeric_limits<double>::infinity());
  std::vector<std::uint32_t> from(blocks + 1, 0);
  best[0] = 0;
  PartCost part(words);
  for (std::size_t first = 0; first < blocks; ++first) {
    part.clear();
    const double before = best[first] + (first == 0 ? 0 : another);
    const std::size_t last = std::min(blocks, first + longest_blocks);
    for (std::size_t k = first; k < last && part.size() < longest_words; ++k) {
      part.add(k);
      const double cost = before + part.cost();
      if (cost < best[k + 1]) {
        best[k + 1] = cost;
        from[k + 1] = static_cast<std::uint32_t>(first);
      }
    }
  }
  std::vector<std::uint32_t> starts;
  for (std::size_t end = blocks; from[end] != 0; end = from[end]) starts.push_back(from[end]);
  std::reverse(starts.begin(), starts.end());
  return starts;
}

}  // namespace copydesk::cleaning
