#include "tagger/weight_rows.hpp"

#include <catch_amalgamated.hpp>
#include <vector>

using copydesk::tagger::WeightRows;

namespace {

/// Some weight of the range that `bits` hold; extremes among them.
std::int32_t weight(std::size_t row, std::size_t label, unsigned bits) {
  const std::int32_t least = bits == 4 ? -8 : -128;
  const std::int32_t count = -2 * least;
  if (row % 7 == 0) return row % 2 == 0 ? least : -least - 1;
  return least + static_cast<std::int32_t>(row * 31 + label * 17) % count;
}

}  // namespace

TEST_CASE("sums of rows are exact for any number of labels and bits", "[tagger]") {
  for (const unsigned bits : {4U, 8U}) {
    for (const std::size_t labels : {1U, 15U, 16U, 17U, 25U, 32U, 33U, 64U}) {
      CAPTURE(bits, labels);
      WeightRows rows(WeightRows::most_rows, labels, bits);
      std::vector<std::uint32_t> all;
      std::vector<std::int32_t> expected(labels, 1000);
      for (std::uint32_t row = 0; row < WeightRows::most_rows; ++row) {
        all.push_back(row);
        for (std::size_t label = 0; label < labels; ++label) {
          rows.set(row, label, weight(row, label, bits));
          expected[label] += weight(row, label, bits);
        }
      }
      std::vector<std::int32_t> sums(labels, 1000);
      rows.add(all, sums);
      CHECK(sums == expected);
      CHECK(rows.at(3, labels - 1) == weight(3, labels - 1, bits));
      CHECK(rows.at(199, 0) == weight(199, 0, bits));
    }
  }
}

TEST_CASE("rows that were not set have no weight", "[tagger]") {
  for (const unsigned bits : {4U, 8U}) {
    WeightRows rows(2, 20, bits);
    rows.set(1, 19, -3);
    std::vector<std::int32_t> sums(20, 0);
    rows.add(std::vector<std::uint32_t>{0, 1}, sums);
    std::vector<std::int32_t> expected(20, 0);
    expected[19] = -3;
    CHECK(sums == expected);
  }
}
