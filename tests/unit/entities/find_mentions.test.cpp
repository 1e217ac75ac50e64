#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "copydesk/entities.hpp"
#include "support/models.hpp"

using copydesk::Block;
using copydesk::BlockLabel;
using copydesk::Dateline;
using copydesk::Document;
using copydesk::find_mentions;
using copydesk::Mention;
using copydesk::Role;
using copydesk::Span;
using copydesk::Story;
using copydesk::test::shipped_model;

namespace {

/// A document of one block and one story.
struct Page {
  Document document;
  std::vector<BlockLabel> labels{1};
  std::vector<Story> stories{1};

  explicit Page(std::string text) {
    document.text = std::move(text);
    Block block;
    block.span = {0, static_cast<std::uint32_t>(document.text.size())};
    document.blocks.push_back(block);
    labels[0].role = Role::body;
    labels[0].kept = true;
    labels[0].story = 0;
  }

  void set_dateline(std::uint32_t end) {
    Dateline dateline;
    dateline.span = {0, end};
    stories[0].dateline = dateline;
  }

  [[nodiscard]] std::vector<Mention> mentions() const {
    return find_mentions(document, labels, stories, &shipped_model("names"));
  }

  [[nodiscard]] std::vector<std::string> found() const {
    std::vector<std::string> out;
    for (const Mention& one : mentions()) {
      out.push_back(std::string(mention_type_name(one.type)) + " " +
                    std::string(slice(document.text, one.span)));
    }
    return out;
  }
};

bool contains(const std::vector<std::string>& list, const char* wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

TEST_CASE("names and values stand in one list, in text order, without overlaps", "[entities]") {
  const Page page(
      "President Maria Lindqvist said in Geneva on May 3 that Norland owes $5 million.");
  const auto mentions = page.mentions();
  CHECK(contains(page.found(), "person Maria Lindqvist"));
  CHECK(contains(page.found(), "place Geneva"));
  CHECK(contains(page.found(), "date May 3"));
  CHECK(contains(page.found(), "money $5 million"));
  for (std::size_t i = 1; i < mentions.size(); ++i)
    CHECK(mentions[i - 1].span.end <= mentions[i].span.start);
}

TEST_CASE("no mention crosses a dateline's end", "[entities]") {
  const std::string place = "SOLHAVN (Northwire) –";
  Page page(place + " The Harbour Office said on Friday that the ferry to Geneva is late.");
  page.set_dateline(static_cast<std::uint32_t>(place.size()));
  for (const Mention& one : page.mentions()) {
    INFO(slice(page.document.text, one.span));
    CHECK((one.span.end <= place.size() || one.span.start >= place.size()));
  }
}

TEST_CASE("relative dates count from the story's date", "[entities]") {
  Page page("The office will open next week.");
  page.stories[0].published = "2021-12-03T10:00:00Z";
  const auto mentions = page.mentions();
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].normal == "2021-W49");
}

TEST_CASE("without a names model there are values only", "[entities]") {
  const Page page("Maria Lindqvist of Norland paid $5 million.");
  const auto mentions = find_mentions(page.document, page.labels, page.stories, nullptr);
  REQUIRE(mentions.size() == 1);
  CHECK(mentions[0].normal == "USD 5000000");
}
