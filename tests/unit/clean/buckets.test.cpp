#include "clean/buckets.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::cleaning;

TEST_CASE("counts fall into classes that double", "[clean]") {
  CHECK(log_bucket(0) == 0);
  CHECK(log_bucket(1) == 1);
  CHECK(log_bucket(2) == 2);
  CHECK(log_bucket(3) == 3);
  CHECK(log_bucket(4) == 3);
  CHECK(log_bucket(5) == 4);
  CHECK(log_bucket(1000) == log_bucket(600));
}

TEST_CASE("a distance before and one behind are never in one class", "[clean]") {
  for (const std::int32_t n : {1, 7, 400}) CHECK(signed_bucket(n) != signed_bucket(-n));
  CHECK(signed_bucket(-7) == signed_bucket(-8));
}

TEST_CASE("length classes grow with the words and end", "[clean]") {
  for (std::uint32_t n = 1; n < 200; ++n) {
    CHECK(length_bucket(n) >= length_bucket(n - 1));
    CHECK(coarse_length(n) >= coarse_length(n - 1));
  }
  CHECK(length_bucket(100) == length_bucket(60000));
  CHECK(coarse_length(30) == coarse_length(60000));
}
