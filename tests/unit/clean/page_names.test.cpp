#include <catch_amalgamated.hpp>
#include <string>

#include "clean/page.hpp"
#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

namespace {

std::vector<Place> places(const std::string& text) {
  return read_page(
             read({.id = "a", .name = "a", .bytes = text, .format = Format::plain, .charset = {}})
                 .value())
      .places;
}

}  // namespace

TEST_CASE("two or three capitalised words that no page uses are a name alone", "[clean]") {
  const auto found = places(
      "Daniel Marchetti\nAna Maria Ruiz\nRelated Articles\nDaniel said no\n"
      "Daniel Marchetti, Solhavn\nDaniel\n");
  CHECK(found[0].lone_name);
  CHECK(found[1].lone_name);
  for (const std::size_t other : {2U, 3U, 4U, 5U}) CHECK_FALSE(found[other].lone_name);
}

TEST_CASE("a longer line may start with a name that stands alone", "[clean]") {
  const auto found = places(
      "Daniel Marchetti\nDaniel Marchetti is a contributor from Tessaly\n"
      "Karin Dahl is a contributor from Tessaly\n");
  CHECK(found[1].starts_with_name);
  CHECK_FALSE(found[2].starts_with_name);
  CHECK_FALSE(found[0].starts_with_name);
}
