#include "arguments.hpp"

#include <catch_amalgamated.hpp>

using copydesk::Format;
using copydesk::OffsetUnit;
using copydesk::cli::Command;
using copydesk::cli::Output;
using copydesk::cli::parse_arguments;

TEST_CASE("a command with inputs and options in any order", "[cli]") {
  const auto parsed =
      parse_arguments({"clean", "a.txt", "--body", "--html", "--charset", "koi8-r", "-", "b"});
  REQUIRE(parsed);
  CHECK(parsed.value().command == Command::clean);
  CHECK(parsed.value().body_only);
  CHECK(parsed.value().format == Format::html);
  CHECK(parsed.value().charset == "koi8-r");
  CHECK(parsed.value().inputs == std::vector<std::string>{"a.txt", "-", "b"});
}

TEST_CASE("standard input is the default, JSON is analyse's form", "[cli]") {
  const auto parsed = parse_arguments({"analyse"});
  REQUIRE(parsed);
  CHECK(parsed.value().inputs == std::vector<std::string>{"-"});
  CHECK(parsed.value().output == Output::json);
  CHECK(parsed.value().offsets == OffsetUnit::codepoint);
}

TEST_CASE("after -- everything is an input", "[cli]") {
  const auto parsed = parse_arguments({"clean", "--", "--body"});
  REQUIRE(parsed);
  CHECK(parsed.value().inputs == std::vector<std::string>{"--body"});
  CHECK_FALSE(parsed.value().body_only);
}

TEST_CASE("wrong use is named", "[cli]") {
  using Words = std::vector<std::string_view>;
  for (const Words& words :
       {Words{"wash"}, Words{"clean", "--shiny"}, Words{"clean", "--offsets", "miles"},
        Words{"clean", "--offsets"}, Words{"dedupe", "--threshold", "2"},
        Words{"dedupe", "--threshold", "half"}, Words{"clean", "--body", "--json"},
        Words{"quotes", "--ndjson"}}) {
    const auto parsed = parse_arguments(words);
    CAPTURE(words);
    REQUIRE_FALSE(parsed);
    CHECK_FALSE(parsed.error().detail.empty());
  }
}

TEST_CASE("a threshold is a share", "[cli]") {
  CHECK(parse_arguments({"dedupe", "--threshold", "0.65"}).value().threshold ==
        Catch::Approx(0.65F));
  CHECK(parse_arguments({"dedupe", "--threshold", "1"}).value().threshold == 1.0F);
}
