#include "text/abbreviations.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk::text;

TEST_CASE("abbreviations of news English", "[text]") {
  for (const char* word : {"Mr", "Nov", "Inc", "Jr", "U.S", "p.m", "U.S.S.R", "J"}) {
    CHECK(is_abbreviation(word));
  }
  for (const char* word : {"war", "j", "Harbour", "", "3", "example.com"}) {
    CHECK_FALSE(is_abbreviation(word));
  }
}

TEST_CASE("titles and months lead on, companies and countries may end a sentence", "[text]") {
  CHECK(leads_on("Gen"));
  CHECK(leads_on("Sept"));
  CHECK_FALSE(leads_on("Inc"));
  CHECK_FALSE(leads_on("U.S"));
}
