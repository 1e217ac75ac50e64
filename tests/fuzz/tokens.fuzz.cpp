// Any text: tokens tile what is not white space, sentences tile the tokens.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "copydesk/offset_unit.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

using namespace copydesk;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_tokens(std::string_view text) {
  const auto tokens = text::tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::uint32_t end = 0;
  for (const text::Token& token : tokens) {
    require(token.span.start >= end && !token.span.empty());
    require(text::trim(slice(text, {end, token.span.start})).empty());
    require(text::valid_prefix(slice(text, token.span)) == token.span.size());
    end = token.span.end;
  }
  require(text::trim(text.substr(end)).empty());
  std::uint32_t next = 0;
  for (const text::TokenRange one : text::sentences(text, tokens)) {
    require(one.first == next && one.last > one.first);
    next = one.last;
  }
  require(next == tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  text = text.substr(0, text::valid_prefix(text));
  check_tokens(text);
  require(!text::language(text).empty());
  const std::string folded = text::fold(text);
  require(text::valid_prefix(folded) == folded.size());
  const OffsetConverter converter(text, OffsetUnit::utf16);
  for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).size) {
    const auto byte = static_cast<std::uint32_t>(at);
    require(converter.to_byte(converter.convert(byte)) == byte);
  }
  return 0;
}
