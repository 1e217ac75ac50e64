#include "quotes/reported.hpp"

#include <catch_amalgamated.hpp>

#include "quotes/sentences.hpp"
#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

/// Contents of the first sentence's cues, "-" for none.
std::vector<std::string> contents(const std::string& text) {
  const TestStory story(text, {{"Lind"}, {"Moss"}, {"Monday", copydesk::MentionType::date}});
  const StoryWords words = story.words();
  const Sentences sentences = read_sentences(words);
  const Sentence& first = sentences.list[0];
  std::vector<std::string> out;
  for (std::size_t i = 0; i < sentences.cues_of(first).size(); ++i) {
    const auto found = reported_content(words, first.body, sentences.cues_of(first), i);
    out.push_back(found ? std::string(story.text(words.bytes(*found))) : "-");
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("content behind its cue", "[quotes]") {
  CHECK(contents("Lind said the bridge is safe.") == Texts{"the bridge is safe"});
  CHECK(contents("Lind said on Monday the bridge is safe.") == Texts{"the bridge is safe"});
  CHECK(contents("Lind said in a letter that it is safe.") == Texts{"that it is safe"});
  CHECK(contents("Lind asked whether the bridge is safe.") == Texts{"whether the bridge is safe"});
}

TEST_CASE("content before its cue", "[quotes]") {
  CHECK(contents("The bridge is safe, Lind said.") == Texts{"The bridge is safe"});
  CHECK(contents("But the bridge is safe, said Lind.") == Texts{"the bridge is safe"});
  CHECK(contents("The bridge, Lind said, is safe.") == Texts{"The bridge, Lind said, is safe"});
}

TEST_CASE("content of \"according to\" on either side", "[quotes]") {
  CHECK(contents("The bridge is safe, according to Lind.") == Texts{"The bridge is safe"});
  CHECK(contents("According to Lind, the bridge is safe.") == Texts{"the bridge is safe"});
}

TEST_CASE("purposes and objects", "[quotes]") {
  CHECK(contents("Lind vowed to close the bridge.") == Texts{"to close the bridge"});
  CHECK(contents("Lind criticised the plan of the board.") == Texts{"the plan of the board"});
  CHECK(contents("Lind called for a vote.") == Texts{"a vote"});
}

TEST_CASE("a clause ends where another cue takes over", "[quotes]") {
  CHECK(contents("Lind said it is safe, adding that it is new.") ==
        Texts{"it is safe", "that it is new"});
  CHECK(contents("Lind said it is safe, but Moss said it is not.") ==
        Texts{"it is safe", "it is not"});
}
