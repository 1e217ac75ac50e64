#include "clean/stories.hpp"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "copydesk/clean.hpp"
#include "support/page_reading.hpp"

using namespace copydesk;
using copydesk::test::document_of;
using copydesk::test::labels_of;

namespace {

/// Stories of a text whose lines have the roles given.
std::vector<Story> split(const Document& document, const std::vector<Role>& roles,
                         const std::vector<StoryDecision>& decisions = {}) {
  REQUIRE(document.blocks.size() == roles.size());
  std::vector<BlockLabel> labels = labels_of(roles);
  return cleaning::split_stories(cleaning::read_page(document), labels, decisions);
}

const std::string bridge =
    "Riverton's council voted on Friday to build a bridge over the Aue, mayor Jan Berger said.\n"
    "Berger promised that the bridge would carry trams across the Aue before the council changes.\n"
    "“The old bridge is not safe,” Berger told reporters, and the council of Riverton agreed.\n"
    "Engineers measured the river banks while the council argued over tolls on the bridge.\n";
const std::string ferry =
    "Ferry crews on Skarholm stopped working on Monday because wages fell behind prices.\n"
    "Union leader Karin Dahl said islanders on Skarholm buy fuel early when ferry crews strike.\n"
    "“Wages matter more than timetables,” Dahl said, before she met the ferry owners.\n"
    "Owners of the ferry line will answer the union about wages and crews within a week.\n";

}  // namespace

TEST_CASE("a headline over a new subject starts a story", "[clean]") {
  const Document document = document_of("Riverton votes for bridge\n" + bridge +
                                        "Ferry crews strike on Skarholm\n" + ferry);
  using enum Role;
  const std::vector<Story> stories =
      split(document, {headline, body, body, body, body, headline, body, body, body, body});
  REQUIRE(stories.size() == 2);
  CHECK(stories[1].first_block == 5);
  CHECK(stories[1].last_block == 9);
  CHECK(stories[1].reason.find("headline") != std::string::npos);
  CHECK(stories[1].confidence > 0.5F);
}

TEST_CASE("a change of subject starts a story without a headline", "[clean]") {
  const Document document = document_of(bridge + ferry);
  const std::vector<Story> stories = split(document, std::vector<Role>(8, Role::body));
  REQUIRE(stories.size() == 2);
  CHECK(stories[1].first_block == 4);
}

TEST_CASE("a crosshead within a subject does not", "[clean]") {
  const Document document = document_of(bridge + "Tolls on the bridge\n" + bridge);
  using enum Role;
  CHECK(split(document, {body, body, body, body, subheading, body, body, body, body}).size() == 1);
}

TEST_CASE("a person cuts and joins", "[clean]") {
  const Document document = document_of(bridge + ferry);
  const std::vector<Role> roles(8, Role::body);
  CHECK(split(document, roles, {{.offset = document.blocks[4].span.start, .starts_story = false}})
            .size() == 1);
  const std::vector<Story> cut =
      split(document, roles, {{.offset = document.blocks[2].span.start, .starts_story = true}});
  REQUIRE(cut.size() == 3);
  CHECK(cut[1].first_block == 2);
  CHECK(cut[1].reason == "cut by hand");
}

TEST_CASE("the headline of a later story that was taken for furniture comes back", "[clean]") {
  const Document document =
      document_of(bridge + "Ferry crews on Skarholm strike for wages\n" + ferry);
  std::vector<BlockLabel> labels = labels_of(std::vector<Role>(9, Role::body));
  labels[4].role = Role::related;
  labels[4].kept = false;
  const std::vector<Story> stories =
      cleaning::split_stories(cleaning::read_page(document), labels, {});
  REQUIRE(stories.size() == 2);
  CHECK(stories[1].first_block == 4);
  CHECK(labels[4].role == Role::headline);
  CHECK(labels[4].kept);
}

TEST_CASE("a few sentences without a headline are no story", "[clean]") {
  const Document document = document_of(
      "The harbour council voted on Tuesday to keep the night ferry running until March.\n"
      "Chairwoman Ingrid Hallam told reporters that six hours of talks had gone before.\n"
      "It carries about 400 passengers and costs the town 1.2 million crowns a year.\n"
      "Peter Vane, who opposed the motion, said the sum would have paid for two buses.\n");
  CHECK(split(document, std::vector<Role>(4, Role::body)).size() == 1);
}

TEST_CASE("furniture belongs to no story", "[clean]") {
  CHECK(split(document_of("Home\nSport\n"), {Role::navigation, Role::navigation}).empty());
}

TEST_CASE("four short stories pasted one behind the other are four", "[clean]") {
  const auto read_whole = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(file), {}};
  };
  const std::string model = read_whole(std::string(COPYDESK_MODELS_DIR) + "/blocks/blocks.model");
  const Document document = document_of(read_whole(
      std::string(COPYDESK_SOURCE_DIR) + "/web/public/samples/2-four-stories-pasted.txt"));
  const CleanResult result =
      clean(document, Model::load(std::as_bytes(std::span(model.data(), model.size()))).value());
  std::vector<std::uint32_t> starts;
  for (const Story& story : result.stories) starts.push_back(story.first_block);
  CHECK(starts == std::vector<std::uint32_t>{0, 7, 12, 17});
}
