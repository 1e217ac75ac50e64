#include "copydesk/read.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "text/utf8.hpp"

using namespace copydesk;
using namespace std::string_view_literals;

namespace {

Source source(std::string_view bytes) {
  return {.id = "a.txt", .name = "a", .bytes = bytes, .format = {}, .charset = {}};
}

std::string error_of(const Source& input) {
  const auto result = read(input);
  return result ? "" : std::string(error_name(result.error().code));
}

}  // namespace

TEST_CASE("plain text is kept as it came", "[read]") {
  const auto result = read(source("Harbour reopens\r\n\r\nThe ferry sailed.\r\n"));
  REQUIRE(result.ok());
  const Document& document = result.value();
  CHECK(document.id == "a.txt");
  CHECK(document.text == "Harbour reopens\r\n\r\nThe ferry sailed.\r\n");
  CHECK(document.format == Format::plain);
  CHECK(document.encoding == "utf-8");
  CHECK(document.blocks.size() == 2);
  CHECK(document.warnings.empty());
}

TEST_CASE("blocks point into the bytes that were brought", "[read]") {
  const std::string bytes = "na\xEFve\n\x93So,\x94 she said.\n";
  const auto result = read(source(bytes));
  REQUIRE(result.ok());
  const Document& document = result.value();
  CHECK(document.encoding == "windows-1252");
  REQUIRE(document.blocks.size() == 2);
  CHECK(slice(bytes, document.blocks[1].source) == "\x93So,\x94 she said.");
}

TEST_CASE("broken bytes are replaced and told of", "[read]") {
  const auto result = read(source("Zo\u00EB \u201Cplan\u201D \u2013 \xFF and more"));
  REQUIRE(result.ok());
  REQUIRE(result.value().warnings.size() == 1);
  CHECK(result.value().warnings[0].code == "malformed_bytes");
  CHECK(result.value().text == "Zo\u00EB \u201Cplan\u201D \u2013 \uFFFD and more");
}

TEST_CASE("inputs that cannot be read are refused in words", "[read]") {
  CHECK(error_of(source("")) == "empty_input");
  CHECK(error_of(source(" \r\n\t\u00A0")) == "empty_input");
  CHECK(error_of(source("%PDF-1.4")) == "unsupported_format");
  Source odd = source("text");
  odd.charset = "klingon";
  CHECK(error_of(odd) == "bad_encoding");
  odd.charset = "shift_jis";
  odd.bytes = "\x93\xFA\x96{";
  CHECK(error_of(odd) == "bad_encoding");
  const auto result = read(odd);
  CHECK(result.error().detail.find("shift_jis") != std::string::npos);
}

TEST_CASE("a format given is not second-guessed", "[read]") {
  Source input = source("<p>Ships</p>");
  CHECK(read(input).value().format == Format::html);
  input.format = Format::plain;
  CHECK(read(input).value().text == "<p>Ships</p>");
}
