#include "text/sentences.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::Span;
using copydesk::text::sentences;

namespace {

std::string cut(std::string_view text) {
  std::string out;
  for (const Span one : sentences(text, Span{0, static_cast<std::uint32_t>(text.size())})) {
    if (!out.empty()) out += '|';
    out += copydesk::slice(text, one);
  }
  return out;
}

}  // namespace

TEST_CASE("a stop ends a sentence, not an abbreviation or a number", "[text]") {
  CHECK(cut("Mr. Lind paid $3.5 million. He left.") == "Mr. Lind paid $3.5 million.|He left.");
  CHECK(cut("It was sent to the U.S. The ship sank.") == "It was sent to the U.S.|The ship sank.");
  CHECK(cut("the U.S. State Department said") == "the U.S. State Department said");
}

TEST_CASE("closing marks stay with the sentence they end", "[text]") {
  CHECK(cut("\xE2\x80\x9CWe go.\xE2\x80\x9D She left.") ==
        "\xE2\x80\x9CWe go.\xE2\x80\x9D|She left.");
  CHECK(cut("\"Why?\" he asked.") == "\"Why?\" he asked.");
}

TEST_CASE("a blank line ends a sentence, a line break does not", "[text]") {
  CHECK(cut("one\ntwo\n\nthree") == "one\ntwo|three");
}
