#include <catch_amalgamated.hpp>

#include "dedupe/postings.hpp"

using namespace copydesk;
using dedupe::IndexedStories;

namespace {

IndexedStories some_stories() {
  return {{{"a.html", 1}, {{3, 5, 900}, 12, false}},
          {{"a.html", 2}, {{}, 0, false}},
          {{"Zoë", 1}, {{1}, 4'000'000'000U, true}}};
}

}  // namespace

TEST_CASE("an index comes back from its bytes as it was", "[dedupe][index]") {
  const IndexedStories stories = some_stories();
  const Result<IndexedStories> loaded = dedupe::load(dedupe::save(stories));
  REQUIRE(loaded);
  CHECK(loaded.value() == stories);
  CHECK(dedupe::load(dedupe::save({})).value().empty());
}

TEST_CASE("a damaged index is refused", "[dedupe][index]") {
  const std::vector<std::byte> good = dedupe::save(some_stories());
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::vector<std::byte> bad = good;
    bad[i] ^= std::byte{0x10};
    INFO("byte " << i);
    CHECK_FALSE(dedupe::load(bad));
    CHECK_FALSE(dedupe::load(std::span(good).first(i)));
  }
}
