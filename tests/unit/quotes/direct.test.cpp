#include "quotes/direct.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

/// Source of the first marked text; "" for none.
std::string source(const std::string& text) {
  const TestStory story(text, {{"Ann Lind"}, {"Lind"}, {"Moss"}});
  StoryWords words = story.words();
  const Pairing pairing = pair_marks(words);
  const Sentences sentences = read_sentences(words);
  const Attached found = attach(words, sentences, pairing.marked.at(0));
  return found.source.empty() ? "" : std::string(story.text(words.bytes(found.source)));
}

template <class Test>
bool holds(const std::string& text, Test test) {
  const TestStory story(text);
  StoryWords words = story.words();
  const Pairing pairing = pair_marks(words);
  return test(words, pairing.marked.at(0));
}

}  // namespace

TEST_CASE("the cue right behind the marks", "[quotes]") {
  CHECK(source("“We won,” Lind told Moss.") == "Lind");
  CHECK(source("“We won,” said Ann Lind, the mayor.") == "Ann Lind");
  CHECK(source("“We won”, according to Lind.") == "Lind");
}

TEST_CASE("a verb in no list is told by its place", "[quotes]") {
  CHECK(source("“Marvellous!” burbled Ann Lind, who won.") == "Ann Lind");
  CHECK(source("“Never,” Lind harrumphed.") == "Lind");
}

TEST_CASE("the cue before the marks", "[quotes]") {
  CHECK(source("Lind said: “We won.”") == "Lind");
  CHECK(source("Lind: “We won.”") == "Lind");
  CHECK(source("Lind said the plan was “a wreck” on Monday.") == "Lind");
}

TEST_CASE("a signature behind a dash, also on its own line", "[quotes]") {
  CHECK(source("“We won.” ― Ann Lind") == "Ann Lind");
  CHECK(source("“We won.”\n\n— Ann Lind") == "Ann Lind");
}

TEST_CASE("titles of works are no speech", "[quotes]") {
  CHECK(holds("She spoke on “Meet the Nation” on Monday.", is_title));
  CHECK_FALSE(holds("She said “we must leave” on Monday.", is_title));
  CHECK_FALSE(holds("“We Won. They Lost.”", is_title));
}

TEST_CASE("words that are only named are no speech", "[quotes]") {
  CHECK(holds("The so-called “long list” is short.", is_term));
  CHECK(holds("They sang the song “over the hill”.", is_term));
  CHECK_FALSE(holds("He called it “a wreck”.", is_term));
}

TEST_CASE("a sentence of its own begins and ends as one", "[quotes]") {
  CHECK(holds("“We won.”", is_whole_sentence));
  CHECK_FALSE(holds("The “long list” is short.", is_whole_sentence));
}
