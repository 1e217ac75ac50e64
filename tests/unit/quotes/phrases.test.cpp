#include "quotes/phrases.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::StoryName;
using copydesk::test::TestStory;

namespace {

const std::vector<StoryName> names{{"Ann Lind"},
                                   {"Lind"},
                                   {"Moss"},
                                   {"Riverton", copydesk::MentionType::place},
                                   {"Friday", copydesk::MentionType::date}};

std::uint32_t word_at(const StoryWords& words, std::string_view lower) {
  std::uint32_t at = 0;
  while (!words.is(at, lower)) ++at;
  return at;
}

/// The phrase before the word `verb`.
std::string before(const std::string& text, std::string_view verb) {
  const TestStory story(text, names);
  const StoryWords words = story.words();
  const WordRange range = phrase_before(words, 0, word_at(words, verb));
  return range.empty() ? "" : std::string(story.text(words.bytes(range)));
}

std::string behind(const std::string& text, std::string_view verb) {
  const TestStory story(text, names);
  const StoryWords words = story.words();
  const auto end = static_cast<std::uint32_t>(words.words.size());
  const WordRange range = phrase_behind(words, word_at(words, verb) + 1, end);
  return range.empty() ? "" : std::string(story.text(words.bytes(range)));
}

std::string leading(const std::string& text) {
  const TestStory story(text, names);
  const StoryWords words = story.words();
  const auto end = static_cast<std::uint32_t>(words.words.size());
  const WordRange range = leading_phrase(words, 0, end);
  return range.empty() ? "" : std::string(story.text(words.bytes(range)));
}

}  // namespace

TEST_CASE("the subject before a verb", "[quotes]") {
  CHECK(before("On Friday Lind said so.", "said") == "Lind");
  CHECK(before("A spokesman for the harbour said so.", "said") == "A spokesman for the harbour");
  CHECK(before("Lind and Moss said so.", "said") == "Lind and Moss");
  CHECK(before("The harbour and its owners said so.", "said") == "its owners");
  CHECK(before("He hopes that she said so.", "said") == "she");
  CHECK(before("There are those who said so.", "said") == "who");
}

TEST_CASE("appositions and brackets are stepped over", "[quotes]") {
  CHECK(before("Ann Lind, the mayor of Riverton, said so.", "said") == "Ann Lind");
  CHECK(before("Lind (R-Ohio) said so.", "said") == "Lind");
  CHECK(before("Lind, R-Ky., said so.", "said") == "Lind");
}

TEST_CASE("the subject behind an inverted verb", "[quotes]") {
  CHECK(behind("“No,” said Ann Lind, the mayor.", "said") == "Ann Lind");
  CHECK(behind("“No,” said the head of the board on Friday.", "said") == "the head of the board");
  CHECK(behind("“No,” said she.", "said") == "she");
}

TEST_CASE("the subject a sentence begins with", "[quotes]") {
  CHECK(leading("Lind left the room.") == "Lind left the room");
  CHECK(leading("In a long letter, Lind has resigned.") == "Lind");
  CHECK(leading("Speaking in Riverton, she left.") == "she");
}
