#include "copydesk/read.hpp"

#include <string>

#include "read/charset.hpp"
#include "read/decode.hpp"
#include "read/html/read_html.hpp"
#include "read/markdown.hpp"
#include "read/mhtml.hpp"
#include "read/plain.hpp"
#include "read/sniff.hpp"
#include "text/character.hpp"

namespace copydesk {

namespace {

Error error(ErrorCode code, std::string detail) {
  return {code, "read", 0, std::move(detail)};
}

/// The text itself as a document: blocks are spans of it.
Document text_document(Decoded decoded, Format format) {
  Document document;
  document.text = std::move(decoded.text);
  document.offsets = std::move(decoded.offsets);
  document.blocks = format == Format::markdown ? markdown_blocks(document.text, document.metadata)
                                               : plain_blocks(document.text);
  for (Block& block : document.blocks) block.source = document.offsets.to_source(block.span);
  return document;
}

}  // namespace

std::string_view format_name(Format format) {
  switch (format) {
    case Format::plain:
      return "plain";
    case Format::html:
      return "html";
    case Format::markdown:
      return "markdown";
    case Format::mhtml:
      return "mhtml";
  }
  return "plain";
}

Result<Document> read(const Source& source) {
  if (source.bytes.size() > max_document_bytes) {
    return error(ErrorCode::too_large, "this is larger than 256 MB; split it");
  }
  if (source.bytes.empty()) return error(ErrorCode::empty_input, "this is empty");
  if (std::optional<Error> refused = refuse_binary(source.bytes)) return *std::move(refused);
  if (source.format == Format::mhtml) return read_mhtml(source);

  std::string_view declared = source.charset.value_or(std::string_view{});
  if (!declared.empty() && !charset_from_label(declared)) {
    return error(ErrorCode::bad_encoding,
                 "the encoding \"" + std::string(declared) + "\" is not one we read");
  }
  if (declared.empty()) declared = declared_charset(source.bytes);
  const Charset charset = find_charset(source.bytes, declared);
  if (!is_decodable(charset.name)) {
    return error(ErrorCode::bad_encoding, "this is in " + std::string(charset.name) +
                                              ", which needs another program to decode it; "
                                              "save it as UTF-8");
  }
  Decoded decoded = decode_bytes(source.bytes, charset);
  if (text::trim(decoded.text).empty()) {
    return error(ErrorCode::empty_input, "there is nothing but white space in this");
  }
  const Format format = source.format.value_or(sniff_format(decoded.text));
  if (format == Format::mhtml) return read_mhtml(source);

  const std::uint32_t replaced = decoded.replaced;
  Document document = format == Format::html ? html::read_html(decoded.text, decoded.offsets)
                                             : text_document(std::move(decoded), format);
  document.id = source.id;
  document.name = source.name;
  document.format = format;
  document.encoding = charset.name;
  if (replaced > 0) {
    document.warnings.push_back({"malformed_bytes", std::to_string(replaced) + " places are not " +
                                                        std::string(charset.name) +
                                                        " and were replaced"});
  }
  return document;
}

}  // namespace copydesk
