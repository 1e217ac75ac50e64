#include <catch_amalgamated.hpp>

#include "copydesk/quotes.hpp"
#include "support/story.hpp"

using copydesk::MentionType;
using copydesk::no_mention;
using copydesk::Quote;
using copydesk::QuoteResult;
using copydesk::test::StoryName;
using copydesk::test::TestStory;

namespace {

const std::vector<StoryName> names{
    {"Ann Lind"}, {"Lind"}, {"Moss"}, {"Coastal News", MentionType::organisation}};

/// "words | source | speaker" of each direct quotation.
std::vector<std::string> direct(const std::string& text) {
  const TestStory story(text, names);
  std::vector<std::string> out;
  for (const Quote& quote : story.quotes().quotes) {
    if (!quote.direct) continue;
    out.push_back(std::string(story.text(quote.span)) + " | " +
                  std::string(story.text(quote.source)) + " | " +
                  std::string(story.name(quote.speaker)));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("direct speech in marks of every kind", "[quotes]") {
  for (const char* text :
       {"“We won it,” Lind said.", "\"We won it,\" Lind said.", "‘We won it,’ Lind said.",
        "«We won it,» Lind said.", "„We won it,“ Lind said.", "''We won it,'' Lind said."}) {
    INFO(text);
    CHECK(direct(text) == Texts{"We won it, | Lind | Lind"});
  }
}

TEST_CASE("a quotation interrupted by its cue is one with two parts", "[quotes]") {
  for (const char* text : {"“I am late,” Lind said, “because it rained.”",
                           "“I am late,” Lind said. “Because it rained.”"}) {
    const TestStory story(text, names);
    const QuoteResult result = story.quotes();
    REQUIRE(result.quotes.size() == 1);
    REQUIRE(result.quotes[0].parts.size() == 2);
    CHECK(story.text(result.quotes[0].parts[0]) == "I am late,");
    CHECK(result.quotes[0].span.end == result.quotes[0].parts[1].end);
    CHECK(story.name(result.quotes[0].speaker) == "Lind");
  }
}

TEST_CASE("a quotation over paragraphs is one", "[quotes]") {
  const TestStory story("“It rained.\n\n“It rained on,” Lind said.", names);
  const QuoteResult result = story.quotes();
  REQUIRE(result.quotes.size() == 1);
  CHECK(result.quotes[0].parts.size() == 2);
  CHECK(story.text(result.quotes[0].source) == "Lind");
  CHECK_FALSE(result.quotes[0].broken);
}

TEST_CASE("the speaker is carried over to quotations without a cue", "[quotes]") {
  CHECK(direct("“We won it,” Lind said, and left.\n\n“They have lost.”") ==
        Texts{"We won it, | Lind | Lind", "They have lost. | Lind | Lind"});
  CHECK(direct("Lind agreed. “We won it all.”") == Texts{"We won it all. | Lind | Lind"});
}

TEST_CASE("titles and words in doubt are no speech", "[quotes]") {
  CHECK(direct("The film “Over the Hills” opened on Monday.").empty());
  CHECK(direct("The “rebels” left the town.").empty());
}

TEST_CASE("reported speech has content, cue and source", "[quotes]") {
  const TestStory story("The bridge is safe, Lind told reporters.", names);
  const QuoteResult result = story.quotes();
  REQUIRE(result.quotes.size() == 1);
  const Quote& quote = result.quotes[0];
  CHECK_FALSE(quote.direct);
  CHECK(story.text(quote.span) == "The bridge is safe");
  CHECK(story.text(quote.cue) == "told reporters");
  CHECK(story.name(quote.speaker) == "Lind");
}

TEST_CASE("words that were relayed name both", "[quotes]") {
  const TestStory story("“We won it,” Coastal News quoted Ann Lind as saying.", names);
  const QuoteResult result = story.quotes();
  REQUIRE_FALSE(result.quotes.empty());
  CHECK(story.name(result.quotes[0].speaker) == "Ann Lind");
  CHECK(story.name(result.quotes[0].relayed_by) == "Coastal News");
}

TEST_CASE("who tells of another one's words relays them", "[quotes]") {
  const TestStory story("Lind said Moss complained about “a flood of threats”.", names);
  const QuoteResult result = story.quotes();
  REQUIRE(result.quotes.back().direct);
  CHECK(story.name(result.quotes.back().speaker) == "Moss");
  CHECK(story.name(result.quotes.back().relayed_by) == "Lind");
}

TEST_CASE("quotations stand in text order, each with a reason", "[quotes]") {
  const TestStory story("Lind said it rained. “We won it,” Moss said, adding that it was late.",
                        names);
  const QuoteResult result = story.quotes();
  REQUIRE(result.quotes.size() == 3);
  for (std::size_t i = 0; i < result.quotes.size(); ++i) {
    CHECK_FALSE(result.quotes[i].reason.empty());
    if (i > 0) CHECK(result.quotes[i - 1].span < result.quotes[i].span);
  }
  CHECK(story.name(result.quotes[2].speaker) == "Moss");
}

TEST_CASE("no text, no quotations", "[quotes]") {
  CHECK(TestStory("").quotes().quotes.empty());
  CHECK(TestStory("”").quotes().quotes.empty());
}
