#include "tagger/forest.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;
using namespace copydesk::tagger;

namespace {

/// One tree of two levels over rows of two values: the first above 10, the second above 0.
const std::string one_tree = std::string("\x02\x02\x01", 3) + std::string("\0\0\0\x3f", 4) +
                             std::string("\x05\0\0\0", 4) + std::string("\x01\0", 2) +
                             std::string("\0", 1) + std::string("\0\x01", 2) +
                             std::string("\x0A\0", 2) + std::string("\x01\x02\x03\xFC", 4);

Result<Forest> parsed(const std::string& bytes) {
  return Forest::parse(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

}  // namespace

TEST_CASE("each row gets the leaf that its values lead to, and the bias", "[tagger]") {
  const Forest forest = parsed(one_tree).value();
  CHECK(forest.width() == 2);
  CHECK(forest.outputs() == 1);
  CHECK(forest.unit() == 0.5F);
  const std::vector<std::uint8_t> columns = {10, 10, 11, 11, /* second value */ 0, 1, 0, 1};
  CHECK(forest.scores(columns, 4) == std::vector<std::int32_t>{6, 7, 8, 1});
}

TEST_CASE("many rows get what each gets alone", "[tagger]") {
  const Forest forest = parsed(one_tree).value();
  constexpr std::size_t rows = 150;
  std::vector<std::uint8_t> columns(2 * rows);
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i] = static_cast<std::uint8_t>(i % 13);
  const std::vector<std::int32_t> together = forest.scores(columns, rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::vector<std::uint8_t> row = {columns[i], columns[rows + i]};
    CHECK(forest.scores(row, 1).at(0) == together[i]);
  }
}

TEST_CASE("damaged trees are refused", "[tagger]") {
  CHECK_FALSE(parsed(one_tree.substr(0, one_tree.size() - 1)));
  CHECK_FALSE(parsed(""));
  std::string wrong_column = one_tree;
  wrong_column[14] = '\x02';
  CHECK_FALSE(parsed(wrong_column));
}
