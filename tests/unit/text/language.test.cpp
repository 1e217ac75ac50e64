#include "text/language.hpp"

#include <catch_amalgamated.hpp>

using copydesk::text::language;

TEST_CASE("common words tell the language", "[text]") {
  CHECK(language("The minister said that the talks were held in the city and it was cold.") ==
        "en");
  CHECK(language("Der Minister sagte, die Gespr\xC3\xA4"
                 "che seien nicht mit dem Rat und der Stadt.") == "de");
  CHECK(language("Le ministre est dans la ville et les parlementaires ne sont pas avec lui.") ==
        "fr");
}

TEST_CASE("a script can tell it alone", "[text]") {
  CHECK(language(
            "\xE6\x96\xB0\xE5\x8D\x8E\xE7\xA4\xBE\xE5\x8C\x97\xE4\xBA\xAC\xE6\x97\xA5\xE7\x94\xB5"
            "\xE6\x96\xB0\xE5\x8D\x8E\xE7\xA4\xBE") == "zh");
}

TEST_CASE("too little to tell", "[text]") {
  CHECK(language("") == "und");
  CHECK(language("OK") == "und");
  CHECK(language("Quux blorp frobnicate zyzzy wug") == "und");
}
