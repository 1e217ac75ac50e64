#include "entities/values/value_tokens.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::entities::ValueTokens;

namespace {

std::string tokens(std::string_view text) {
  const ValueTokens found(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string out;
  for (std::size_t i = 0; i < found.size(); ++i) {
    out += (i > 0 ? "|" : "") + std::string(found.word(i));
  }
  return out;
}

}  // namespace

TEST_CASE("numbers stand apart from what is glued to them", "[entities][values]") {
  CHECK(tokens("20km") == "20|km");
  CHECK(tokens("5-7") == "5|-|7");
  CHECK(tokens("four-week") == "four|-|week");
  CHECK(tokens("3.5bn") == "3.5|bn");
  CHECK(tokens("40-million-euro") == "40|-|million|-|euro");
}

TEST_CASE("dates, fractions, ordinals, decades and other words stay whole", "[entities][values]") {
  CHECK(tokens("2021-12-03") == "2021-12-03");
  CHECK(tokens("5-1/2") == "5-1/2");
  CHECK(tokens("3rd") == "3rd");
  CHECK(tokens("1990s") == "1990s");
  CHECK(tokens("cross-border") == "cross-border");
}

TEST_CASE("a stop behind a unit ends the sentence", "[entities][values]") {
  CHECK(tokens("at 75 mph.") == "at|75|mph|.");
}

TEST_CASE("reads behind the end give nothing", "[entities][values]") {
  const ValueTokens none("", {0, 0});
  CHECK(none.word(7).empty());
  CHECK(none.lower(7).empty());
  CHECK_FALSE(none.whole(7));
  CHECK_FALSE(none.is_inner_hyphen(0));
}
