#include "quotes/genders.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

TEST_CASE("titles and first names tell who can be a he or a she", "[quotes]") {
  const TestStory story("Ms Moss met Ivan Lind and Wendy Hill near Sasha Dale.");
  const StoryWords words = story.words();
  CHECK(gender_of(words, 1, 2) == Gender::she);
  CHECK(gender_of(words, 3, 5) == Gender::he);
  CHECK(gender_of(words, 6, 8) == Gender::she);
  CHECK(gender_of(words, 9, 11) == Gender::unknown);
  // A surname tells nothing.
  CHECK(gender_of(words, 4, 5) == Gender::unknown);
}
