#include "quotes/unmarked.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

std::vector<std::string> found(const std::string& text, bool damaged) {
  const TestStory story(text, {{"Lind"}});
  StoryWords words = story.words();
  const Pairing pairing = pair_marks(words);
  std::vector<MarkedText> marked;
  find_unmarked(words, read_sentences(words), MarkBorders(words, pairing), damaged, marked);
  std::vector<std::string> out;
  for (const MarkedText& one : marked) out.emplace_back(story.text(words.bytes(one.inside)));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph in the first person goes on with unmarked speech", "[quotes]") {
  const std::string text = "We are firm, Lind said.\n\nWe will not go back on it.";
  CHECK(found(text, true) == Texts{"We are firm,", "We will not go back on it."});
}

TEST_CASE("only the part with the first person was quoted", "[quotes]") {
  CHECK(found("Lind said her offer was a lifeline for us.", true) == Texts{"a lifeline for us."});
  CHECK(found("The board plans talks but will not decide without our friends, Lind said.", true) ==
        Texts{"will not decide without our friends,"});
}

TEST_CASE("what has marks is left alone", "[quotes]") {
  CHECK(found("“We are firm,” Lind said.", true).empty());
}
