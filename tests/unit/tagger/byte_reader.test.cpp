#include "tagger/byte_reader.hpp"

#include <array>
#include <catch_amalgamated.hpp>

using copydesk::tagger::ByteReader;

TEST_CASE("fields are little-endian", "[tagger]") {
  const std::array bytes{std::byte{1},    std::byte{2},    std::byte{3}, std::byte{0},
                         std::byte{0},    std::byte{0},    std::byte{0}, std::byte{0x80},
                         std::byte{0x3F}, std::byte{0xAC}, std::byte{2}};
  ByteReader reader(bytes);
  CHECK(reader.u8() == 1);
  CHECK(reader.u16() == 0x0302);
  CHECK(reader.u16() == 0);
  CHECK(reader.f32() == 1.0F);
  CHECK(reader.varint() == 300);
  CHECK(reader.ok());
  CHECK(reader.left() == 0);
}

TEST_CASE("reads past the end give zero and are told", "[tagger]") {
  const std::array bytes{std::byte{7}};
  ByteReader reader(bytes);
  CHECK(reader.u32() == 0);
  CHECK_FALSE(reader.ok());
}

TEST_CASE("a varint that never ends is refused", "[tagger]") {
  std::array<std::byte, 9> bytes{};
  bytes.fill(std::byte{0xFF});
  ByteReader reader(bytes);
  CHECK(reader.varint() == 0);
  CHECK_FALSE(reader.ok());
}
