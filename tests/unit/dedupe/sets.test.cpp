#include "dedupe/sets.hpp"

#include <catch_amalgamated.hpp>

TEST_CASE("a set is named by its smallest member, however it was joined", "[dedupe][sets]") {
  copydesk::dedupe::Sets sets(6);
  sets.join(5, 3);
  sets.join(3, 4);
  CHECK(sets.find(5) == 3);
  CHECK(sets.find(4) == 3);
  CHECK(sets.find(0) == 0);
  sets.join(4, 1);
  CHECK(sets.find(5) == 1);
}
