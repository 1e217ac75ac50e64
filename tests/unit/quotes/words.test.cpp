#include "quotes/words.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::MentionType;
using copydesk::test::TestStory;

TEST_CASE("each paragraph's words and sentences", "[quotes]") {
  const TestStory story("The vote failed. Nobody came.\n\nIt rained.");
  const StoryWords words = story.words();
  REQUIRE(words.paragraphs.size() == 2);
  REQUIRE(words.sentences.size() == 3);
  CHECK(story.text(words.bytes(words.sentences[1])) == "Nobody came.");
  CHECK(words.sentences[2].first == words.paragraphs[1].first);
}

TEST_CASE("words know the mention they belong to", "[quotes]") {
  const TestStory story("Mark Said met the Harbour Board.",
                        {{"Mark Said"}, {"Harbour Board", MentionType::organisation}});
  const StoryWords words = story.words();
  CHECK(words.words[0].named == Named::person);
  CHECK(words.words[1].mention == 0);
  CHECK(words.words[4].named == Named::organisation);
  // A name is no verb, whatever it looks like.
  CHECK_FALSE(words.words[1].is(any_cue));
}

TEST_CASE("words in capitals are no small words", "[quotes]") {
  const TestStory story("They told us what the US wants.");
  const StoryWords words = story.words();
  CHECK(words.words[2].is(first_person));
  CHECK_FALSE(words.words[5].is(first_person));
}

TEST_CASE("the 's of \"it's\" is a verb, that of \"Lind's\" is none", "[quotes]") {
  const TestStory story("It\xE2\x80\x99s Lind\xE2\x80\x99s boat.");
  const StoryWords words = story.words();
  CHECK(words.words[1].is(contraction));
  CHECK_FALSE(words.words[3].is(contraction));
}

TEST_CASE("the hyphen inside a word is no dash", "[quotes]") {
  const TestStory story("The U.S.-led force - so far - waits.");
  const StoryWords words = story.words();
  CHECK(words.words[2].shape == Shape::other);
  CHECK(words.words[5].shape == Shape::dash);
}
