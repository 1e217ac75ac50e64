#include "clean/settle.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "support/page_reading.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;
using copydesk::test::labels_of;
using copydesk::test::Reading;

namespace {

std::vector<BlockLabel> settled(const std::string& text, const std::vector<Role>& roles) {
  const Reading reading(text);
  REQUIRE(reading.document.blocks.size() == roles.size());
  std::vector<BlockLabel> labels = labels_of(roles);
  settle_opening(reading.page, labels);
  settle_headlines(reading.page, labels);
  settle_author_notes(reading.page, labels);
  return labels;
}

const std::string title = "Velmark hands fishing requests to Norland\n";
const std::string under = "Solhavn wants patrols out of the strait, and Lien backs it\n";
const std::string paragraph =
    "Velmark has handed Norland a list of requests that the pact will not admit Tessaly.\n";

}  // namespace

using enum Role;

TEST_CASE("a second headline under the first is a standfirst", "[clean]") {
  const auto labels = settled(title + under + paragraph, {Role::headline, Role::headline, body});
  CHECK(labels[0].role == Role::headline);
  CHECK(labels[1].role == Role::standfirst);
  CHECK(labels[1].kept);
}

TEST_CASE("headlines with text between them stay headlines", "[clean]") {
  const auto labels =
      settled(title + paragraph + under + paragraph, {Role::headline, body, Role::headline, body});
  CHECK(labels[2].role == Role::headline);
}

TEST_CASE("a name alone between headline and text is a byline", "[clean]") {
  const auto labels =
      settled(title + "Daniel Marchetti\n" + paragraph, {Role::headline, credit, body});
  CHECK(labels[1].role == byline);
  CHECK(labels[1].kept);
  CHECK(settled(paragraph + "Daniel Marchetti\n" + paragraph, {body, credit, body})[1].role ==
        credit);
}

TEST_CASE("a date alone under the headline is a timestamp", "[clean]") {
  const auto labels = settled(title + "Saturday, 20 April\nBy Ann Lee, 20 April\n" + paragraph,
                              {Role::headline, byline, byline, body});
  CHECK(labels[1].role == timestamp);
  CHECK_FALSE(labels[1].kept);
  CHECK(labels[2].role == byline);
}

TEST_CASE("a teaser whose words are those of what follows is a headline", "[clean]") {
  const std::string dam =
      "Engineers who run the dams above Ostrava Bay said they could hold back the water.\n";
  const std::string about = "Dam engineers in Ostrava Bay warn they can hold back water\n";
  CHECK(settled(paragraph + about + dam, {body, related, body})[1].role == headline);
  CHECK(settled(dam + about + paragraph, {body, related, body})[1].role == related);
}

TEST_CASE("a name that stands only under the text is the byline", "[clean]") {
  const auto labels =
      settled(paragraph + "Karin Dahl\nKarin Dahl\nKarin Dahl is a contributor from Tessaly\n",
              {body, related, related, related});
  CHECK(labels[1].role == byline);
  CHECK(labels[2].duplicate_of == 1U);
  CHECK(labels[3].role == author_bio);
}

TEST_CASE("behind the text the author's name starts the author's note", "[clean]") {
  const auto labels =
      settled(title + "Daniel Marchetti\n" + paragraph +
                  "Daniel Marchetti\nDaniel Marchetti is a contributor to The Harbour Herald\n",
              {Role::headline, byline, body, related, related});
  CHECK(labels[4].role == author_bio);
  CHECK(labels[3].role == duplicate);
  CHECK(labels[3].duplicate_of == 1U);
}
