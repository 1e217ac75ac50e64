#include "quotes/speakers.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using copydesk::MentionType;
using copydesk::test::StoryName;
using copydesk::test::TestStory;

namespace {

const std::vector<StoryName> names{{"Ann Lind"},
                                   {"Lind"},
                                   {"Ivan Moss"},
                                   {"Moss"},
                                   {"Harbour Ministry", MentionType::organisation},
                                   {"Riverton", MentionType::place}};

/// Speaker of the story's last quotation.
std::string speaker(const std::string& text) {
  const TestStory story(text, names);
  const copydesk::QuoteResult result = story.quotes();
  return result.quotes.empty() ? "no quotation"
                               : std::string(story.name(result.quotes.back().speaker));
}

}  // namespace

TEST_CASE("a title and a name mean the name", "[quotes]") {
  CHECK(speaker("“We won,” said Riverton mayor Ann Lind.") == "Ann Lind");
  CHECK(speaker("“We won,” Mr Moss said.") == "Moss");
}

TEST_CASE("\"he\" is the last subject or speaker who can be a he", "[quotes]") {
  CHECK(speaker("Ivan Moss came to Riverton. “We won,” he said.") == "Ivan Moss");
  CHECK(speaker("Ivan Moss met Ann Lind. Ann Lind left. “We won,” he said.") == "Ivan Moss");
  CHECK(speaker("“We won,” Moss said. “They lost,” he added, as Lind left the room.") == "Moss");
}

TEST_CASE("\"the adviser\" is who was called so", "[quotes]") {
  CHECK(speaker("The adviser Ivan Moss met Ann Lind. Lind left.\n\n“We won,” the adviser said.") ==
        "Ivan Moss");
  CHECK(speaker("Ann Lind, a chemist and lawmaker, met Moss. Moss left.\n\n“We won,” the lawmaker "
                "said.") == "Ann Lind");
}

TEST_CASE("\"the ministry\" is the body that ends so", "[quotes]") {
  CHECK(speaker("The Harbour Ministry met Lind.\n\n“We won,” the ministry said.") ==
        "Harbour Ministry");
}

TEST_CASE("an unnamed source stays unnamed", "[quotes]") {
  CHECK(speaker("Ivan Moss left. “We won,” a source said. “They lost it,” the source added.") ==
        "");
  CHECK(speaker("Moss left. “We won,” said a spokesman for the Harbour Ministry.") == "");
}
