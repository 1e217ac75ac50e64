#include "quotes/faults.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using copydesk::QuoteResult;
using copydesk::test::TestStory;

TEST_CASE("a lone mark and the place of its partner, in text order", "[quotes]") {
  const TestStory story("We were firm,” Lind said.", {{"Lind"}});
  const QuoteResult result = story.quotes();
  REQUIRE(result.faults.size() == 2);
  CHECK(result.faults[0].offset == 0);
  CHECK(result.faults[0].mark == "“");
  CHECK_FALSE(result.faults[0].orphan);
  CHECK(result.faults[1].offset == story.text().find("”"));
  CHECK(result.faults[1].orphan);
  CHECK_FALSE(result.faults[1].reason.empty());
  CHECK(result.faults[0].partner == result.faults[1].offset);
  CHECK(result.faults[1].partner == result.faults[0].offset);
}

TEST_CASE("proposed marks are of the story's usual style", "[quotes]") {
  const TestStory story("\"One more,\" he said. We are all firm, Lind said.", {{"Lind"}});
  const QuoteResult result = story.quotes();
  REQUIRE(result.faults.size() == 2);
  CHECK(result.faults[0].mark == "\"");
  CHECK_FALSE(result.faults[0].partner.has_value());
}
