#include "read/html/text_builder.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;
using namespace copydesk::html;

TEST_CASE("white space is collapsed across pieces", "[read][html]") {
  TextBuilder builder;
  builder.add("  One ", 0, Context::data, {});
  builder.add_space(10, 3, {});
  builder.add("\ttwo  three ", 20, Context::data, {});
  builder.end_block(true);
  CHECK(builder.take_text() == "One two three");
}

TEST_CASE("white space alone starts no block", "[read][html]") {
  TextBuilder builder;
  builder.add(" \n", 0, Context::data, {});
  builder.add("&nbsp;\u00A0&#8203;", 2, Context::data, {});
  CHECK(!builder.in_block());
  builder.end_block(true);
  CHECK(builder.take_blocks().empty());
}

TEST_CASE("a block takes its context from where it starts", "[read][html]") {
  TextBuilder builder;
  BlockContext context;
  context.element = Element::heading;
  context.heading_level = 2;
  context.own = {7, 70};
  context.parent = {3, 30};
  builder.set_context(context);
  builder.add("Rain", 0, Context::data, {});
  builder.end_block(true);
  builder.add("Wind", 4, Context::data, {});
  builder.end_block(false);
  const std::vector<Block> blocks = builder.take_blocks();
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].element == Element::heading);
  CHECK(blocks[0].heading_level == 2);
  CHECK(blocks[0].group == 3);
  CHECK(blocks[0].class_hash == 30);
  CHECK(blocks[1].group == 7);
}

TEST_CASE("lines and cells are counted", "[read][html]") {
  TextBuilder builder;
  builder.add("a", 0, Context::data, {});
  builder.break_line(1, 4);
  builder.add("b", 5, Context::data, {});
  builder.start_cell();
  builder.start_cell();
  builder.add("c", 9, Context::data, {});
  builder.end_block(true);
  const std::vector<Block> blocks = builder.take_blocks();
  CHECK(blocks.at(0).lines == 2);
  CHECK(builder.take_text() == "a\nb\t\tc");
}
