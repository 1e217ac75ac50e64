#include <catch_amalgamated.hpp>

#include "dedupe/align.hpp"
#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;

TEST_CASE("tallies count numbers and names of any stretch", "[dedupe][prepared]") {
  const Story story("The Mayor of Pelham paid 20 crowns. He said two.");
  const dedupe::Tally all = story.prepared().tally(0, story.prepared().words.size());
  CHECK(all.numbers == 2);
  CHECK(all.names == 2);  // Mayor, Pelham; not The and He
  CHECK(story.prepared().tally(0, 3).names == 1);
  CHECK(story.prepared().tally(4, 4).numbers == 0);
}

TEST_CASE("places of a shingle come in order", "[dedupe][prepared]") {
  const std::vector<std::uint32_t> shingles = {7, 3, 7, 9, 7};
  const dedupe::ShinglePlaces places(shingles);
  CHECK(places.first(7) == 0);
  CHECK(places.next(0) == 2);
  CHECK(places.next(2) == 4);
  CHECK(places.next(4) == dedupe::ShinglePlaces::none);
  CHECK(places.first(9) == 3);
  CHECK(places.first(4) == dedupe::ShinglePlaces::none);
}
