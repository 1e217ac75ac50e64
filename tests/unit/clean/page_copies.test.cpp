#include <catch_amalgamated.hpp>
#include <string>

#include "clean/page.hpp"
#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

TEST_CASE("alt text and caption have each other's words", "[clean]") {
  const auto places =
      read_page(read({.id = "a",
                      .name = "a",
                      .bytes = "Oskar Lindqvist leaves the customs house\n"
                               "Oskar Lindqvist leaves the customs house in Solhavn on Monday\n"
                               "Ferry strike enters second week as islands run low\n",
                      .format = Format::plain,
                      .charset = {}})
                    .value())
          .places;
  CHECK(places[0].copy_after == 8);
  CHECK(places[1].copy_before > 4);
  CHECK(places[2].copy_before < 3);
  CHECK(places[0].copy_before == 0);
}
