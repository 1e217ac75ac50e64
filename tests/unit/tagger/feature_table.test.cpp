#include "tagger/feature_table.hpp"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <vector>

using copydesk::tagger::FeatureTable;

TEST_CASE("every key finds its row, other keys find none", "[tagger]") {
  constexpr std::uint32_t count = 1000;
  FeatureTable table(count);
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < count; ++i) rows.push_back(table.insert(i * 7919U + 1));
  for (std::uint32_t i = 0; i < count; ++i) {
    CHECK(rows[i] < table.rows());
    CHECK(table.may_hold(i * 7919U + 1));
    CHECK(table.find(i * 7919U + 1) == rows[i]);
    CHECK(table.find(i * 7919U + 2) == FeatureTable::no_row);
  }
  std::sort(rows.begin(), rows.end());
  CHECK(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
}

TEST_CASE("keys that share their slot and their filter's bit are told apart", "[tagger]") {
  FeatureTable table(2);
  const std::uint32_t first = table.insert(5);
  const std::uint32_t second = table.insert(5 + (1U << 30U));
  CHECK(first != second);
  CHECK(table.find(5) == first);
  CHECK(table.find(5 + (1U << 30U)) == second);
  CHECK(table.find(5 + (1U << 31U)) == FeatureTable::no_row);
}

TEST_CASE("an empty table finds nothing", "[tagger]") {
  CHECK(FeatureTable().find(1) == FeatureTable::no_row);
}
