#include "text/character.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk::text;

TEST_CASE("classes of characters", "[text]") {
  CHECK(is_letter(U'a'));
  CHECK(is_letter(U'\u0434'));
  CHECK(is_letter(U'\u65B0'));
  CHECK_FALSE(is_letter(U'1'));
  CHECK(is_digit(U'7'));
  CHECK(is_digit(U'\u0663'));
  CHECK_FALSE(is_digit(U'\u00BD'));
  CHECK(is_upper(U'\u00C4'));
  CHECK(is_upper(U'\u01C5'));  // title case
  CHECK(is_lower(U'\u00DF'));
  CHECK_FALSE(is_upper(U'\u65B0'));
  CHECK(is_space(U'\u00A0'));
  CHECK(is_space(U'\u3000'));
  CHECK(is_punctuation(U'\u201C'));
  CHECK(is_punctuation(U'\u00A3'));
  CHECK_FALSE(is_punctuation(U'a'));
  CHECK(is_mark(U'\u0301'));
  CHECK(is_unspaced(U'\u30AB'));
  CHECK(is_unspaced(U'\u0E01'));
  CHECK_FALSE(is_unspaced(U'\u0434'));
}

TEST_CASE("cases of letters beyond ASCII", "[text]") {
  CHECK(to_lower(U'\u0416') == U'\u0436');
  CHECK(to_upper(U'\u00E9') == U'\u00C9');
  CHECK(lower("\u00C9COLE Nord") == "\u00E9cole nord");
}

TEST_CASE("folding makes lines comparable", "[text]") {
  CHECK(fold("  Zo\u00EB\u2019s\u00A0 \u201CX\u201D\n") == "zoe's \"x\"");
  CHECK(fold("re\u00ADport\u200Bed") == "reported");
  CHECK(fold("\u2014") == "-");
  CHECK(fold("") == "");
}

TEST_CASE("trimming takes white space of every kind off both ends", "[text]") {
  CHECK(trim(" \t\u00A0a b\u3000\r\n") == "a b");
  CHECK(trim("\u2003").empty());
}
