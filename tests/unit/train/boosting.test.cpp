#include "boosting.hpp"

#include <catch_amalgamated.hpp>

#include "random.hpp"
#include "tagger/forest.hpp"

using namespace copydesk;
using namespace copydesk::train;

namespace {

/// Columns of a table, as Forest::scores wants them.
std::vector<std::uint8_t> columns_of(const Table& table) {
  std::vector<std::uint8_t> columns(table.values.size());
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t c = 0; c < table.width; ++c)
      columns[c * table.size() + i] = table.values[i * table.width + c];
  }
  return columns;
}

Table random_rows(std::size_t classes) {
  Random random(4);
  Table table;
  table.width = 3;
  table.classes = classes;
  for (std::size_t i = 0; i < 2000; ++i) {
    for (std::size_t c = 0; c < table.width; ++c)
      table.values.push_back(static_cast<std::uint8_t>(random.below(200)));
    table.weights.push_back(1);
  }
  return table;
}

BoostOptions few_trees() {
  BoostOptions options;
  options.rounds = 60;
  options.depth = 3;
  options.rate = 0.3F;
  options.columns = 1;
  return options;
}

}  // namespace

TEST_CASE("trees learn what no sum of values tells", "[train]") {
  Table table = random_rows(2);
  for (std::size_t i = 0; i < 2000; ++i)
    table.labels.push_back((table.row(i)[0] > 100) != (table.row(i)[1] > 60) ? 1 : 0);
  const auto forest = tagger::Forest::parse(boost(table, few_trees())).value();
  const std::vector<std::int32_t> scores = forest.scores(columns_of(table), table.size());
  std::size_t right = 0;
  for (std::size_t i = 0; i < table.size(); ++i) right += (scores[i] > 0) == (table.labels[i] != 0);
  CHECK(right > 1950);
}

TEST_CASE("of several classes the right one scores highest", "[train]") {
  Table table = random_rows(3);
  for (std::size_t i = 0; i < 2000; ++i)
    table.labels.push_back(static_cast<std::uint8_t>(table.row(i)[2] / 67));
  const auto forest = tagger::Forest::parse(boost(table, few_trees())).value();
  REQUIRE(forest.outputs() == 3);
  const std::vector<std::int32_t> scores = forest.scores(columns_of(table), table.size());
  std::size_t right = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    std::size_t best = 0;
    for (std::size_t k = 1; k < 3; ++k) {
      if (scores[k * table.size() + i] > scores[best * table.size() + i]) best = k;
    }
    right += best == table.labels[i];
  }
  CHECK(right > 1950);
}
