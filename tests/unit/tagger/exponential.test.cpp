#include "tagger/exponential.hpp"

#include <catch_amalgamated.hpp>
#include <cmath>

using copydesk::tagger::exponential;

TEST_CASE("exponential is near the C library's", "[tagger]") {
  for (float x = -60; x < 60; x += 0.37F) {
    CHECK(exponential(x) == Catch::Approx(std::exp(static_cast<double>(x))).epsilon(2e-6));
  }
  CHECK(exponential(0) == 1.0F);
  CHECK(exponential(-1000) == 0.0F);
  CHECK(exponential(1000) > 1e30F);
}
