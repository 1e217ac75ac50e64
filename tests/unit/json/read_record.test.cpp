#include <catch_amalgamated.hpp>

#include "copydesk/json.hpp"

using copydesk::ErrorCode;
using copydesk::Format;
using copydesk::read_record;

TEST_CASE("a record has an id and text or html", "[json]") {
  const auto text = read_record(R"({"id": "a1", "text": "Zo\u00eb said"})");
  REQUIRE(text);
  CHECK(text.value().id == "a1");
  CHECK(text.value().content == "Zo\xC3\xAB said");
  CHECK(text.value().format == Format::plain);

  const auto html = read_record(R"({"html": "<p>Hi</p>", "id": 7})");
  REQUIRE(html);
  CHECK(html.value().id == "7");
  CHECK(html.value().format == Format::html);
}

TEST_CASE("a broken record says where it broke", "[json]") {
  const auto cut = read_record(R"({"id": "a1", "text": )");
  REQUIRE_FALSE(cut);
  CHECK(cut.error().code == ErrorCode::bad_json);
  CHECK(cut.error().offset >= 20);
  CHECK(read_record("[1, 2]").error().code == ErrorCode::bad_json);
  CHECK(read_record(R"({"id": "a"})").error().detail.find("neither") != std::string::npos);
}
