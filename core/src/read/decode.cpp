#include "read/decode.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace copydesk {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Table {
  std::string_view name;
  SingleByteTable characters;
};

constexpr std::array tables{
#include "read/single_byte_tables.inc"
};

std::uint32_t size_of(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

/// Collects the text and its map.
class Output {
 public:
  explicit Output(std::size_t expected) { out_.text.reserve(expected); }

  void copied(std::string_view bytes, std::uint32_t source) {
    out_.text += bytes;
    out_.offsets.append(RunKind::copied, size_of(bytes), source, size_of(bytes));
  }
  void decoded(char32_t c, std::uint32_t source, std::uint32_t size) {
    const std::uint32_t before = size_of(out_.text);
    text::append(out_.text, c);
    const RunKind kind = c == replacement ? RunKind::replaced : RunKind::decoded;
    out_.offsets.append(kind, size_of(out_.text) - before, source, size);
    if (kind == RunKind::replaced) ++out_.replaced;
  }
  Decoded take() { return std::move(out_); }

 private:
  Decoded out_;
};

/// Bytes of the maximal subpart of an ill-formed sequence at `at` (Unicode, section 3.9).
std::uint32_t ill_formed_size(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const unsigned lead = byte(at);
  if (lead < 0xC2 || lead > 0xF4) return 1;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (lead < 0xE0 || byte(at + 1) < low || byte(at + 1) > high) return 1;
  if (lead < 0xF0) return 2;
  return (byte(at + 2) & 0xC0U) == 0x80U ? 3 : 2;
}

Decoded decode_utf8(std::string_view bytes, std::uint32_t skip) {
  Output out(bytes.size());
  std::size_t at = skip;
  while (at < bytes.size()) {
    const std::string_view rest = bytes.substr(at);
    const std::size_t valid = text::valid_prefix(rest);
    if (valid > 0) out.copied(rest.substr(0, valid), static_cast<std::uint32_t>(at));
    at += valid;
    if (at >= bytes.size()) break;
    const std::uint32_t bad = ill_formed_size(bytes, at);
    out.decoded(replacement, static_cast<std::uint32_t>(at), bad);
    at += bad;
  }
  return out.take();
}

Decoded decode_utf16(std::string_view bytes, std::uint32_t skip, bool big) {
  Output out(bytes.size());
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big ? first * 256U + second : second * 256U + first;
  };
  std::size_t at = skip;
  for (; at + 1 < bytes.size();) {
    const char32_t one = unit(at);
    const auto source = static_cast<std::uint32_t>(at);
    const bool pair = one >= 0xD800 && one < 0xDC00 && at + 3 < bytes.size() &&
                      unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000;
    if (pair) {
      out.decoded(0x10000 + ((one - 0xD800) << 10U) + (unit(at + 2) - 0xDC00), source, 4);
      at += 4;
      continue;
    }
    out.decoded(one >= 0xD800 && one < 0xE000 ? replacement : one, source, 2);
    at += 2;
  }
  if (at < bytes.size()) out.decoded(replacement, static_cast<std::uint32_t>(at), 1);
  return out.take();
}

Decoded decode_single_byte(std::string_view bytes, const SingleByteTable& table) {
  Output out(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at;
    while (end < bytes.size() && static_cast<unsigned char>(bytes[end]) < 0x80) ++end;
    const auto source = static_cast<std::uint32_t>(at);
    if (end > at) {
      out.copied(bytes.substr(at, end - at), source);
      at = end;
      continue;
    }
    const char32_t c = table[static_cast<unsigned char>(bytes[at]) - 0x80U];
    out.decoded(c == 0 ? replacement : c, source, 1);
    ++at;
  }
  return out.take();
}

}  // namespace

const SingleByteTable* single_byte_table(std::string_view charset) {
  const auto* found = std::find_if(tables.begin(), tables.end(),
                                   [&](const Table& table) { return table.name == charset; });
  return found == tables.end() ? nullptr : &found->characters;
}

char32_t single_byte_character(std::string_view charset, unsigned char byte) {
  if (byte < 0x80) return byte;
  const SingleByteTable* table = single_byte_table(charset);
  const char32_t c = table == nullptr ? 0 : (*table)[byte - 0x80U];
  return c == 0 ? replacement : c;
}

Decoded decode_bytes(std::string_view bytes, const Charset& charset) {
  if (charset.name == "utf-16le") return decode_utf16(bytes, charset.bom_bytes, false);
  if (charset.name == "utf-16be") return decode_utf16(bytes, charset.bom_bytes, true);
  if (const SingleByteTable* table = single_byte_table(charset.name))
    return decode_single_byte(bytes, *table);
  return decode_utf8(bytes, charset.bom_bytes);
}

}  // namespace copydesk
