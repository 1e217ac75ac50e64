#include "read/block_sources.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;

TEST_CASE("sources of blocks are those of the offset map", "[read]") {
  Document document;
  document.text = "ab c\nd";
  document.offsets.append(RunKind::copied, 2, 10, 2);
  document.offsets.append(RunKind::decoded, 1, 12, 6);
  document.offsets.append(RunKind::copied, 1, 18, 1);
  document.offsets.append(RunKind::synthetic, 1, 19, 0);
  document.offsets.append(RunKind::replaced, 1, 25, 2);
  for (const Span span : {Span{1, 3}, Span{3, 4}, Span{5, 6}}) {
    Block block;
    block.span = span;
    document.blocks.push_back(block);
  }
  set_block_sources(document);
  for (const Block& block : document.blocks) {
    CHECK(block.source == document.offsets.to_source(block.span));
  }
}

TEST_CASE("a document without runs has no places", "[read]") {
  Document document;
  document.blocks.emplace_back();
  set_block_sources(document);
  CHECK(document.blocks[0].source == Span{0, 0});
}
