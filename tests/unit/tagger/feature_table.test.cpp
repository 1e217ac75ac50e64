#include "tagger/feature_table.hpp"

#include <catch_amalgamated.hpp>

using copydesk::tagger::FeatureTable;

TEST_CASE("every key finds its row, other keys find none", "[tagger]") {
  constexpr std::uint32_t count = 1000;
  FeatureTable table(count);
  for (std::uint32_t i = 0; i < count; ++i) table.insert(i * 7919U + 1, i);
  for (std::uint32_t i = 0; i < count; ++i) CHECK(table.find(i * 7919U + 1) == i);
  for (std::uint32_t i = 0; i < count; ++i)
    CHECK(table.find(i * 7919U + 2) == FeatureTable::no_row);
}

TEST_CASE("keys that share their slot and their filter's bit are told apart", "[tagger]") {
  FeatureTable table(2);
  table.insert(5, 0);
  table.insert(5 + (1U << 30U), 1);
  CHECK(table.find(5) == 0);
  CHECK(table.find(5 + (1U << 30U)) == 1);
  CHECK(table.find(5 + (1U << 31U)) == FeatureTable::no_row);
}

TEST_CASE("an empty table finds nothing", "[tagger]") {
  CHECK(FeatureTable().find(1) == FeatureTable::no_row);
}
