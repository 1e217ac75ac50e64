#include "entities/values/value_words.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::entities;

TEST_CASE("months and weekdays are known in full and shortened", "[entities][values]") {
  CHECK(month_of("june") == 6);
  CHECK(month_of("sept.") == 9);
  CHECK(month_of("ju") == 0);
  CHECK(weekday_of("fridays") == 5);
  CHECK(weekday_of("thurs") == 0);
  CHECK(weekday_of("sun") == 0);  // shines more often than it is a Sunday
}

TEST_CASE("ordinals in words and digits", "[entities][values]") {
  CHECK(ordinal_of("nineteenth") == 19);
  CHECK(ordinal_of("19th") == 19);
  CHECK(ordinal_of("3rd") == 3);
  CHECK(ordinal_of("19") == 0);
}

TEST_CASE("most words begin no value", "[entities][values]") {
  for (const auto* word : {"yesterday", "5", "$", "€", "twelve", "december", "hundreds"}) {
    CHECK(begins_value(word));
  }
  for (const auto* word : {"government", "minister", "against", "harbour"}) {
    CHECK_FALSE(begins_value(word));
  }
}
