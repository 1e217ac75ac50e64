#include <catch_amalgamated.hpp>
#include <string>

#include "read/charset.hpp"

using copydesk::declared_charset;

TEST_CASE("a page's declaration is found as browsers find it", "[read][charset]") {
  CHECK(declared_charset("<html><meta charset='koi8-r'>") == "koi8-r");
  CHECK(declared_charset("<META CONTENT='text/html; charset=cp1251' HTTP-EQUIV=content-type>") ==
        "cp1251");
  CHECK(declared_charset("<meta/charset=latin2 x>") == "latin2");
  CHECK(declared_charset("<?xml version='1.0' encoding='iso-8859-2'?><p>") == "iso-8859-2");
  CHECK(declared_charset("<meta charset=utf-16>") == "utf-8");
}

TEST_CASE("what is no declaration is passed over", "[read][charset]") {
  CHECK(declared_charset("<!-- <meta charset=koi8-r> -->").empty());
  CHECK(declared_charset("<p title='<meta charset=koi8-r>'>").empty());
  CHECK(declared_charset("<metacharset=koi8-r>").empty());
  CHECK(declared_charset("<meta name=x content='charset=koi8-r'>").empty());
  CHECK(declared_charset("<meta charset=klingon><meta charset=latin2>") == "latin2");
  CHECK(declared_charset(std::string(65536, ' ') + "<meta charset=koi8-r>").empty());
  CHECK(declared_charset("<meta charset='koi8-r").empty());
  CHECK(declared_charset("").empty());
}
