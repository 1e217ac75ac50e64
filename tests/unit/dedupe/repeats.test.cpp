#include "dedupe/repeats.hpp"

#include <catch_amalgamated.hpp>

#include "support/growth.hpp"
#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;

TEST_CASE("a paragraph that stands twice is a repeat of the first", "[dedupe][repeats]") {
  const Story story(test::paragraph(1) + "\n" + test::paragraph(2) + "\n" + test::paragraph(1));
  const auto found = dedupe::repeats(story.prepared());
  REQUIRE(found.size() == 1);
  CHECK(story.words(found[0].first, found[0].last) ==
        story.words(found[0].earlier_first, found[0].earlier_last));
  CHECK(found[0].earlier_first == 0);
}

TEST_CASE("a caption that stands twice in a row is a repeat", "[dedupe][repeats]") {
  const Story story(
      "Divers at the northern cape on Friday\nDivers at the northern cape on Friday\n" +
      test::paragraph(2));
  const auto found = dedupe::repeats(story.prepared());
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == 7);
  CHECK(found[0].last == 14);
}

TEST_CASE("a repeat may differ in a word of ten", "[dedupe][repeats]") {
  const Story story("Nobody in the whole of Pelham had asked for that new tram line.\n" +
                    test::paragraph(2) +
                    "\nNobody in the whole of Pelham had asked for this new tram line.");
  CHECK(dedupe::repeats(story.prepared()).size() == 1);
}

TEST_CASE("what only sounds alike is no repeat", "[dedupe][repeats]") {
  CHECK(dedupe::repeats(Story("Shares rose two crowns to 40. Shares rose three crowns to 50. "
                              "Shares fell one crown to 30.")
                            .prepared())
            .empty());
  CHECK(dedupe::repeats(Story("He did not say. He did not say.").prepared()).empty());
  CHECK(dedupe::repeats(Story("").prepared()).empty());
  CHECK(dedupe::repeats(Story(test::article(1, 12)).prepared()).empty());
}

TEST_CASE("the repeat of a phrase that stands often is found at its own place",
          "[dedupe][repeats]") {
  const std::string often = "The department said the value of all";
  const Story story(often + " barns fell.\n" + often + " boats rose.\n" + often +
                    " new houses in March was 40 crowns a day.\n" + test::paragraph(4) + "\n" +
                    often + " new houses in March was 40 crowns a day.");
  const auto found = dedupe::repeats(story.prepared());
  REQUIRE(found.size() == 1);
  CHECK(story.words(found[0].earlier_first, found[0].earlier_last) ==
        often + " new houses in March was 40 crowns a day");
}

TEST_CASE("repeats are found in linear time", "[dedupe][repeats][growth]") {
  const auto make = [](std::size_t size) {
    std::string text;
    while (text.size() < size) text += "All work and no play makes Jack a dull boy. ";
    return std::make_unique<Story>(text);
  };
  CHECK(test::growth(
            make, [](const auto& story) { (void)dedupe::repeats(story->prepared()); }, 40'000) <
        24);
}
