#include "clean/block_words.hpp"

#include <catch_amalgamated.hpp>
#include <vector>

#include "support/page_reading.hpp"

using copydesk::cleaning::BlockWords;
using copydesk::test::Reading;

TEST_CASE("words of one stem have one number, whatever their capitals", "[clean]") {
  const Reading reading("Harbour masters met.\nThe harbour masters left, and HARBOUR dues rose.\n");
  const std::vector<std::uint32_t> blocks{0, 1};
  const BlockWords words(reading.page, blocks);
  REQUIRE(words.blocks() == 2);
  CHECK(words.of(0)[0] == words.of(1)[0]);
  CHECK(words.of(0)[1] == words.of(1)[1]);
  CHECK(words.blocks_with(words.of(0)[0]) == 2);
  CHECK(words.count() == words.of(0).size() + words.of(1).size());
}

TEST_CASE("a name has capitals where it does not open the block", "[clean]") {
  const Reading reading("Bridges were shut by Berger.\nBridges that Berger shut stay shut.\n");
  const std::vector<std::uint32_t> blocks{0, 1};
  const BlockWords words(reading.page, blocks);
  CHECK_FALSE(words.is_name(words.of(0).front()));
  CHECK(words.is_name(words.of(0).back()));
}

TEST_CASE("no blocks, no words", "[clean]") {
  const Reading reading("One line.\n");
  CHECK(BlockWords(reading.page, {}).blocks() == 0);
}
