#include "copydesk/offset_unit.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "text/utf8.hpp"

using namespace copydesk;

TEST_CASE("names of units", "[text][offsets]") {
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    CHECK(offset_unit_from_name(offset_unit_name(unit)) == unit);
  }
  CHECK_FALSE(offset_unit_from_name("bytes").has_value());
}

TEST_CASE("bytes become UTF-16 units and code points, and back", "[text][offsets]") {
  const std::string text = "Zo\u00EB \U0001F600!";
  const OffsetConverter utf16(text, OffsetUnit::utf16);
  const OffsetConverter points(text, OffsetUnit::codepoint);
  CHECK(utf16.convert(4) == 3);
  CHECK(utf16.convert(9) == 6);
  CHECK(points.convert(9) == 5);
  CHECK(utf16.to_byte(6) == 9);
  CHECK(points.to_byte(5) == 9);
  CHECK(points.to_byte(999) == text.size());
  CHECK(OffsetConverter("plain", OffsetUnit::utf16).convert(3) == 3);
}

TEST_CASE("every place of a long mixed text converts like counting", "[text][offsets]") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 3 == 0 ? "a" : (i % 3 == 1 ? "\u2019" : "\U0001F600");
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    const OffsetConverter converter(text, unit);
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < text.size();) {
      REQUIRE(converter.convert(at) == count);
      REQUIRE(converter.to_byte(count) == at);
      const text::CodePoint c = text::decode(text, at);
      at += c.size;
      count += unit == OffsetUnit::utf8 ? c.size
                                        : (unit == OffsetUnit::utf16 && c.value > 0xFFFF ? 2U : 1U);
    }
    REQUIRE(converter.convert(static_cast<std::uint32_t>(text.size())) == count);
  }
}
