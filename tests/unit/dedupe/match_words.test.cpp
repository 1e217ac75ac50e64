#include "dedupe/match_words.hpp"

#include <catch_amalgamated.hpp>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using dedupe::Run;
using dedupe::WordRange;

namespace {

std::uint32_t matched(const std::vector<Run>& runs) {
  std::uint32_t sum = 0;
  for (const Run& run : runs) sum += run.size;
  return sum;
}

std::vector<Run> match(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<Run> runs;
  dedupe::match_words(a, {0, static_cast<std::uint32_t>(a.size())}, b,
                      {0, static_cast<std::uint32_t>(b.size())}, runs);
  return runs;
}

bool alike(const std::string& a, const std::string& b) {
  const Story left(a);
  const Story right(b);
  return dedupe::alike(left.prepared(), {0, left.prepared().words.size()}, right.prepared(),
                       {0, right.prepared().words.size()});
}

}  // namespace

TEST_CASE("runs that touch on both sides become one", "[dedupe][match]") {
  std::vector<Run> runs;
  dedupe::add_run_to(runs, {0, 5, 2});
  dedupe::add_run_to(runs, {2, 7, 3});
  dedupe::add_run_to(runs, {6, 10, 1});
  dedupe::add_run_to(runs, {9, 12, 0});
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].size == 5);
}

TEST_CASE("matching goes on behind words that differ, are added or dropped", "[dedupe][match]") {
  CHECK(matched(match({1, 2, 3, 4}, {1, 9, 3, 4})) == 3);
  CHECK(matched(match({1, 2, 3, 4}, {1, 8, 9, 2, 3, 4})) == 4);
  CHECK(matched(match({1, 2, 3, 4, 5}, {1, 4, 5})) == 3);
  CHECK(match({1, 2}, {3, 4}).empty());
  CHECK(match({}, {3, 4}).empty());
}

TEST_CASE("one equal word far off is chance", "[dedupe][match]") {
  CHECK(matched(match({1, 2, 3, 4, 5, 6}, {11, 12, 13, 14, 15, 1})) == 0);
  CHECK(matched(match({1, 2, 3, 4, 5, 6}, {11, 12, 13, 14, 15, 1, 2})) == 2);
}

TEST_CASE("a badly read word is alike, another word is not", "[dedupe][match]") {
  CHECK(alike("exchange", "exchnnge"));
  CHECK(alike("television", "tclevision"));
  CHECK(alike("and", "a nd"));
  CHECK(alike("repurchase agreements", "repurehase agreements"));
  CHECK_FALSE(alike("profit", "loss"));
  CHECK_FALSE(alike("rise", "fall"));
  CHECK_FALSE(alike("1986", "1987"));
  CHECK_FALSE(alike("in", "it"));
}
