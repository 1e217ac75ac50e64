// The weights of a linear chain in training, and their form in a model file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "trainer.hpp"

namespace copydesk::train {

/// Feature hash -> row while the set of features still grows.
class FeatureIndex {
 public:
  static constexpr std::uint32_t no_row = 0xFFFFFFFFU;
  /// The value of `key`, made 0 at its first use. Key is not 0.
  std::uint32_t& at(std::uint64_t key);
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const;
  [[nodiscard]] std::size_t size() const { return size_; }
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i] != 0) visit(keys_[i], values_[i]);
    }
  }

 private:
  void grow();
  std::vector<std::uint64_t> keys_ = std::vector<std::uint64_t>(1024, 0);
  std::vector<std::uint32_t> values_ = std::vector<std::uint32_t>(1024, 0);
  std::size_t size_ = 0;
};

/// The key of `feature`'s second weight for `domain`; domain 0 is the feature itself.
[[nodiscard]] std::uint64_t domain_key(std::uint32_t feature, std::uint32_t domain);

/// Weights with AdaGrad's sums of squared gradients beside them.
struct Weights {
  std::size_t labels = 0;
  FeatureIndex index;               ///< key -> row
  std::vector<std::uint64_t> keys;  ///< row -> key
  std::vector<float> values;        ///< [row][label]
  std::vector<float> squares;
  std::vector<float> transitions;  ///< [from][to], row `labels` is the start
  std::vector<float> transition_squares;
  std::vector<bool> transition_allowed;
  std::vector<bool> end_allowed;

  /// All features of the examples that occur `minimum_count` times, rows in ascending key order.
  Weights(std::span<const Example> examples, std::size_t labels, const Forbidden& forbidden,
          int minimum_count);

  /// Keeps the `count` rows that move scores most (norm by use); domain rows stay.
  void prune(std::size_t count);

  /// Adds `share` of a "chain" section's weights: for the mean of several runs. Features that are
  /// none of these rows are passed over. False when the bytes are no section with as many labels.
  bool add_section(std::span<const std::byte> bytes, float share);

  /// The "chain" section: weights quantised to the options' bits and to multiples of their step;
  /// rows of domains and rows without a weight are left out.
  [[nodiscard]] std::vector<std::byte> section(const std::vector<std::string>& names,
                                               const TrainOptions& options) const;
};

}  // namespace copydesk::train
