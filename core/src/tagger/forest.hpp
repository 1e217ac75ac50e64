// Sums of small decision trees over rows of byte-sized values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "copydesk/result.hpp"

namespace copydesk::tagger {

/// Boosted trees whose splits are the same for all nodes of a level ("oblivious" trees), so that a
/// tree is a few comparisons and one table look-up. Immutable after loading; scores are sums of
/// int8 leaves and the same everywhere.
///
/// Method: Friedman 2001, gradient boosting; Kohavi 1994 for trees of this form.
class Forest {
 public:
  /// An empty forest has no outputs.
  Forest() = default;
  /// Parses a section of a model file (model_file.hpp). Errors: bad_model.
  static Result<Forest> parse(std::span<const std::byte> bytes);

  [[nodiscard]] bool empty() const { return outputs_ == 0; }
  /// Values that a row must have.
  [[nodiscard]] std::size_t width() const { return width_; }
  /// Scores that a row gets.
  [[nodiscard]] std::size_t outputs() const { return outputs_; }
  /// Scores times this are log odds.
  [[nodiscard]] float unit() const { return unit_; }

  /// Scores of `rows` rows as [output][row], their values given as [column][row].
  /// Precondition: columns.size() == width() * rows. Cost: trees * rows.
  [[nodiscard]] std::vector<std::int32_t> scores(std::span<const std::uint8_t> columns,
                                                 std::size_t rows) const;

 private:
  std::size_t width_ = 0;
  std::size_t depth_ = 0;
  std::size_t outputs_ = 0;
  float unit_ = 1;
  std::vector<std::int32_t> biases_;      ///< one an output
  std::vector<std::uint8_t> output_of_;   ///< one a tree
  std::vector<std::uint8_t> columns_;     ///< depth_ a tree
  std::vector<std::uint8_t> thresholds_;  ///< a bit is set where the value is above it
  std::vector<std::int8_t> leaves_;       ///< 2^depth_ a tree
};

}  // namespace copydesk::tagger
