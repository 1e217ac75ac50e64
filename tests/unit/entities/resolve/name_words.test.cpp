#include "entities/resolve/name_words.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::entities;

TEST_CASE("spellings of one name fold to one form", "[entities]") {
  CHECK(fold_variant("kiev") == fold_variant("kyiv"));
  CHECK(fold_variant("zelenskiy") == fold_variant("zelenskyy"));
  CHECK(fold_variant("zelensky") == fold_variant("zelenskiy"));
  CHECK(fold_variant("yavorskiy") == fold_variant("yavorsky"));
  CHECK(fold_variant("schaeuble") == "schauble");
  CHECK(fold_variant("berger") == "berger");
}

TEST_CASE("short words keep their vowels", "[entities]") {
  CHECK(fold_variant("sue") == "sue");
  CHECK(fold_variant("lei") == "lei");
}

TEST_CASE("kinds of words", "[entities]") {
  CHECK(is_title("president"));
  CHECK_FALSE(is_title("berger"));
  CHECK(is_small_word("of"));
  CHECK(is_body_ending("inc"));
  CHECK(is_body_noun("commission"));
  CHECK(is_place_ending("strip"));
  CHECK_FALSE(is_place_ending("berger"));
}
