#include "quotes/sentences.hpp"

#include <catch_amalgamated.hpp>

#include "quotes/pairing.hpp"
#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

std::vector<std::string> sentences(const std::string& text) {
  const TestStory story(text, {{"Lind"}});
  StoryWords words = story.words();
  (void)pair_marks(words);
  std::vector<std::string> out;
  for (const Sentence& one : read_sentences(words).list) {
    out.emplace_back(story.text(words.bytes(one.words)));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what is quoted ends no sentence", "[quotes]") {
  CHECK(sentences("“It is. It was,” he said. It rained.") ==
        Texts{"“It is. It was,” he said.", "It rained."});
}

TEST_CASE("a question's mark does not part it from its cue", "[quotes]") {
  CHECK(sentences("“Why?” Lind said. It rained.") == Texts{"“Why?” Lind said.", "It rained."});
  CHECK(sentences("“Why?” It rained.") == Texts{"“Why?”", "It rained."});
}

TEST_CASE("sentences are found by their words", "[quotes]") {
  const TestStory story("One two. Three four.\n\nFive.");
  const StoryWords words = story.words();
  const Sentences all = read_sentences(words);
  CHECK(all.of(0) == 0);
  CHECK(all.of(3) == 1);
  CHECK(all.list[2].paragraph == 1);
}
