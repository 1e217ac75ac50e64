#include "entities/values/calendar.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::entities;

TEST_CASE("days are counted from 1970 and back", "[entities][values]") {
  CHECK(days_from({1970, 1, 1}) == 0);
  CHECK(days_from({2000, 3, 1}) == 11017);
  for (const int days : {-719162, -1, 0, 59, 11016, 18993, 47540}) {
    CHECK(days_from(day_from(days)) == days);
  }
}

TEST_CASE("weekdays run from Monday, 1, to Sunday, 7", "[entities][values]") {
  CHECK(weekday({2021, 12, 3}) == 5);
  CHECK(weekday({2021, 12, 5}) == 7);
  CHECK(weekday({1969, 12, 29}) == 1);
}

TEST_CASE("an ISO week belongs to the year of its Thursday", "[entities][values]") {
  CHECK(iso_week({2021, 12, 3}) == "2021-W48");
  CHECK(iso_week({2021, 1, 3}) == "2020-W53");
  CHECK(iso_week({2019, 12, 30}) == "2020-W01");
}

TEST_CASE("ISO forms leave out what is not known", "[entities][values]") {
  CHECK(iso({2021, 12, 3}) == "2021-12-03");
  CHECK(iso({2021, 12, 0}) == "2021-12");
  CHECK(iso({2021, 0, 0}) == "2021");
  CHECK(iso({0, 12, 3}) == "XXXX-12-03");
}

TEST_CASE("only days of the calendar are read", "[entities][values]") {
  CHECK(parse_iso("2020-02-29T10:00").day == 29);
  CHECK(parse_iso("1900-02-29").day == 0);
  CHECK(parse_iso("2021-13-01").year == 0);
  CHECK(parse_iso("20211203").year == 0);
}
