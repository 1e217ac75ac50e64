#include "read/mhtml_parts.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;
using namespace copydesk::mhtml;

TEST_CASE("headers are unfolded and their parameters read", "[read][mhtml]") {
  const Part part = parse_part(
      "From: <Saved>\r\nContent-Type: Multipart/Related;\r\n\ttype=\"text/html\";\r\n"
      "\tboundary=\"--a \\\"b\\\"\"; start=\"<root@x>\"\r\n\r\nbody");
  CHECK(part.headers.any);
  CHECK(part.headers.type == "multipart/related");
  CHECK(part.headers.boundary == "--a \"b\"");
  CHECK(part.headers.start == "root@x");
  CHECK(part.body == "body");
}

TEST_CASE("a part without headers is plain text", "[read][mhtml]") {
  const Part part = parse_part("\nbody");
  CHECK(!part.headers.any);
  CHECK(part.headers.type == "text/plain");
  CHECK(part.body == "body");
}

TEST_CASE("headers may hold bytes of any encoding", "[read][mhtml]") {
  const Part part = parse_part("X: \xFD\nContent-Type: text/html; charset=\xE9\n\nbody");
  CHECK(part.headers.type == "text/html");
  CHECK(part.headers.charset == "\xE9");
}

TEST_CASE("parts stand between boundary lines", "[read][mhtml]") {
  bool closed = false;
  CHECK(split_parts("x\n--b\none\n--b \r\ntwo\n--bc\n--b--\ny", "b", closed) ==
        std::vector<std::string_view>{"one\n", "two\n--bc\n"});
  CHECK(closed);
  CHECK(split_parts("--b\none", "b", closed) == std::vector<std::string_view>{"one"});
  CHECK(!closed);
  CHECK(split_parts("one", "b", closed).empty());
}

TEST_CASE("quoted-printable is undone and mapped", "[read][mhtml]") {
  const DecodedBody body = decode_body("a=C3=A9b=\r\nc =  \nd=e=", "quoted-printable", 10);
  CHECK(body.bytes == "aébc d=e");
  CHECK(body.offsets.to_source({1, 3}) == Span{11, 17});
  CHECK(body.offsets.to_source({3, 5}) == Span{17, 22});
}

TEST_CASE("base64 is undone and mapped by lines", "[read][mhtml]") {
  const DecodedBody body = decode_body("UmFp\r\nbiE=", "base64", 5);
  CHECK(body.bytes == "Rain!");
  CHECK(body.offsets.to_source({0, 5}) == Span{5, 15});
}

TEST_CASE("other encodings are copied", "[read][mhtml]") {
  const DecodedBody body = decode_body("a=3D", "8bit", 2);
  CHECK(body.bytes == "a=3D");
  CHECK(body.offsets.to_source({1, 2}) == Span{3, 4});
}
