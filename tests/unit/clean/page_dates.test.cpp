#include <catch_amalgamated.hpp>

#include "clean/page_dates.hpp"

using copydesk::cleaning::iso_date;
using copydesk::cleaning::page_dates;
using copydesk::cleaning::PageDates;

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

TEST_CASE("what a browser glued to a date is no part of it", "[clean]") {
  CHECK(iso_date("By Ann LeeDec 22, 2023") == "2023-12-22");
  CHECK(iso_date("December 22, 20233:05 AM ET") == "2023-12-22T03:05");
  CHECK(iso_date("article 2023122298").empty());
}

TEST_CASE("which of a line's dates is which", "[clean]") {
  const auto both = [](const PageDates& dates) { return dates.published + " " + dates.updated; };
  CHECK(both(page_dates("PUBLISHED: May 2, 2023 at 1:49 p.m. | UPDATED: May 3, 2023")) ==
        "2023-05-02T13:49 2023-05-03");
  CHECK(both(page_dates("May 2, 2023 / Updated May 3, 2023")) == "2023-05-02 2023-05-03");
  CHECK(both(page_dates("Updated May 3, 2023. First published May 2, 2023")) ==
        "2023-05-02 2023-05-03");
  CHECK(both(page_dates("Updated on May 3, 2023")) == " 2023-05-03");
  CHECK(both(page_dates("2. Mai 2023 (aktualisiert am 3. Mai 2023)")) == "2023-05-02 2023-05-03");
}

TEST_CASE("a line says that its date is of publication, or leaves it open", "[clean]") {
  CHECK(page_dates("This story was originally published May 2, 2023").names_published);
  CHECK_FALSE(page_dates("May 2, 2023").names_published);
}
