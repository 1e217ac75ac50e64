#include "boosting.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "byte_writer.hpp"
#include "random.hpp"

namespace copydesk::train {
namespace {

struct Split {
  std::uint8_t column = 0;
  std::uint8_t threshold = 0;
};

struct Tree {
  std::uint8_t output = 0;
  std::vector<Split> splits;
  std::vector<float> leaves;
};

class Booster {
 public:
  Booster(const Table& table, const BoostOptions& options)
      : table_(table), options_(options), random_(options.seed), outputs_(table.outputs()) {
    const std::size_t size = table.size();
    columns_.resize(table.width);
    for (std::size_t c = 0; c < table.width; ++c) {
      columns_[c].resize(size);
      for (std::size_t i = 0; i < size; ++i) columns_[c][i] = table.values[i * table.width + c];
    }
    biases_.assign(outputs_, 0);
    if (outputs_ == 1) {
      std::array<double, 2> mass{1, 1};
      for (std::size_t i = 0; i < size; ++i)
        mass[table.labels[i]] += static_cast<double>(table.weights[i]);
      biases_[0] = static_cast<float>(std::log(mass[1] / mass[0]));
    }
    scores_ = table.known;
    if (scores_.empty()) scores_.assign(size * outputs_, biases_[0]);
    chances_.resize(size * outputs_);
    gradients_.resize(size);
    curvatures_.resize(size);
    leaf_.resize(size);
  }

  std::vector<std::byte> run() {
    for (std::size_t round = 0; round < options_.rounds; ++round) {
      find_chances();
      for (std::size_t output = 0; output < outputs_; ++output) grow(output);
    }
    return write();
  }

 private:
  void find_chances() {
    for (std::size_t i = 0; i < table_.size(); ++i) {
      const float* const scores = &scores_[i * outputs_];
      float* const chances = &chances_[i * outputs_];
      if (outputs_ == 1) {
        *chances = 1 / (1 + std::exp(-*scores));
        continue;
      }
      const float highest = *std::max_element(scores, scores + outputs_);
      float sum = 0;
      for (std::size_t k = 0; k < outputs_; ++k) sum += chances[k] = std::exp(scores[k] - highest);
      for (std::size_t k = 0; k < outputs_; ++k) chances[k] /= sum;
    }
  }

  void grow(std::size_t output) {
    const std::size_t size = table_.size();
    const auto target = static_cast<std::uint8_t>(outputs_ == 1 ? 1 : output);
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < size; ++i) {
      const float p = chances_[i * outputs_ + output];
      const float error = p - (table_.labels[i] == target ? 1.0F : 0.0F);
      gradients_[i] = table_.weights[i] * error;
      curvatures_[i] = table_.weights[i] * std::max(p * (1 - p), 1e-4F);
      if (std::fabs(error) > 1e-3F && random_.chance(static_cast<std::size_t>(options_.rows * 100)))
        rows.push_back(i);
    }
    constexpr std::size_t fewest = 100;
    if (rows.size() < fewest) return;
    std::vector<std::uint8_t> columns;
    for (std::size_t c = 0; c < table_.width; ++c) {
      if (random_.chance(static_cast<std::size_t>(options_.columns * 100)))
        columns.push_back(static_cast<std::uint8_t>(c));
    }
    if (columns.empty()) columns.push_back(0);
    std::fill(leaf_.begin(), leaf_.end(), 0);
    Tree tree;
    tree.output = static_cast<std::uint8_t>(output);
    for (std::size_t level = 0; level < options_.depth; ++level) {
      const Split split = best_split(rows, columns, level);
      tree.splits.push_back(split);
      const std::vector<std::uint8_t>& values = columns_[split.column];
      for (std::size_t i = 0; i < size; ++i)
        leaf_[i] =
            static_cast<std::uint8_t>(leaf_[i] * 2U + (values[i] > split.threshold ? 1U : 0U));
    }
    const std::size_t leaves = std::size_t{1} << options_.depth;
    std::vector<double> slope(leaves, 0);
    std::vector<double> bend(leaves, static_cast<double>(options_.l2));
    for (std::size_t i = 0; i < size; ++i) {
      slope[leaf_[i]] += static_cast<double>(gradients_[i]);
      bend[leaf_[i]] += static_cast<double>(curvatures_[i]);
    }
    for (std::size_t l = 0; l < leaves; ++l) {
      const float step = -static_cast<float>(slope[l] / bend[l]) * options_.rate;
      tree.leaves.push_back(std::clamp(step, -options_.highest_leaf, options_.highest_leaf));
    }
    for (std::size_t i = 0; i < size; ++i) scores_[i * outputs_ + output] += tree.leaves[leaf_[i]];
    trees_.push_back(std::move(tree));
  }

