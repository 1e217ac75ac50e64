#include "quotes/pairing.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

namespace {

struct Paired {
  std::vector<std::string> marked;
  std::size_t lone = 0;
};

Paired pair(const std::string& text) {
  const TestStory story(text);
  StoryWords words = story.words();
  const Pairing pairing = pair_marks(words);
  Paired out;
  for (const MarkedText& one : pairing.marked) {
    out.marked.emplace_back(story.text(words.bytes(one.inside)));
  }
  out.lone = pairing.lone.size();
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("marks of one style pair within a paragraph", "[quotes]") {
  CHECK(pair("“One,” he said. “Two.”").marked == Texts{"One,", "Two."});
  CHECK(pair("‘One,’ he said.").marked == Texts{"One,"});
}

TEST_CASE("nested marks stay inside", "[quotes]") {
  CHECK(pair("“He told me ‘never’ and left,” she said.").marked ==
        Texts{"He told me ‘never’ and left,"});
  CHECK(pair("‘He told me “never” and left,’ she said.").marked ==
        Texts{"He told me “never” and left,"});
  CHECK(pair("“He told me “never” and left,” she said.").marked ==
        Texts{"He told me “never” and left,"});
}

TEST_CASE("the apostrophe of a plural closes only where nothing else does", "[quotes]") {
  CHECK(pair("‘The voters’ choice is clear,’ she said.").marked ==
        Texts{"The voters’ choice is clear,"});
  CHECK(pair("They shouted ‘traitors’ at him.").marked == Texts{"traitors"});
}

TEST_CASE("a quotation of several paragraphs has a mark at the start of each", "[quotes]") {
  const Paired paired = pair("“One.\n\n“Two.\n\n“Three,” he said.");
  CHECK(paired.marked == Texts{"One.", "Two.", "Three,"});
  CHECK(paired.lone == 0);
}

TEST_CASE("lone marks of different paragraphs are never paired", "[quotes]") {
  const Paired paired = pair("“We will not go.\n\nThe mayor said it takes steps.”");
  CHECK(paired.marked.empty());
  CHECK(paired.lone == 2);
}

TEST_CASE("an opening mark before another one has lost its partner", "[quotes]") {
  const Paired paired = pair("“One, he said. “Two.”");
  CHECK(paired.marked == Texts{"Two."});
  CHECK(paired.lone == 1);
}

TEST_CASE("inches and remains of HTML are no lone marks", "[quotes]") {
  CHECK(pair("He is 6'2\" tall.").lone == 0);
  CHECK(pair("<a href=\"x").lone == 0);
}
