#include "clean/page_measures.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "support/page_reading.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;
using copydesk::test::Reading;

namespace {

const std::string bridge =
    "The council of Riverton voted on Friday to build a bridge over the Aue, and work starts "
    "soon.\n"
    "Riverton's mayor told reporters that the bridge would be open before the council is "
    "elected.\n";

}  // namespace

TEST_CASE("a line's topic is how many of its words the article has", "[clean]") {
  const Reading r("Riverton council votes bridge\n" + bridge +
                  "Goalkeeper returns after surgery\n");
  CHECK(r.page.places[0].topic > 6);
  CHECK(r.page.places[3].topic == 0);
  CHECK(r.page.places[0].names_shared == 1);
  CHECK(r.page.places[3].names_new == 1);
}

TEST_CASE("of the labels before the article one is the likely headline", "[clean]") {
  const Reading r("Museum opens new wing\nRiverton votes for bridge over the Aue\n" + bridge);
  CHECK_FALSE(r.page.places[0].likely_headline);
  CHECK(r.page.places[1].likely_headline);
}

TEST_CASE("stretches of prose are measured against the longest", "[clean]") {
  std::string menu;
  for (int i = 0; i < 8; ++i) menu += "Sport\n";
  const Reading r(bridge + bridge + menu +
                  "A dog was found in the harbour on Monday night and given to its owner.\n");
  CHECK(r.page.places[0].stretch_share == 10);
  CHECK(r.page.places.back().stretch_share < 5);
  CHECK(r.page.places.back().stretch_gap == 9);
}

TEST_CASE("what ends an article is remembered behind it", "[clean]") {
  const Reading r(bridge + "Related Articles\nFerry runs late\n");
  const std::uint32_t related = 1U << static_cast<std::uint32_t>(Phrase::related);
  CHECK((r.page.places[2].passed & related) == 0);
  CHECK((r.page.places[3].passed & related) != 0);
}

TEST_CASE("what a page says of itself marks its lines", "[clean]") {
  const Reading r(
      "<title>Riverton votes for bridge</title><meta name=author content='Anna Leeds'>"
      "<h1>Riverton votes for bridge</h1><p>By Anna Leeds</p><p>" +
          bridge + "</p>",
      Format::html);
  CHECK(r.page.places[0].title == 10);
  CHECK(r.page.places[0].title_covered == 10);
  CHECK(r.page.places[1].author);
  CHECK_FALSE(r.page.places[2].author);
}
