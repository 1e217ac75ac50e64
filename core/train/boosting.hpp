// Trains forests (tagger/forest.hpp). Native only; nothing here ships.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace copydesk::train {

/// Rows of byte-sized values, each with a class.
struct Table {
  std::size_t width = 0;
  std::size_t classes = 2;           ///< two share one output: is it class 1?
  std::vector<std::uint8_t> values;  ///< [row][column]
  std::vector<std::uint8_t> labels;
  std::vector<float> weights;
  std::vector<float> known;  ///< [row][class] log odds that the trees add to; empty: none
  [[nodiscard]] std::size_t outputs() const { return classes == 2 ? 1 : classes; }
  [[nodiscard]] std::size_t size() const { return labels.size(); }
  [[nodiscard]] std::span<const std::uint8_t> row(std::size_t i) const {
    return std::span(values).subspan(i * width, width);
  }
};

/// Two runs with equal settings and data give equal trees.
struct BoostOptions {
  std::size_t rounds = 250;  ///< trees an output
  std::size_t depth = 6;
  float rate = 0.08F;
  float l2 = 20;              ///< added to the second derivatives of a leaf
  float rows = 0.4F;          ///< part of the rows that a tree sees
  float columns = 0.3F;       ///< part of the columns
  float highest_leaf = 0.3F;  ///< log odds
  int leaf_steps = 31;        ///< values of a leaf on either side of 0; few pack better
  std::uint64_t seed = 1;
};

/// Gradient boosting of the logistic loss (of the softmax over more than two classes) by Newton's
/// steps over histograms, as LightGBM and CatBoost do it. Returns the bytes that Forest::parse
/// reads.
[[nodiscard]] std::vector<std::byte> boost(const Table& table, const BoostOptions& options);

}  // namespace copydesk::train
