#include <catch_amalgamated.hpp>
#include <string>

#include "json/json.hpp"

using copydesk::json::dump;
using copydesk::json::parse;
using copydesk::json::Value;

TEST_CASE("what is parsed and written again is the same", "[json]") {
  for (const char* text :
       {R"({"b":[1,-2,2.5,"x",null,true,{"c":[]}],"a":{}})", "[[[]],{}]", "3", R"("\u00e9")"}) {
    const auto value = parse(text);
    REQUIRE(value);
    CHECK(*value == Value::parse(text));
    CHECK(dump(*value) == dump(Value::parse(text)));
  }
}

TEST_CASE("of equal keys the last holds", "[json]") {
  CHECK(parse(R"({"a": 1, "a": [2]})")->at("a") == Value::parse("[2]"));
}

TEST_CASE("what is no JSON is nothing", "[json]") {
  for (const char* text : {"", "{", R"({"a":})", "[1] 2", R"("\ud800")", "nul"}) {
    CHECK_FALSE(parse(text).has_value());
  }
}
