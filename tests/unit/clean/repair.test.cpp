#include "clean/repair.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;

namespace {

Document one_block(std::string text, std::uint16_t lines = 1) {
  Document document;
  document.text = std::move(text);
  Block block;
  block.span = {0, static_cast<std::uint32_t>(document.text.size())};
  block.lines = lines;
  document.blocks.push_back(block);
  return document;
}

/// The text with all repairs made; checks what every repair promises.
std::string mended(const Document& document) {
  std::string out;
  std::uint32_t at = 0;
  for (const Repair& repair : cleaning::find_repairs(document)) {
    REQUIRE(repair.span.start >= at);
    REQUIRE(repair.before == slice(document.text, repair.span));
    out += document.text.substr(at, repair.span.start - at) + repair.after;
    at = repair.span.end;
  }
  return out + document.text.substr(at);
}

}  // namespace

TEST_CASE("wrapped lines are joined and cut words closed", "[clean][repair]") {
  CHECK(mended(one_block("The agree-\nment was signed \r\nin May", 3)) ==
        "The agreement was signed in May");
  CHECK(mended(one_block("Jean-\nPierre Lind", 2)) == "Jean-Pierre Lind");
  CHECK(mended(one_block("The agree\u00AD\nment", 2)) == "The agreement");
  CHECK(mended(one_block("ships \u2013\nand men", 2)) == "ships \u2013 and men");
  CHECK(mended(one_block("one line-\nbreak", 1)) == "one line-\nbreak");  // not a wrapped block
}

TEST_CASE("invisible characters go, where no script needs them", "[clean][repair]") {
  CHECK(mended(one_block("re\u00ADport\u200Bed\uFEFF")) == "reported");
  CHECK(mended(one_block("har\u200Dbour")) == "harbour");
  CHECK(mended(one_block("\U0001F469\u200D\U0001F680")) == "\U0001F469\u200D\U0001F680");
  CHECK(mended(one_block("\u0645\u06CC\u200C\u062E")) == "\u0645\u06CC\u200C\u062E");
}

TEST_CASE("references left as text are resolved, also those escaped twice", "[clean][repair]") {
  CHECK(mended(one_block("Ships &amp; men &#8211; don&rsquo;t")) ==
        "Ships & men \u2013 don\u2019t");
  CHECK(mended(one_block("don&amp;#8217;t &amp;amp; so")) == "don\u2019t & so");
  CHECK(mended(one_block("AT&T, R&D; fish & chips; a&copy=1")) ==
        "AT&T, R&D; fish & chips; a&copy=1");
}

TEST_CASE("mojibake is mended in its place", "[clean][repair]") {
  CHECK(mended(one_block("\u00E2\u20AC\u0153No,\u00E2\u20AC\u009D she said")) ==
        "\u201CNo,\u201D she said");
}

TEST_CASE("sound text needs no repair", "[clean][repair]") {
  CHECK(cleaning::find_repairs(
            one_block("Zo\u00EB\u2019s \u201Cplan\u201D \u2013 5\u00A0% \U0001F600"))
            .empty());
}
