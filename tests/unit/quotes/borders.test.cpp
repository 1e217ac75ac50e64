#include "quotes/borders.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::TestStory;

TEST_CASE("rooms end at marks of their style and at the paragraph", "[quotes]") {
  const TestStory story("It rained. “No,” he said to 'him' there.\n\nNobody came.");
  StoryWords words = story.words();
  const Pairing pairing = pair_marks(words);
  const MarkBorders borders(words, pairing);
  const auto text = [&](WordRange range) { return story.text(words.bytes(range)); };
  const std::uint32_t he = pairing.marked[0].whole.last;
  CHECK(text(borders.room_behind(he, 0, MarkStyle::curly)) == "he said to 'him' there.");
  CHECK(text(borders.room_behind(he, 0, std::nullopt)) == "he said to");
  CHECK(text(borders.room_before(pairing.marked[0].whole.first, 0, MarkStyle::curly)) ==
        "It rained.");
  CHECK(borders.has_marks(words.paragraphs[0]));
  CHECK_FALSE(borders.has_marks(words.paragraphs[1]));
}
