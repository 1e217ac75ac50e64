#include "read/decode.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "text/utf8.hpp"

using namespace copydesk;

namespace {

/// The WHATWG Encoding Standard's UTF-8 decoder, state by state: the reference.
std::vector<char32_t> reference(std::string_view bytes) {
  std::vector<char32_t> out;
  unsigned needed = 0;
  unsigned seen = 0;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  char32_t value = 0;
  for (std::size_t at = 0; at <= bytes.size(); ++at) {
    if (at == bytes.size()) {
      if (needed > 0) out.push_back(0xFFFD);
      break;
    }
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (needed == 0) {
      if (byte < 0x80) {
        out.push_back(byte);
      } else if (byte >= 0xC2 && byte <= 0xDF) {
        needed = 1;
        value = byte & 0x1FU;
      } else if (byte >= 0xE0 && byte <= 0xEF) {
        if (byte == 0xE0) low = 0xA0;
        if (byte == 0xED) high = 0x9F;
        needed = 2;
        value = byte & 0xFU;
      } else if (byte >= 0xF0 && byte <= 0xF4) {
        if (byte == 0xF0) low = 0x90;
        if (byte == 0xF4) high = 0x8F;
        needed = 3;
        value = byte & 0x7U;
      } else {
        out.push_back(0xFFFD);
      }
      continue;
    }
    if (byte < low || byte > high) {
      needed = seen = 0;
      low = 0x80;
      high = 0xBF;
      out.push_back(0xFFFD);
      --at;  // the byte is read again
      continue;
    }
    low = 0x80;
    high = 0xBF;
    value = (value << 6U) | (byte & 0x3FU);
    if (++seen == needed) {
      out.push_back(value);
      needed = seen = 0;
    }
  }
  return out;
}

std::vector<char32_t> points(std::string_view text) {
  std::vector<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    out.push_back(c.value);
    at += c.size;
  }
  return out;
}

bool decodes_as_reference(const std::string& bytes) {
  const Decoded decoded = decode_bytes(bytes, {"utf-8", 0});
  std::uint32_t source = 0;
  for (const OffsetRun& run : decoded.offsets.runs()) {
    if (run.source != source) return false;  // no byte is without its run
    source += run.source_length;
  }
  return source == bytes.size() && decoded.offsets.text_length() == decoded.text.size() &&
         points(decoded.text) == reference(bytes);
}

}  // namespace

TEST_CASE("all sequences of one to three bytes decode as the standard says", "[read][decode]") {
  std::size_t wrong = 0;
  for (unsigned a = 0; a < 256; ++a) {
    std::string bytes(1, static_cast<char>(a));
    wrong += decodes_as_reference(bytes) ? 0U : 1U;
    for (unsigned b = 0; b < 256; ++b) {
      bytes = {static_cast<char>(a), static_cast<char>(b)};
      wrong += decodes_as_reference(bytes) ? 0U : 1U;
      if (a < 0x80) continue;  // the first byte decodes alone
      // Bytes of one class are one case: each class has its first, an inner and its last byte.
      for (const unsigned c :
           {0x00U, 0x41U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0x9FU, 0xA0U, 0xBFU, 0xC0U,
            0xC1U, 0xC2U, 0xDFU, 0xE0U, 0xEDU, 0xEFU, 0xF0U, 0xF4U, 0xF5U, 0xFFU}) {
        bytes = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
        wrong += decodes_as_reference(bytes) ? 0U : 1U;
        if (a >= 0xF0) wrong += decodes_as_reference(bytes + "\x80") ? 0U : 1U;
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("UTF-16 decodes pairs and replaces lone halves", "[read][decode]") {
  using namespace std::string_view_literals;
  CHECK(decode_bytes("\xFF\xFE\x3D\xD8\x00\xDE!\0"sv, {"utf-16le", 2}).text == "\U0001F600!");
  CHECK(decode_bytes("\xD8\x3D\xDE\x00\0!"sv, {"utf-16be", 0}).text == "\U0001F600!");
  const Decoded lone = decode_bytes("\x3D\xD8x\0\x00\xDE"sv, {"utf-16le", 0});
  CHECK(lone.text == "\uFFFDx\uFFFD");
  CHECK(lone.replaced == 2);
  CHECK(decode_bytes("x\0y"sv, {"utf-16le", 0}).text == "x\uFFFD");
}

TEST_CASE("offsets lead back through a single-byte encoding", "[read][decode]") {
  const Decoded decoded = decode_bytes("na\xEFve \x93ok\x94", {"windows-1252", 0});
  CHECK(decoded.text == "na\u00EFve \u201Cok\u201D");
  CHECK(decoded.offsets.to_source({2, 4}) == Span{2, 3});
  CHECK(decoded.offsets.to_source({7, 10}) == Span{6, 7});
  CHECK(decoded.offsets.to_text({6, 10}) == Span{7, 15});
}

TEST_CASE("a byte without a character is replaced and counted", "[read][decode]") {
  const Decoded decoded = decode_bytes("a\xD2z", {"windows-1253", 0});
  CHECK(decoded.text == "a\uFFFDz");
  CHECK(decoded.replaced == 1);
  CHECK(single_byte_character("koi8-r", 0xC1) == U'\u0430');
}
