// The weights of a chain's features, as small as the model's file has them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace copydesk::tagger {

/// Rows of one weight a label, of 8 bits (-128 to 127) or of 4 (-8 to 7). Most of a tagger's time
/// is waiting for rows from memory, so they stay packed: 16 bytes hold 16 labels of 8 bits or 32 of
/// 4.
class WeightRows {
 public:
  /// How many rows may be added at once: their sums fit 16 bits.
  static constexpr std::size_t most_rows = 200;

  WeightRows() = default;
  /// All weights 0. Precondition: bits is 4 or 8.
  WeightRows(std::size_t rows, std::size_t labels, unsigned bits);

  void set(std::size_t row, std::size_t label, std::int32_t weight);
  [[nodiscard]] std::int32_t at(std::size_t row, std::size_t label) const;

  /// Asks for a row that is needed soon.
  void prefetch(std::size_t row) const { __builtin_prefetch(&groups_[row * groups_of_row_]); }
  /// Adds the weights of `rows`, label by label. Precondition: at most `most_rows`; a sum for each
  /// label.
  void add(std::span<const std::uint32_t> rows, std::span<std::int32_t> sums) const;

 private:
  static constexpr std::size_t group_bytes = 16;
  using Group = std::array<std::uint8_t, group_bytes>;
  struct alignas(group_bytes) AlignedGroup {
    Group bytes{};
  };

  void add_halves(std::span<const std::uint32_t> rows, std::size_t group,
                  std::span<std::int32_t> sums) const;
  void add_bytes(std::span<const std::uint32_t> rows, std::size_t group,
                 std::span<std::int32_t> sums) const;

  std::vector<AlignedGroup> groups_;  ///< [row][group]; the upper halves hold the labels from 16 on
  std::size_t groups_of_row_ = 0;
  unsigned bits_ = 8;
};

}  // namespace copydesk::tagger
