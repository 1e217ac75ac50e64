#include <catch_amalgamated.hpp>

#include "clean/metadata.hpp"

using copydesk::cleaning::iso_date;

TEST_CASE("dates as pages write them", "[clean]") {
  CHECK(iso_date("Published Dec 22, 2023") == "2023-12-22");
  CHECK(iso_date("22 December 2023") == "2023-12-22");
  CHECK(iso_date("November 19th, 2019 at 8:40 PM") == "2019-11-19T20:40");
  CHECK(iso_date("22.12.2023, 18:05 Uhr") == "2023-12-22T18:05");
  CHECK(iso_date("12/22/2023") == "2023-12-22");
  CHECK(iso_date("22 de diciembre de 2023") == "2023-12-22");
  CHECK(iso_date("2023-12-22T08:00:00Z").substr(0, 10) == "2023-12-22");
  CHECK(iso_date("no date in here, only 12 monkeys").empty());
}

TEST_CASE("what cannot be a date is none", "[clean]") {
  CHECK(iso_date("32 December 2023").empty());
  CHECK(iso_date("12 May 1066").empty());
  CHECK(iso_date("Version 3 of 13/13/2021").empty());
}

TEST_CASE("midnight and noon keep their halves", "[clean]") {
  CHECK(iso_date("May 3, 2021 12:15 AM") == "2021-05-03T00:15");
  CHECK(iso_date("May 3, 2021 12:15 PM") == "2021-05-03T12:15");
}
