// The cases stand in relative_dates.tsv.
#include <catch_amalgamated.hpp>

#include "support/value_cases.hpp"

using copydesk::test::found_values;
using copydesk::test::value_cases;

TEST_CASE("Dates counted from now are found with their normal forms", "[entities][values]") {
  const auto cases = value_cases("relative_dates");
  REQUIRE(cases.size() > 20);
  for (const auto& one : cases) {
    INFO(one.text);
    CHECK(found_values(one.text) == one.expected);
  }
}
