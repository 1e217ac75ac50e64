#include "read/html/references.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::html;

TEST_CASE("named references are found, with and without semicolon", "[read][html]") {
  CHECK(decode("&amp;&lt;&Eacute;&rsquo;", Context::data) == "&<É’");
  CHECK(decode("&eacute &copyright &notit; &notin;", Context::data) == "é ©right ¬it; ∉");
  CHECK(decode("&CounterClockwiseContourIntegral;", Context::data) == "∳");
  CHECK(decode("&AElig;&zwnj;&fjlig;", Context::data) == "Æ\u200Cfj");
  CHECK(decode("& &x; &xyzzy; &", Context::data) == "& &x; &xyzzy; &");
}

TEST_CASE("in attributes an old name before '=' or a letter is no reference", "[read][html]") {
  CHECK(decode("?a=1&copy=2&lt;", Context::attribute) == "?a=1&copy=2<");
  CHECK(decode("&copy", Context::attribute) == "©");
  CHECK(decode("&copyx", Context::attribute) == "&copyx");
}

TEST_CASE("numeric references give the characters the standard says", "[read][html]") {
  CHECK(decode("&#8217;&#x2019;&#X2019", Context::data) == "’’’");
  CHECK(decode("&#146;&#x80;", Context::data) == "’€");
  CHECK(decode("&#0;&#xD800;&#x110000;&#99999999999999999999;", Context::data) == "����");
  CHECK(decode("&#;&#x;&#xg", Context::data) == "&#;&#x;&#xg");
}

TEST_CASE("line ends and NULs are read by context", "[read][html]") {
  const std::string_view raw("a\r\nb\rc\0", 7);
  CHECK(decode(raw, Context::raw_text) == "a\nb\nc�");
  CHECK(decode(raw, Context::data) == std::string("a\nb\nc\0", 6));
  CHECK(decode("DIV", Context::name) == "div");
  CHECK(decode("&amp;", Context::raw_text) == "&amp;");
}
