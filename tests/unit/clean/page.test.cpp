#include "clean/page.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "support/page_reading.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;
using copydesk::test::Reading;

namespace {

const std::string paragraph =
    "The council voted on Friday to build a new bridge over the river, and work starts in "
    "spring.\n";
const std::string menu = "Home\nWorld\nSport\n";

}  // namespace

TEST_CASE("sentences are prose, labels are not", "[clean]") {
  const Reading r("Home\nA bridge is built.\n" + paragraph +
                  "Ferry strike enters second week as islands run low on fuel and food\n");
  CHECK(r.page.places[0].prose == Prose::none);
  CHECK(r.page.places[1].prose == Prose::none);
  CHECK(r.page.places[2].prose == Prose::full);
  CHECK(r.page.places[3].prose == Prose::short_);
}

TEST_CASE("a sentence that is a link is no prose", "[clean]") {
  const Reading r("<p><a href=x>" + paragraph + "</a></p>", Format::html);
  CHECK(r.page.places[0].prose == Prose::none);
}

TEST_CASE("the main run is the densest stretch of prose", "[clean]") {
  const Reading r(paragraph + menu + menu + menu + paragraph + paragraph + "A label\n" + paragraph +
                  menu);
  CHECK(r.page.run_first == 10);
  CHECK(r.page.run_last == 13);
  CHECK(r.page.places[0].from_start == -10);
  CHECK(r.page.places[14].from_end == 1);
}

TEST_CASE("distances count the blocks to the prose on both sides", "[clean]") {
  const Reading r(paragraph + menu + paragraph);
  CHECK(r.page.places[1].gap_before == 0);
  CHECK(r.page.places[3].gap_before == 2);
  CHECK(r.page.places[1].gap_after == 2);
  CHECK(r.page.places[3].gap_after == 0);
  CHECK(r.page.places[4].prose_before == r.page.shapes[0].words);
}

TEST_CASE("lines under a label know which one", "[clean]") {
  const Reading r(paragraph + "Related Articles\nFerry runs late\nBridge is safe\n");
  CHECK(r.page.places[2].section == Phrase::related);
  CHECK(r.page.places[3].section_distance == 2);
}

TEST_CASE("repeats know the line they repeat", "[clean]") {
  const Reading r("Share this\n" + paragraph + "SHARE THIS\n");
  CHECK(r.page.places[0].earlier == 0);
  CHECK(r.page.places[0].repeats == 2);
  CHECK(r.page.places[2].earlier == 1);
}

TEST_CASE("a list of teasers repeats its pattern", "[clean]") {
  std::string teasers;
  for (const char* const name : {"river", "museum", "harbour", "school"}) {
    teasers += std::string("New plans for the old ") + name + " are out\nMay 3, 2021\n";
  }
  const Reading r(teasers);
  CHECK(r.page.places[3].period == 2);
  CHECK(r.page.places[3].period_run == 6);
  CHECK(Reading("Home\n" + paragraph + "By Ann Lee\n").page.places[1].period == 0);
}

TEST_CASE("blocks of one class know how much prose their class holds", "[clean]") {
  const Reading r("<div class=story><p>" + paragraph + "</p><p>" + paragraph +
                      "</p></div><div class=more><p>Ferry runs late</p></div>",
                  Format::html);
  CHECK(r.page.places[0].group_prose == 10);
  CHECK(r.page.places[0].group_blocks == 2);
  CHECK(r.page.places[2].group_prose == 0);
}

TEST_CASE("a page without a block has no places", "[clean]") {
  const Document empty;
  CHECK(read_page(empty).places.empty());
}
