#include "read/sniff.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;
using namespace std::string_view_literals;

namespace {

std::string refusal(std::string_view bytes) {
  const auto error = refuse_binary(bytes);
  return error ? std::string(error_name(error->code)) + ": " + error->detail : "";
}

}  // namespace

TEST_CASE("what is no text is named", "[read][sniff]") {
  CHECK(refusal("%PDF-1.7\n...") == "unsupported_format: this looks like a PDF file, not text");
  CHECK(refusal("%PDF-1.7\n... /Encrypt 5 0 R") ==
        "encrypted_input: this looks like a PDF file that needs a password");
  CHECK(refusal("PK\x03\x04\x14\0\0\0....[Content_Types].xml"sv) ==
        "unsupported_format: this looks like a DOCX or other Office document, not text");
  CHECK(refusal("PK\x03\x04\x14\0\x01\0....a.txt"sv).starts_with("encrypted_input"));
  CHECK(refusal("\x89PNG\r\n\x1A\n") == "binary_input: this looks like a PNG picture, not text");
  CHECK(refusal("\x01\x02\x03\x04\x05\x06\x07\x08").starts_with("binary_input"));
  CHECK(refusal("a\0b\0\0\0c\0\0\0\0\0"sv).starts_with("binary_input"));
}

TEST_CASE("text is not refused for its first letters or its encoding", "[read][sniff]") {
  CHECK(refusal("MZ-3 rockets were fired").empty());
  CHECK(refusal("Plain text, \x93quoted\x94.").empty());
  CHECK(refusal("H\0i\0 \0y\0o\0u\0.\0\n\0"sv).empty());
  CHECK(refusal("\xFF\xFE\x1F\x04\x40\x04").empty());  // Cyrillic UTF-16
}

TEST_CASE("formats by their marks", "[read][sniff]") {
  CHECK(sniff_format("<!DOCTYPE html><p>x") == Format::html);
  CHECK(sniff_format("\n<div class=x>y</div>") == Format::html);
  CHECK(sniff_format("a < b and c > d") == Format::plain);
  CHECK(sniff_format("<3 the new harbour") == Format::plain);
  CHECK(sniff_format("# Head\n\n> quoted\n\n## Next\n") == Format::markdown);
  CHECK(sniff_format("#1 song of the year\n") == Format::plain);
  CHECK(sniff_format("---\ntitle: x\n---\ntext") == Format::markdown);
  CHECK(sniff_format("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n") ==
        Format::mhtml);
}