  Split best_split(const std::vector<std::uint32_t>& rows, const std::vector<std::uint8_t>& columns,
                   std::size_t level) {
    const std::size_t leaves = std::size_t{1} << level;
    Split best;
    double best_gain = -1;
    std::vector<std::array<float, 2>> sums(leaves * 256);
    for (const std::uint8_t column : columns) {
      std::fill(sums.begin(), sums.end(), std::array<float, 2>{});
      const std::vector<std::uint8_t>& values = columns_[column];
      for (const std::uint32_t i : rows) {
        std::array<float, 2>& cell = sums[leaf_[i] * 256U + values[i]];
        cell[0] += gradients_[i];
        cell[1] += curvatures_[i];
      }
      std::array<double, 256> gains{};
      const auto l2 = static_cast<double>(options_.l2);
      for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        const std::array<float, 2>* const cells = &sums[leaf * 256];
        std::array<double, 2> all{};
        for (std::size_t v = 0; v < 256; ++v) {
          all[0] += static_cast<double>(cells[v][0]);
          all[1] += static_cast<double>(cells[v][1]);
        }
        std::array<double, 2> low{};
        for (std::size_t v = 0; v < 255; ++v) {
          low[0] += static_cast<double>(cells[v][0]);
          low[1] += static_cast<double>(cells[v][1]);
          const double high = all[0] - low[0];
          gains[v] += low[0] * low[0] / (low[1] + l2) + high * high / (all[1] - low[1] + l2);
        }
      }
      for (std::size_t v = 0; v < 255; ++v) {
        if (gains[v] <= best_gain) continue;
        best_gain = gains[v];
        best = {column, static_cast<std::uint8_t>(v)};
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<std::byte> write() const {
    float highest = 1e-3F;
    for (const Tree& tree : trees_) {
      for (const float leaf : tree.leaves) highest = std::max(highest, std::fabs(leaf));
    }
    const float unit = highest / static_cast<float>(options_.leaf_steps);
    ByteWriter out;
    out.u8(static_cast<std::uint32_t>(table_.width));
    out.u8(static_cast<std::uint32_t>(options_.depth));
    out.u8(static_cast<std::uint32_t>(outputs_));
    out.f32(unit);
    for (const float bias : biases_) out.u32(static_cast<std::uint32_t>(std::lround(bias / unit)));
    out.u16(static_cast<std::uint32_t>(trees_.size()));
    for (const Tree& tree : trees_) out.u8(tree.output);
    for (const Tree& tree : trees_) {
      for (const Split& split : tree.splits) out.u8(split.column);
    }
    for (const Tree& tree : trees_) {
      for (const Split& split : tree.splits) out.u8(split.threshold);
    }
    for (const Tree& tree : trees_) {
      for (const float leaf : tree.leaves)
        out.u8(static_cast<std::uint32_t>(std::lround(leaf / unit)) & 0xFFU);
    }
    return out.take();
  }

  const Table& table_;
  const BoostOptions& options_;
  Random random_;
  std::size_t outputs_;
  std::vector<float> biases_;
  std::vector<std::vector<std::uint8_t>> columns_;
  std::vector<float> scores_, chances_;  ///< [row][output]
  std::vector<float> gradients_, curvatures_;
  std::vector<std::uint8_t> leaf_;
  std::vector<Tree> trees_;
};

}  // namespace

std::vector<std::byte> boost(const Table& table, const BoostOptions& options) {
  return Booster(table, options).run();
}

}  // namespace copydesk::train
