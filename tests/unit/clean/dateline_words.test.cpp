#include <catch_amalgamated.hpp>
#include <string>

#include "clean/dateline.hpp"

using namespace copydesk::cleaning;

TEST_CASE("an agency has one name for all its spellings", "[clean]") {
  CHECK(agency_name("AP") == "AP");
  CHECK(agency_name("The Associated Press") == "AP");
  CHECK(agency_name("THOMSON REUTERS") == "Reuters");
  CHECK(agency_name("ТАСС") == agency_name("Tass"));
  CHECK(agency_name("The Harbour Herald").empty());
  CHECK(agency_name("").empty());
}

TEST_CASE("cities of datelines are known in any case", "[clean]") {
  CHECK(is_dateline_place("Geneva"));
  CHECK(is_dateline_place("NEW DELHI"));
  CHECK_FALSE(is_dateline_place("Update"));
  CHECK_FALSE(is_dateline_place(std::string(1000, 'a')));
}
