#include "clean/cohesion.hpp"

#include <catch_amalgamated.hpp>
#include <numeric>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

namespace {

std::vector<Cohesion> measured(const std::string& text) {
  const Document document =
      read({.id = "a", .name = "a", .bytes = text, .format = Format::plain, .charset = {}}).value();
  const Page page = read_page(document);
  std::vector<std::uint32_t> blocks(document.blocks.size());
  std::iota(blocks.begin(), blocks.end(), 0);
  return measure_cohesion(page, blocks);
}

const std::string bridge =
    "Riverton's council voted to build a bridge over the Aue, its mayor Berger announced Friday.\n"
    "Berger promised that the bridge would carry trams across the Aue before the council changes.\n"
    "Engineers measured the river banks while the council of Riverton argued over the bridge "
    "tolls.\n";
const std::string ferry =
    "Ferry crews on Skarholm stopped working because wages fell behind, union leader Dahl stated.\n"
    "Skarholm islanders buy fuel early when ferry crews strike, and wages matter more, Dahl "
    "added.\n"
    "Union members will meet on Skarholm again when the ferry owners answer about wages and "
    "crews.\n";

}  // namespace

TEST_CASE("nothing is shared across a change of subject", "[clean]") {
  const std::vector<Cohesion> cohesion = measured(bridge + ferry);
  REQUIRE(cohesion.size() == 6);
  for (const std::size_t inside : {1U, 2U, 4U, 5U}) {
    CHECK(cohesion[3].shared < cohesion[inside].shared);
  }
  CHECK(cohesion[3].enough);
  CHECK(cohesion[3].names == 0);
  CHECK(cohesion[3].lowest);
  CHECK(cohesion[3].opening_before < 0.1F);
  CHECK(cohesion[3].closing_after < 0.1F);
  CHECK(cohesion[3].opening_after > cohesion[3].opening_before);
}

TEST_CASE("one subject holds together", "[clean]") {
  const std::vector<Cohesion> cohesion = measured(bridge + bridge);
  for (std::size_t k = 1; k < cohesion.size(); ++k) CHECK(cohesion[k].shared > 0.2F);
}

TEST_CASE("a single block has no place to compare", "[clean]") {
  const Document empty;
  CHECK(measure_cohesion(read_page(empty), {}).empty());
  CHECK(measured("One line of text.\n").size() == 1);
}
