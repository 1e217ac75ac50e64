#include <catch_amalgamated.hpp>
#include <string>

#include "entities/values/values.hpp"
#include "support/growth.hpp"

using copydesk::Span;
using copydesk::entities::find_values;

namespace {

auto values(const std::string& text) {
  return find_values(text, {0, static_cast<std::uint32_t>(text.size())}, {});
}

}  // namespace

TEST_CASE("the longest reading wins, and values do not overlap", "[entities][values]") {
  const std::string text =
      "In June 2021 the port took 20 km of rope for $5 million on Friday morning.";
  const auto found = values(text);
  REQUIRE(found.size() == 4);
  CHECK(slice(text, found[0].span) == "June 2021");
  CHECK(slice(text, found[3].span) == "Friday morning");
  for (std::size_t i = 1; i < found.size(); ++i)
    CHECK(found[i - 1].span.end <= found[i].span.start);
}

TEST_CASE("only the given range is read", "[entities][values]") {
  const std::string text = "5 boats, 6 boats, 7 boats";
  const auto found = find_values(text, Span{9, 16}, {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].normal == "6 boats");
}

TEST_CASE("without a date relative ones stay words", "[entities][values]") {
  CHECK(values("They met yesterday.")[0].normal == "yesterday");
  CHECK(values("They met last week.")[0].normal == "last-week");
  CHECK(values("They met on May 3.")[0].normal == "XXXX-05-03");
}

TEST_CASE("hostile rows of value words stay linear", "[entities][values]") {
  for (const std::string part : {"5 to ", "early late ", "a ", "Friday ", "$", "is to ", "one-"}) {
    const auto make = [&](std::size_t size) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += part;
      return text;
    };
    INFO(part);
    CHECK(copydesk::test::growth(
              make, [](const std::string& text) { (void)values(text); }, 3000) <
          copydesk::test::at_most_linear);
  }
}
