// Any bytes as a page: tokens tile the input, blocks and offsets keep their invariants.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/html/read_html.hpp"
#include "read/html/tokenizer.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_tokens(std::string_view input) {
  html::Tokenizer tokenizer(input);
  tokenizer.set_content(static_cast<html::Content>(input.size() % 6), "script");
  tokenizer.allow_cdata(input.size() % 2 == 0);
  std::uint32_t end = 0;
  for (;;) {
    const html::Token& token = tokenizer.next();
    require(token.start >= end && token.end >= token.start && token.end <= input.size());
    end = token.end;
    if (token.type == html::TokenType::end_of_file) {
      return;
    }
    require(token.end > token.start);
    (void)html::decode(token.data, token.context);
  }
}

void check_document(std::string_view page) {
  OffsetMap decoding;
  decoding.append(RunKind::copied, static_cast<std::uint32_t>(page.size()), 0,
                  static_cast<std::uint32_t>(page.size()));
  const Document document = html::read_html(page, decoding);
  require(text::valid_prefix(document.text) == document.text.size());
  require(document.offsets.text_length() == document.text.size());
  std::uint32_t source = 0;
  for (const OffsetRun& run : document.offsets.runs()) {
    require(run.source >= source && run.source + run.source_length <= page.size());
    source = run.source + run.source_length;
  }
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    require(block.span.start >= end && !block.span.empty());
    require(block.span.end <= document.text.size());
    require(block.source == document.offsets.to_source(block.span));
    require(block.link_bytes <= block.span.size() && block.strong_bytes <= block.span.size());
    end = block.span.end;
  }
  for (const std::string& author : document.metadata.authors) {
    require(text::valid_prefix(author) == author.size());
  }
  require(text::valid_prefix(document.metadata.headline) == document.metadata.headline.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check_tokens(input);
  check_document(input.substr(0, text::valid_prefix(input)));
  return 0;
}
