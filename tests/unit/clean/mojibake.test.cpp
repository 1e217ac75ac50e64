#include "clean/mojibake.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::cleaning::find_mojibake;

namespace {

/// What the damage at `at` stood for; empty where there is none.
std::string meant(std::string_view text, std::uint32_t at) {
  const auto found = find_mojibake(text, at, static_cast<std::uint32_t>(text.size()));
  return found ? found->meant : std::string{};
}

}  // namespace

TEST_CASE("UTF-8 read as windows-1252 is undone", "[clean][repair]") {
  CHECK(meant("don\u00E2\u20AC\u2122t", 3) == "\u2019");
  CHECK(meant("caf\u00C3\u00A9", 3) == "\u00E9");
  CHECK(meant("\u00C2\u00A35 million", 0) == "\u00A3");
  CHECK(meant("\u00F0\u0178\u02DC\u20AC", 0) == "\U0001F600");
  CHECK(meant("\u00E2\u20AC\u009D", 0) == "\u201D");  // a byte windows-1252 has no character for
}

TEST_CASE("a run of damaged letters is one place", "[clean][repair]") {
  const std::string text = "\u00D0\u00BF\u00D1\u20AC\u00D0\u00B8";
  const auto found = find_mojibake(text, 0, static_cast<std::uint32_t>(text.size()));
  REQUIRE(found.has_value());
  CHECK(found->span == copydesk::Span{0, static_cast<std::uint32_t>(text.size())});
  CHECK(found->meant == "\u043F\u0440\u0438");
}

TEST_CASE("text damaged twice is undone twice", "[clean][repair]") {
  CHECK(meant("\u00C3\u00A2\u00E2\u201A\u00AC\u00E2\u201E\u00A2", 0) == "\u2019");
  CHECK(meant("\u00C3\u0192\u00C2\u00A9", 0) == "\u00E9");
}

TEST_CASE("what may be meant is left alone", "[clean][repair]") {
  CHECK(meant("\u00E9t\u00E9", 0).empty());
  CHECK(meant("IRM\u00C3\u201D", 3).empty());  // a Portuguese capital before a closing mark
  CHECK(meant("\u2019tis", 0).empty());
  CHECK(meant("\u00C3", 0).empty());
}
