#include "read/plain.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;

namespace {

/// Blocks as "lines:text" joined by a bar, line breaks as "/".
std::string cut(std::string_view text) {
  std::string out;
  for (const Block& block : plain_blocks(text)) {
    if (!out.empty()) out += '|';
    out += std::to_string(block.lines) + ":";
    for (const char c : slice(text, block.span)) out += c == '\n' ? '/' : c;
  }
  return out;
}

}  // namespace

TEST_CASE("a line is a block, blank lines are counted", "[read][plain]") {
  const std::string text = "Harbour reopens\n\n\n  The ferry sailed. \r\nIt was full.\n";
  const auto blocks = plain_blocks(text);
  REQUIRE(blocks.size() == 3);
  CHECK(slice(text, blocks[0].span) == "Harbour reopens");
  CHECK(slice(text, blocks[1].span) == "The ferry sailed.");
  CHECK(blocks[1].blank_lines_before == 2);
  CHECK(blocks[2].blank_lines_before == 0);
  CHECK(plain_blocks("\n \n").empty());
}

TEST_CASE("hard-wrapped paragraphs are joined", "[read][plain]") {
  const std::string text =
      "The harbour of Norvik reopened on Monday after a storm had\n"
      "closed it for nine days, and the first ferry left for the\n"
      "islands with four hundred passengers and the mail of a week,\n"
      "the port authority said.\n"
      "\n"
      "Captain Ida Lind said the crossing had been rough, but that\n"
      "nobody aboard had complained, and that the second ship would\n"
      "follow in the evening if the wind allowed it to leave.\n";
  const auto blocks = plain_blocks(text);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].lines == 4);
  CHECK(blocks[1].lines == 3);
  CHECK(blocks[1].blank_lines_before == 1);
}

TEST_CASE("paragraphs of one line each stay apart", "[read][plain]") {
  const std::string paragraph =
      "The harbour of Norvik reopened on Monday after a storm had closed it for nine days, and the "
      "first ferry left for the islands with four hundred passengers.";
  std::string text;
  for (int i = 0; i < 8; ++i) text += paragraph + "\n";
  CHECK(plain_blocks(text).size() == 8);
}

TEST_CASE("poems, lists and menus are not joined", "[read][plain]") {
  CHECK(cut("The sea is wide\nThe night is long\nThe boat is small\nThe wind is strong\nAnd I am "
            "here\nAnd you are gone\n") ==
        "1:The sea is wide|1:The night is long|1:The boat is small|1:The wind is strong|1:And I am "
        "here|1:And you are gone");
  CHECK(plain_blocks("Home\nWorld\nBusiness\nSport\nOpinion\nWeather\nShare\n").size() == 7);
  CHECK(plain_blocks("- four hundred passengers left for the islands on Monday\n"
                     "- nine ferries were kept in the harbour for all of a week\n"
                     "- the mail of nine days was waiting in the old post office\n"
                     "- two hundred tonnes of fish had to be thrown into the sea\n"
                     "- no ship was lost in the storm, the port authority has said\n")
            .size() == 5);
}

TEST_CASE("lines are as wide as they were when they were wrapped", "[read][plain]") {
  // Curled quotes, doubled spaces and soft hyphens came afterwards.
  const std::string text =
      "The harbour of Norvik reopened on  Monday after a storm \xC2\xAD"
      "had\n"
      "closed it for “nine days”, and the first \xC2\xA0 ferry left for the\n"
      "islands with four “hundred” passengers and the mail of a week,\n"
      "the port’s authority said.\n"
      "\n"
      "Captain Ida Lind “said” the  crossing had been rough, but that\n"
      "nobody aboard had complained, and that  the second ship would\n"
      "follow in the evening if the wind\xC2\xA0"
      "allowed it to leave.\n";
  const auto blocks = plain_blocks(text);
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].lines == 4);
  CHECK(blocks[1].lines == 3);
}
