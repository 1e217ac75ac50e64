#include "clean/metadata.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "support/page_reading.hpp"

using copydesk::Format;
using copydesk::Role;
using copydesk::Span;
using copydesk::Story;
using copydesk::cleaning::read_metadata;
using copydesk::test::labels_of;
using copydesk::test::Reading;

namespace {

const std::string paragraph =
    "The council voted on Friday to build a new bridge over the river Aue, and work starts soon.\n";
const std::string text = paragraph + paragraph + paragraph + paragraph;

/// The metadata of a text that is one story from its block `first` on.
Story story_of(const Reading& reading, const std::vector<Role>& roles, std::uint32_t first = 0) {
  auto labels = labels_of(roles);
  REQUIRE(labels.size() == reading.document.blocks.size());
  std::vector<Story> stories(1);
  stories[0].first_block = first;
  stories[0].last_block = static_cast<std::uint32_t>(labels.size()) - 1;
  read_metadata(reading.page, labels, stories);
  return stories[0];
}

std::vector<std::string> names(const Reading& reading, const Story& story) {
  std::vector<std::string> out;
  for (const Span name : story.byline) out.emplace_back(slice(reading.document.text, name));
  return out;
}

constexpr Role body = Role::body;

}  // namespace

TEST_CASE("names and both dates of a byline", "[clean]") {
  const Reading reading("By Ann Lee and Tom RayMay 2, 2023 | Updated May 3, 2023\n" + text);
  const Story story = story_of(reading, {Role::byline, body, body, body, body});
  CHECK(names(reading, story) == std::vector<std::string>{"Ann Lee", "Tom Ray"});
  CHECK(story.published == "2023-05-02");
  CHECK(story.updated == "2023-05-03");
}

TEST_CASE("a bare date counts right above the headline, not far above it", "[clean]") {
  const Reading near("May 2, 2023\nNew bridge over the Aue\n" + text);
  CHECK(story_of(near, {Role::timestamp, Role::headline, body, body, body, body}, 1).published ==
        "2023-05-02");
  const Reading far("May 2, 2023\nHome\nSport\nWeather\nNew bridge over the Aue\n" + text);
  constexpr Role menu = Role::navigation;
  CHECK(
      story_of(far, {Role::timestamp, menu, menu, menu, Role::headline, body, body, body, body}, 4)
          .published.empty());
}

TEST_CASE("a date under the text counts where it says that it is the story's", "[clean]") {
  const Reading own(text + "This story was originally published May 2, 2023.\n");
  CHECK(story_of(own, {body, body, body, body, Role::correction}).published == "2023-05-02");
  const Reading others(text + "May 2, 2023\n");
  CHECK(story_of(others, {body, body, body, body, Role::timestamp}).published.empty());
}

TEST_CASE("authors a page declares are its byline where they stand in a short line", "[clean]") {
  const std::string html =
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": "New bridge",)"
      R"("datePublished": "2023-05-02T08:00:00Z", "author": [{"name": "Ann Lee"}, {"name": "Zoë"}]})"
      "</script><h1>New bridge</h1><p>Staff Reporter Ann Lee of The Herald</p>";
  const std::string p = "<p>" + paragraph + "</p>";
  const Reading reading(html + p + p + p, Format::html);
  const Story story = story_of(reading, {Role::headline, Role::byline, body, body, body});
  CHECK(names(reading, story) == std::vector<std::string>{"Ann Lee"});
  CHECK(story.published == "2023-05-02T08:00:00Z");
}

TEST_CASE("the sign-off names the agency", "[clean]") {
  const Reading reading(text + "(Reporting by Ann Lee for Reuters; editing by Tom Ray)\n");
  const Story story = story_of(reading, {body, body, body, body, Role::credit});
  REQUIRE(story.credits.size() == 1);
  CHECK(story.agency == "Reuters");
  CHECK(story.language == "en");
}
