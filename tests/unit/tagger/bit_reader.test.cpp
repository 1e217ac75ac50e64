#include "tagger/bit_reader.hpp"

#include <array>
#include <catch_amalgamated.hpp>

using copydesk::tagger::BitReader;

TEST_CASE("bits are read lowest first, across bytes", "[tagger]") {
  const std::array bytes{std::byte{0b10110101}, std::byte{0b00000001}};
  BitReader reader(bytes);
  CHECK(reader.bits(3) == 0b101);
  CHECK(reader.bits(6) == 0b110110);
  CHECK(reader.ok());
}

TEST_CASE("a Rice code is ones, a zero, and the remainder", "[tagger]") {
  // 9 with parameter 2: quotient 2 (1 1 0), remainder 1 (1 0).
  const std::array bytes{std::byte{0b00001011}};
  BitReader reader(bytes);
  CHECK(reader.rice(2) == 9);
}

TEST_CASE("behind the end there are zeros and it is not ok", "[tagger]") {
  const std::array bytes{std::byte{0xFF}};
  BitReader reader(bytes);
  CHECK(reader.rice(1) != 0);  // a run of ones without an end stops at the bytes' end
  CHECK_FALSE(reader.ok());
  CHECK(reader.bits(8) == 0);
}
