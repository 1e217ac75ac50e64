#include "text/arithmetic.hpp"

#include <catch_amalgamated.hpp>
#include <cmath>

using copydesk::text::exponential;

TEST_CASE("exponential is near the C library's", "[text]") {
  for (float x = -60; x < 60; x += 0.37F) {
    CHECK(exponential(x) == Catch::Approx(std::exp(static_cast<double>(x))).epsilon(2e-6));
  }
  CHECK(exponential(0) == 1.0F);
  CHECK(exponential(-1000) == 0.0F);
  CHECK(exponential(1000) > 1e30F);
}

TEST_CASE("logarithm is near the C library's", "[text]") {
  for (float x = 0.001F; x < 1e6F; x *= 1.37F) {
    CHECK(copydesk::text::logarithm(x) ==
          Catch::Approx(std::log(static_cast<double>(x))).margin(2e-5));
  }
  CHECK(copydesk::text::logarithm(1.0F) == 0.0F);
}
