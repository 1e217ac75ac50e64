#include "clean/headline_fit.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "support/page_reading.hpp"

using copydesk::Role;
using copydesk::Story;
using copydesk::cleaning::headline_fits;
using copydesk::test::labels_of;
using copydesk::test::Reading;

namespace {

const std::string text =
    "The council of Riverton voted on Friday to build a new bridge over the river Aue, and work "
    "will start in spring and last for two years, mayor Jan Berg said.\n"
    "The cost is put at twelve million, half of which the region has promised to carry, while the "
    "other half is to come from tolls that lorries pay.\n"
    "The old bridge was closed in autumn when cracks were found under the northern lane.\n";

bool fits(const std::string& headline) {
  const Reading reading(headline + "\n" + text);
  Story story;
  story.last_block = 3;
  const auto labels = labels_of({Role::headline, Role::body, Role::body, Role::body});
  REQUIRE(reading.document.blocks.size() == labels.size());
  return headline_fits(reading.page, labels, story, 0);
}

}  // namespace

TEST_CASE("a headline fits the text that takes up its words, also in another form", "[clean]") {
  CHECK(fits("Riverton votes for bridges over the Aue"));
  CHECK(fits("Cracked bridge to be replaced by spring after next"));
}

TEST_CASE("a headline of another story does not fit", "[clean]") {
  CHECK_FALSE(fits("Champions lose at home as keeper Lindqvist limps off"));
}

TEST_CASE("two words are too few to tell", "[clean]") {
  CHECK(fits("Football latest"));
}
