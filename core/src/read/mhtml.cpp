#include "read/mhtml.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/read.hpp"
#include "read/block_sources.hpp"
#include "read/charset.hpp"
#include "read/mhtml_parts.hpp"

namespace copydesk {
namespace {

constexpr std::size_t max_depth = 8;

struct Search {
  mhtml::Part page;
  bool found = false;
  bool truncated = false;
  std::size_t parts = 0;
};

bool is_page(const mhtml::Headers& headers) {
  return headers.type == "text/html" || headers.type == "application/xhtml+xml";
}

// The root part of a multipart: the one that `start` names, else the first that holds a page.
void find_page(const mhtml::Part& part, std::size_t depth, Search& search) {
  if (!part.headers.type.starts_with("multipart/")) {
    if (is_page(part.headers)) {
      search.page = part;
      search.found = true;
    }
    return;
  }
  if (depth >= max_depth || part.headers.boundary.empty()) {
    return;
  }
  bool closed = false;
  std::vector<mhtml::Part> parts;
  for (const std::string_view text : mhtml::split_parts(part.body, part.headers.boundary, closed)) {
    parts.push_back(mhtml::parse_part(text));
  }
  search.truncated |= !closed;
  search.parts += parts.size();
  for (const bool named : {true, false}) {
    for (const mhtml::Part& inner : parts) {
      const bool is_named = !part.headers.start.empty() && inner.headers.id == part.headers.start;
      if (is_named == named && !search.found) {
        find_page(inner, depth + 1, search);
      }
    }
  }
}

Error damaged(std::string detail) {
  return {ErrorCode::damaged_input, "read", 0, std::move(detail)};
}

}  // namespace

Result<Document> read_mhtml(const Source& source) {
  const std::string name(source.name);
  const mhtml::Part archive = mhtml::parse_part(source.bytes);
  if (!archive.headers.any) {
    return damaged(name + " is not a web archive: it does not begin with the headers of one.");
  }
  const bool multipart = archive.headers.type.starts_with("multipart/");
  if (multipart && archive.headers.boundary.empty()) {
    return damaged(name + " is a damaged web archive: its header names no boundary between parts.");
  }
  Search search;
  find_page(archive, 0, search);
  if (multipart && search.parts == 0) {
    return damaged(name + " is a damaged web archive: the parts its header tells of are missing.");
  }
  if (!search.found) {
    return Error{ErrorCode::unsupported_format, "read", 0,
                 name + " is a web archive without a page: none of its parts is HTML."};
  }
  const std::string_view body = search.page.body;
  const auto place = static_cast<std::uint32_t>(body.data() - source.bytes.data());
  const mhtml::DecodedBody decoded = mhtml::decode_body(body, search.page.headers.encoding, place);
  Source page{source.id, source.name, decoded.bytes, Format::html, std::nullopt};
  if (charset_from_label(search.page.headers.charset)) {  // else the page itself tells, or shows
    page.charset = search.page.headers.charset;
  }
  Result<Document> result = read(page);
  if (!result) {
    return result;
  }
  Document& document = result.value();
  document.format = Format::mhtml;
  document.offsets = document.offsets.after(decoded.offsets);
  set_block_sources(document);
  if (search.truncated) {
    document.warnings.push_back(
        {"archive_truncated", name + " breaks off before the end of the web archive."});
  }
  return result;
}

}  // namespace copydesk
