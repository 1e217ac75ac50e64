// Any bytes in any encoding: valid UTF-8 comes out and every byte of the source has its run.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "read/charset.hpp"
#include "read/decode.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(std::string_view bytes, const Charset& charset) {
  if (!is_decodable(charset.name)) return;
  const Decoded decoded = decode_bytes(bytes, charset);
  require(text::valid_prefix(decoded.text) == decoded.text.size());
  require(decoded.offsets.text_length() == decoded.text.size());
  std::uint32_t source = charset.bom_bytes;
  for (const OffsetRun& run : decoded.offsets.runs()) {
    require(run.source == source);
    source += run.source_length;
  }
  require(source == bytes.size() || decoded.text.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view declared = declared_charset(bytes);
  check(bytes, find_charset(bytes, declared));
  check(bytes, find_charset(bytes, bytes.substr(0, 12)));
  for (const std::string_view name : {"utf-8", "utf-16le", "utf-16be", "koi8-r", "windows-1255"}) {
    check(bytes, {name, 0});
  }
  return 0;
}
