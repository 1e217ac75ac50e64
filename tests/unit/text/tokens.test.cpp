#include "text/tokens.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::Span;
using copydesk::text::tokenize;

namespace {

/// The tokens joined by a bar.
std::string cut(std::string_view text) {
  std::string out;
  for (const auto& token : tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())})) {
    if (!out.empty()) out += '|';
    out += copydesk::slice(text, token.span);
  }
  return out;
}

}  // namespace

TEST_CASE("words, marks and possessives", "[text]") {
  CHECK(cut("Solberg\xE2\x80\x99s ships, she said.") == "Solberg|\xE2\x80\x99s|ships|,|she|said|.");
  CHECK(cut("the ministers' plan (again)") == "the|ministers|'|plan|(|again|)");
  CHECK(cut("I don't, they\xE2\x80\x99ve") == "I|don't|,|they\xE2\x80\x99ve");
}

TEST_CASE("abbreviations keep their stop", "[text]") {
  CHECK(cut("Mr. J. Lind of the U.S. on Nov. 3 at 5 p.m. sharp.") ==
        "Mr.|J.|Lind|of|the|U.S.|on|Nov.|3|at|5|p.m.|sharp|.");
}

TEST_CASE("a hyphen divides a name from what is no part of it", "[text]") {
  CHECK(cut("U.S.-led, pro-Russian, Norland-backed, ex-NATO") ==
        "U.S.|-|led|,|pro|-|Russian|,|Norland|-|backed|,|ex|-|NATO");
  CHECK(cut("Jean-Pierre al-Sadr state-run Secretary-General F-16 COVID-19 31-year-old") ==
        "Jean-Pierre|al-Sadr|state-run|Secretary-General|F-16|COVID-19|31-year-old");
}

TEST_CASE("numbers, sums and shares", "[text]") {
  CHECK(cut("$5,000.25, 12% and 10:30, 5-1/2 hours, 1990s") ==
        "$|5,000.25|,|12|%|and|10:30|,|5-1/2|hours|,|1990s");
}

TEST_CASE("characters of several bytes behind a number", "[text]") {
  CHECK(cut("at 5\u00A0% \u2013 8\u2013") == "at|5|%|\u2013|8|\u2013");
  CHECK(cut("8S\u0080") == "8S|\u0080");
}

TEST_CASE("an initial keeps its stop, a last letter does not", "[text]") {
  CHECK(cut("J.-P. Lind drives a Mach-E.") == "J.-P.|Lind|drives|a|Mach-E|.");
}

TEST_CASE("each character of an unspaced script is a token", "[text]") {
  CHECK(cut("\xE6\x96\xB0\xE5\x8D\x8E 3") == "\xE6\x96\xB0|\xE5\x8D\x8E|3");
}

TEST_CASE("tokens tell of the space before them", "[text]") {
  const auto tokens = tokenize("a, b", Span{0, 4});
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].space_before);
  CHECK_FALSE(tokens[1].space_before);
  CHECK(tokens[2].space_before);
}
