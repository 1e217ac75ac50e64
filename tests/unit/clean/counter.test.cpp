#include "clean/counter.hpp"

#include <catch_amalgamated.hpp>

using copydesk::cleaning::Counter;

TEST_CASE("a counter holds as many keys as it was made for", "[clean]") {
  constexpr std::uint32_t keys = 1000;
  Counter counter(keys);
  for (std::uint32_t key = 0; key < keys; ++key) {
    Counter::Entry& entry = counter.at(key * 64);
    entry.count += key + 1;
    entry.value = key;
  }
  for (std::uint32_t key = 0; key < keys; ++key) {
    REQUIRE(counter.count(key * 64) == key + 1);
    REQUIRE(counter.value(key * 64) == key);
  }
}

TEST_CASE("a key never asked for counts 0", "[clean]") {
  Counter counter(1);
  counter.at(7).count = 3;
  CHECK(counter.count(7) == 3);
  CHECK(counter.count(8) == 0);
  CHECK(Counter(0).count(1) == 0);
}
