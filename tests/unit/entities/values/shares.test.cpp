// The cases stand in shares.tsv.
#include <catch_amalgamated.hpp>

#include "support/value_cases.hpp"

using copydesk::test::found_values;
using copydesk::test::value_cases;

TEST_CASE("Shares are found with their normal forms", "[entities][values]") {
  const auto cases = value_cases("shares");
  REQUIRE(cases.size() > 20);
  for (const auto& one : cases) {
    INFO(one.text);
    CHECK(found_values(one.text) == one.expected);
  }
}
