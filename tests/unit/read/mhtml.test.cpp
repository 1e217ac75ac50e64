#include "read/mhtml.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;

namespace {

const std::string archive =
    "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----b\"\r\n\r\n"
    "------b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n"
    "------b\r\nContent-Type: text/html; charset=utf-8\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<title>Rain</title><p class=3D\"a\">It rained in Hill=C3=B6 all=\r\n day.</p>\r\n";

Result<Document> read_archive(const std::string& bytes) {
  return read_mhtml({.id = "a", .name = "a.mhtml", .bytes = bytes, .format = {}, .charset = {}});
}

}  // namespace

TEST_CASE("the page of a web archive is read", "[read][mhtml]") {
  const std::string bytes = archive + "------b--\r\n";
  const Result<Document> result = read_archive(bytes);
  REQUIRE(result);
  const Document& document = result.value();
  CHECK(document.format == Format::mhtml);
  CHECK(document.text == "It rained in Hillö all day.");
  CHECK(document.metadata.title == "Rain");
  CHECK(document.warnings.empty());
  const auto accent = static_cast<std::uint32_t>(document.text.find("ö"));
  CHECK(slice(bytes, document.offsets.to_source({accent, accent + 2})) == "=C3=B6");
  CHECK(slice(bytes, document.blocks.at(0).source) == "It rained in Hill=C3=B6 all=\r\n day.");
}

TEST_CASE("an archive that breaks off is read as far as it goes", "[read][mhtml]") {
  const Result<Document> result = read_archive(archive);
  REQUIRE(result);
  CHECK(result.value().warnings.at(0).code == "archive_truncated");
}

TEST_CASE("the root part is the one that `start` names", "[read][mhtml]") {
  const Result<Document> result = read_archive(
      "Content-Type: multipart/related; boundary=b; start=\"<two>\"\n\n"
      "--b\nContent-Type: text/html\nContent-ID: <one>\n\n<p>frame\n"
      "--b\nContent-Type: text/html\nContent-ID: <two>\nContent-Transfer-Encoding: base64\n\n"
      "PHA+cGFnZQ==\n--b--");
  REQUIRE(result);
  CHECK(result.value().text == "page");
}

TEST_CASE("a part's own encoding holds, an unknown one is left to the page", "[read][mhtml]") {
  const auto text = [](const std::string& charset) {
    const Result<Document> result =
        read_archive("Content-Type: text/html; charset=" + charset + "\n\n<p>Hill\xF6 caf\xE9");
    return result ? result.value().text : result.error().detail;
  };
  CHECK(text("iso-8859-1") == "Hillö café");
  CHECK(text("x-unknown") == "Hillö café");
}

TEST_CASE("what is no archive, or has no page, is told in words", "[read][mhtml]") {
  const auto code = [](const std::string& bytes) { return read_archive(bytes).error().code; };
  CHECK(code("<p>Rain") == ErrorCode::damaged_input);
  CHECK(code("Content-Type: multipart/related\n\n--b\n") == ErrorCode::damaged_input);
  CHECK(code("Content-Type: multipart/related; boundary=b\n\nx") == ErrorCode::damaged_input);
  CHECK(code("Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
             "image/png\n\nx\n--b--") == ErrorCode::unsupported_format);
  CHECK(read_archive("Content-Type: text/plain\n\nx").error().detail ==
        "a.mhtml is a web archive without a page: none of its parts is HTML.");
}
