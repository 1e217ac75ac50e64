#include "text/utf8.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk::text;

TEST_CASE("every scalar value is written and read back, from both sides", "[text]") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes = "x";
    append(bytes, c);
    const CodePoint forward = decode(bytes, 1);
    const CodePoint backward = decode_before(bytes, bytes.size());
    if (forward.value != c || backward.value != c || forward.size != bytes.size() - 1 ||
        valid_prefix(bytes) != bytes.size()) {
      FAIL("U+" << std::hex << static_cast<unsigned>(c));
    }
  }
}

TEST_CASE("the valid prefix ends before overlong forms, surrogates and cut characters", "[text]") {
  CHECK(valid_prefix("") == 0);
  CHECK(valid_prefix("Zo\u00EB in \u65B0\u534E \U0001F600") == 19);
  CHECK(valid_prefix("twelve bytes\xC0\xAF") == 12);  // overlong
  CHECK(valid_prefix("a\xE0\x80\xAF") == 1);          // overlong
  CHECK(valid_prefix("a\xED\xA0\x80") == 1);          // surrogate
  CHECK(valid_prefix("a\xF4\x90\x80\x80") == 1);      // above U+10FFFF
  CHECK(valid_prefix("a\xE2\x80") == 1);              // cut
  CHECK(valid_prefix("a\x80") == 1);                  // continuation without lead
  CHECK(valid_prefix(std::string(100, 'a') + "\xFF") == 100);
}
