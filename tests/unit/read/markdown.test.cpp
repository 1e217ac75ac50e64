#include "read/markdown.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;

namespace {

std::vector<Block> blocks_of(std::string_view text) {
  PageMetadata metadata;
  return markdown_blocks(text, metadata);
}

}  // namespace

TEST_CASE("headings, paragraphs, lists and quotations", "[read][markdown]") {
  const std::string text =
      "# Harbour reopens #\n\nThe ferry sailed\non Monday.\n\nBackground\n----------\n"
      "- one ship\n  - two men\n3. three days\n\n> It was rough,\n> she said.\n\n| a | b |\n***\n";
  const auto blocks = blocks_of(text);
  REQUIRE(blocks.size() == 8);
  CHECK(slice(text, blocks[0].span) == "Harbour reopens");
  CHECK(blocks[0].heading_level == 1);
  CHECK(slice(text, blocks[1].span) == "The ferry sailed\non Monday.");
  CHECK(blocks[1].lines == 2);
  CHECK(blocks[2].element == Element::heading);
  CHECK(blocks[2].heading_level == 2);
  CHECK(slice(text, blocks[3].span) == "one ship");
  CHECK(blocks[3].element == Element::list_item);
  CHECK(blocks[4].list_depth == 2);
  CHECK(slice(text, blocks[5].span) == "three days");
  CHECK(blocks[6].element == Element::quotation);
  CHECK(blocks[6].lines == 2);
  CHECK(blocks[7].element == Element::table_cell);
}

TEST_CASE("links are counted with the bytes of their words", "[read][markdown]") {
  const auto blocks = blocks_of("See [the report](https://example.org) and [this](x).\n");
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].links == 2);
  CHECK(blocks[0].link_bytes == 14);
  CHECK(blocks_of("[](](](](\n")[0].link_bytes == 0);
}

TEST_CASE("code is kept as it stands", "[read][markdown]") {
  const auto blocks = blocks_of("```\n# no heading\n```\n# heading\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].element == Element::preformatted);
  CHECK(blocks[1].element == Element::heading);
}

TEST_CASE("front matter goes to the metadata", "[read][markdown]") {
  for (const std::string line : {"\n", "\r\n"}) {
    PageMetadata metadata;
    const std::string text = "---" + line + "title: \"Harbour reopens\"" + line +
                             "author: Ida Lind" + line + "date: 2021-12-03" + line + "---" + line +
                             "The ferry sailed." + line;
    const auto blocks = markdown_blocks(text, metadata);
    REQUIRE(blocks.size() == 1);
    CHECK(slice(text, blocks[0].span) == "The ferry sailed.");
    CHECK(metadata.headline == "Harbour reopens");
    CHECK(metadata.authors == std::vector<std::string>{"Ida Lind"});
    CHECK(metadata.published == "2021-12-03");
  }
}
