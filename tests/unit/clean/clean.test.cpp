#include "copydesk/clean.hpp"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;

namespace {

Model blocks_model() {
  std::ifstream file(std::string(COPYDESK_MODELS_DIR) + "/blocks/blocks.model", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return Model::load(std::as_bytes(std::span(bytes.data(), bytes.size()))).value();
}

Document plain(const std::string& text) {
  return read({.id = "a", .name = "a", .bytes = text, .format = Format::plain, .charset = {}})
      .value();
}

const std::string article =
    "Council votes for new bridge over the river Aue\n"
    "By Ann Lee\n"
    "RIVERTON, Dec 3 (Reuters) - The council voted on Friday to build a new bridge over the river "
    "Aue, and work will start in spring and last for two years.\n"
    "“The old bridge is not safe and we cannot wait,” mayor Jan Berg told reporters after the "
    "vote.\n"
    "The cost is put at twelve million, half of which the region has promised to carry.\n"
    "Related Articles\n"
    "Ferry to run in the morning only\n"
    "© 2021 RiverPost. All rights reserved.\n";

}  // namespace

TEST_CASE("a pasted article gets roles, one story and its metadata", "[clean]") {
  const Document document = plain(article);
  const CleanResult result = clean(document, blocks_model());
  REQUIRE(result.labels.size() == document.blocks.size());
  REQUIRE(result.stories.size() == 1);
  const Story& story = result.stories[0];
  REQUIRE(story.headline);
  CHECK(slice(document.text, *story.headline) == "Council votes for new bridge over the river Aue");
  REQUIRE(story.byline.size() == 1);
  CHECK(slice(document.text, story.byline[0]) == "Ann Lee");
  REQUIRE(story.dateline);
  CHECK(story.dateline->place == "RIVERTON");
  CHECK(story.agency == "Reuters");
  CHECK(story.language == "en");
  for (const BlockLabel& label : result.labels) CHECK_FALSE(label.reason.empty());
  CHECK_FALSE(result.labels.back().kept);
}

TEST_CASE("a person's decisions hold", "[clean]") {
  const Document document = plain(article);
  DocumentDecisions decisions;
  decisions.blocks.push_back(
      {.span = document.blocks.back().span, .role = Role::body, .kept = true});
  decisions.line_rules.push_back({.line = "by ANN lee", .keep = false});
  decisions.stories.push_back({.offset = document.blocks[4].span.start, .starts_story = true});
  const CleanResult result = clean(document, blocks_model(), decisions);
  CHECK(result.labels.back().kept);
  CHECK(result.labels.back().role == Role::body);
  CHECK_FALSE(result.labels[1].kept);
  REQUIRE(result.stories.size() >= 2);
  CHECK(result.stories[1].first_block == 4);
  CHECK(result.stories[1].reason == "cut by hand");
}

TEST_CASE("nothing in, nothing out", "[clean]") {
  const CleanResult result = clean(Document{}, blocks_model());
  CHECK(result.labels.empty());
  CHECK(result.stories.empty());
}

TEST_CASE("the first of two equal captions is kept", "[clean]") {
  const std::string caption =
      "FILE PHOTO: The old bridge at dawn in Riverton March 4, 2021. REUTERS/Ann Example\n";
  const Document document = plain("Council votes for new bridge over the river Aue\n" + caption +
                                  caption + article.substr(article.find("RIVERTON")));
  const CleanResult result = clean(document, blocks_model());
  CHECK(result.labels[1].role != Role::duplicate);
  REQUIRE(result.labels[2].duplicate_of);
  CHECK(*result.labels[2].duplicate_of == 1);
}

TEST_CASE("a sign-off is a credit", "[clean]") {
  const Document document = plain(article + "(Reporting by Ann Lee; Editing by Tom Ray)\n");
  const CleanResult result = clean(document, blocks_model());
  CHECK(result.labels.back().role == Role::credit);
}
