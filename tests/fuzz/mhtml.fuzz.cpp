// Any bytes as a web archive: an error or a document whose places lie in the archive.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "read/mhtml.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check(std::string_view bytes) {
  const Result<Document> result =
      read_mhtml({.id = "f", .name = "f", .bytes = bytes, .format = {}, .charset = {}});
  if (!result) {
    require(!result.error().detail.empty());
    return;
  }
  const Document& document = result.value();
  require(text::valid_prefix(document.text) == document.text.size());
  require(document.offsets.text_length() == document.text.size());
  for (const Block& block : document.blocks) {
    require(block.source.start <= block.source.end && block.source.end <= bytes.size());
    require(block.source == document.offsets.to_source(block.span));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check(input);
  // And as the body of an archive, so that the parts are reached at once.
  for (const std::string_view encoding : {"quoted-printable", "base64", "8bit"}) {
    check(
        "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n"
        "Content-Transfer-Encoding: " +
        std::string(encoding) + "\n\n" + std::string(input));
  }
  return 0;
}
