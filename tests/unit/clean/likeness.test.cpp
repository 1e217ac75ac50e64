#include "clean/likeness.hpp"

#include <catch_amalgamated.hpp>
#include <numeric>
#include <string>

#include "support/page_reading.hpp"

using copydesk::cleaning::BlockWords;
using copydesk::cleaning::Comparison;
using copydesk::cleaning::Likeness;
using copydesk::test::Reading;

namespace {

const std::string bridge =
    "Riverton's council voted to build a bridge over the Aue, its mayor Berger announced Friday.\n"
    "Berger promised that the bridge would carry trams across the Aue before the council "
    "changes.\n";
const std::string ferry =
    "Ferry crews on Skarholm stopped working because wages fell behind, union leader Dahl stated.\n"
    "Skarholm islanders buy fuel early when ferry crews strike, and wages matter more, Dahl "
    "added.\n";

/// The first two blocks against the others.
Likeness compared(const std::string& text) {
  const Reading reading(text);
  std::vector<std::uint32_t> blocks(reading.document.blocks.size());
  std::iota(blocks.begin(), blocks.end(), 0);
  const BlockWords words(reading.page, blocks);
  return Comparison(words).compare({.first = 0, .start = 2, .last = blocks.size()});
}

}  // namespace

TEST_CASE("two subjects share neither words nor names", "[clean]") {
  const Likeness apart = compared(bridge + ferry);
  CHECK(apart.cosine < 0.05F);
  CHECK(apart.overlap < 0.05F);
  CHECK(apart.names_none);
  CHECK(apart.names_shared == 0);
  CHECK(apart.names_new == 1);
}

TEST_CASE("one subject shares both", "[clean]") {
  const Likeness alike = compared(bridge + bridge);
  CHECK(alike.cosine > 0.99F);
  CHECK(alike.overlap == 1);
  CHECK(alike.top_before == 1);
  CHECK(alike.top_after == 1);
  CHECK_FALSE(alike.names_none);
  CHECK(alike.names_new == 0);
  CHECK(alike.gain < compared(bridge + ferry).gain);
}

TEST_CASE("a side without words shares nothing", "[clean]") {
  const Likeness none = compared("So it is.\nSo it was.\n" + bridge);
  CHECK(none.size == 0);
  CHECK(none.cosine == 0);
  CHECK(none.names_few);
}
