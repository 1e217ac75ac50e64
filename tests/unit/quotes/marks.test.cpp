#include "quotes/marks.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

/// Sides of the double marks: "(" opens, ")" closes, "?" in doubt.
std::string doubles(const std::string& text) {
  const TestStory story(text);
  const StoryWords words = story.words();
  std::string out;
  for (const Mark& mark : find_marks(words, words.paragraphs[0]).doubles) {
    out += !mark.sure ? '?' : mark.opens ? '(' : ')';
  }
  return out;
}

std::string singles(const std::string& text) {
  const TestStory story(text);
  const StoryWords words = story.words();
  std::string out;
  for (const Mark& mark : find_marks(words, words.paragraphs[0]).singles) {
    out += !mark.sure ? '?' : mark.opens ? '(' : ')';
  }
  return out;
}

}  // namespace

TEST_CASE("the side of a double mark is told by its form or by the spaces", "[quotes]") {
  CHECK(doubles("“We won,” she said.") == "()");
  CHECK(doubles("\"We won,\" she said.") == "()");
  CHECK(doubles("''We won,'' she said.") == "()");
  CHECK(doubles("„Wir sind da“, sagte sie.") == "()");
  CHECK(doubles("« Nous voilà », dit-elle.") == "()");
  CHECK(doubles("»Wir sind da«, sagte sie.") == "()");
  CHECK(doubles("”Vi vann”, sade hon.") == "()");
  CHECK(doubles("「勝った」と彼女は言った。") == "()");
}

TEST_CASE("a straight mark with spaces on both sides is in doubt", "[quotes]") {
  CHECK(doubles("She said \" and left.") == "?");
}

TEST_CASE("single marks are told from apostrophes", "[quotes]") {
  CHECK(singles("‘We won,’ she said.") == "()");
  CHECK(singles("'We won,' she said.") == "()");
  CHECK(singles("It’s the town’s boat, don’t sink it.") == "");
  CHECK(singles("In the ’90s they rocked ’til dawn.") == "");
  CHECK(singles("The voters’ choice is clear.") == "?");
}
