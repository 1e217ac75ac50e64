#include "quotes/evidence.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

Evidence::Strength strength(const std::string& text) {
  const TestStory story(text);
  const StoryWords words = story.words();
  return find_evidence(words, words.paragraphs[0]).strength;
}

bool narrated(const std::string& text) {
  const TestStory story(text, {{"Lind"}});
  const StoryWords words = story.words();
  return has_narrator(words, read_sentences(words));
}

}  // namespace

TEST_CASE("first persons are the strongest sign of speech", "[quotes]") {
  CHECK(strength("We will go.") == Evidence::Strength::first_person);
  CHECK(strength("It’s late.") == Evidence::Strength::informal);
  CHECK(strength("Today was long.") == Evidence::Strength::deictic);
  CHECK(strength("The bridge is old.") == Evidence::Strength::none);
}

TEST_CASE("numbers, countries and titles are no first persons", "[quotes]") {
  CHECK(strength("A Level I centre opened.") == Evidence::Strength::none);
  CHECK(strength("The US left.") == Evidence::Strength::none);
  CHECK(strength("The play All Our Sons opened.") == Evidence::Strength::none);
}

TEST_CASE("a narrator speaks outside of what is said", "[quotes]") {
  CHECK(narrated("I went to the bridge. It rained."));
  CHECK_FALSE(narrated("Lind said we will go. It rained."));
}
