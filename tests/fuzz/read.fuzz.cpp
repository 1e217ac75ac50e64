// Any bytes as an input: an error in words, or a document that holds its invariants; its repairs
// are in order and fit the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "clean/repair.hpp"
#include "copydesk/read.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view bytes, std::optional<Format> format) {
  const Result<Document> result =
      read({.id = "f", .name = "f", .bytes = bytes, .format = format, .charset = {}});
  if (!result) {
    require(!result.error().detail.empty());
    return;
  }
  const Document& document = result.value();
  require(text::valid_prefix(document.text) == document.text.size());
  require(document.offsets.text_length() == document.text.size());
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    require(block.span.start >= end && !block.span.empty() && block.lines > 0);
    require(block.span.end <= document.text.size());
    require(!text::trim(slice(document.text, block.span)).empty());
    require(block.source == document.offsets.to_source(block.span));
    require(block.source.end <= bytes.size() && block.link_bytes <= block.span.size());
    end = block.span.end;
  }
  end = 0;
  for (const Repair& repair : cleaning::find_repairs(document)) {
    require(repair.span.start >= end && repair.before == slice(document.text, repair.span));
    require(repair.before != repair.after);
    require(text::valid_prefix(repair.after) == repair.after.size());
    end = repair.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes, std::nullopt);
  check(bytes, Format::plain);
  check(bytes, Format::markdown);
  return 0;
}
