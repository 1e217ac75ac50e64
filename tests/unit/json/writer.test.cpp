#include "json/writer.hpp"

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>

using copydesk::OffsetConverter;
using copydesk::OffsetUnit;
using copydesk::json::Writer;

namespace {

/// A value as the writer writes it, alone.
template <typename Type>
std::string written(const Type& value) {
  Writer out;
  out.value(value);
  return out.take();
}

std::string shared(float value) {
  Writer out;
  out.object([&] { out.share("s", value); });
  return out.take();
}

}  // namespace

TEST_CASE("members and items stand in the order they are written", "[json]") {
  Writer out;
  out.object([&] {
    out.member("id", "a");
    out.array("none", [] {});
    out.array("parts", [&] {
      out.value("b");
      out.object([&] { out.member("kept", true); });
      out.object([] {});
      out.null();
    });
    out.null_member("story");
    out.object("inner", [&] { out.member("count", std::uint32_t{4294967295U}); });
  });
  CHECK(out.take() == R"({"id":"a","none":[],"parts":["b",{"kept":true},{},null],"story":null,)"
                      R"("inner":{"count":4294967295}})");
}

TEST_CASE("a string is escaped as the library escapes it", "[json]") {
  for (const std::string text :
       {"", "plain", "two\n\nlines\t\"quoted\" \\ \x01\x1f\x7f", "Zo\xC3\xAB \xF0\x9F\x98\x80",
        "\"", "\xE2\x80\x9Cso\xE2\x80\x9D", "[", "{", ":"}) {
    CAPTURE(text);
    CHECK(written(text) == nlohmann::json(text).dump());
  }
}

TEST_CASE("malformed UTF-8 of a file's name becomes U+FFFD", "[json]") {
  CHECK(written(std::string("a\xFFz\xC3")) == "\"a\xEF\xBF\xBDz\xEF\xBF\xBD\"");
}

TEST_CASE("a share has at most three decimals, as the library writes them", "[json]") {
  for (int thousandths = -1; thousandths <= 1001; ++thousandths) {
    const nlohmann::json expected{{"s", static_cast<double>(thousandths) / 1000.0}};
    CAPTURE(thousandths);
    CHECK(shared(static_cast<float>(thousandths) / 1000.0F) == expected.dump());
  }
  CHECK(shared(0.98765F) == R"({"s":0.988})");
}

TEST_CASE("a span is written in the unit asked for", "[json]") {
  const std::string text = "Zo\xC3\xAB!";
  Writer out;
  out.object([&] { out.span({0, 4}, OffsetConverter(text, OffsetUnit::utf16)); });
  CHECK(out.take() == R"({"start":0,"end":3})");
}
