#include "dedupe/shingle_counts.hpp"

#include <catch_amalgamated.hpp>
#include <numeric>

using namespace copydesk;

TEST_CASE("a shingle in more than sixty stories is common, until stories go", "[dedupe][counts]") {
  dedupe::ShingleCounts counts;
  const std::vector<std::uint32_t> shingles{0, 7, 1U << 20U};
  for (std::uint32_t i = 0; i < dedupe::most_stories; ++i) counts.add(shingles);
  CHECK(counts.common().empty());
  counts.add(std::vector<std::uint32_t>{0, 1U << 20U});
  CHECK(counts.common() == dedupe::CommonShingles{0, 1U << 20U});
  counts.remove(std::vector<std::uint32_t>{0});
  CHECK(counts.common() == dedupe::CommonShingles{1U << 20U});
  counts.remove(std::vector<std::uint32_t>{99});
  CHECK(counts.common().size() == 1);
}

TEST_CASE("counts hold when the table grows and is swept", "[dedupe][counts]") {
  dedupe::ShingleCounts counts;
  const std::vector<std::uint32_t> kept{42};
  for (std::uint32_t i = 0; i < dedupe::most_stories; ++i) counts.add(kept);
  std::vector<std::uint32_t> passing(5000);
  for (std::uint32_t round = 0; round < 5; ++round) {
    std::iota(passing.begin(), passing.end(), 1000 + round * 5000);
    counts.add(passing);
    counts.remove(passing);
  }
  CHECK(counts.common().empty());
  counts.add(kept);
  CHECK(counts.common() == dedupe::CommonShingles{42});
}
