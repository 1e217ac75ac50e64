#include "clean/mojibake.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {

namespace {

constexpr std::uint32_t longest_run = 4096;  // bytes

/// The byte that windows-1252 shows as this character; nothing for others.
std::optional<unsigned char> windows_1252_byte(char32_t c) {
  constexpr std::array<char32_t, 32> upper{
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  const auto* found = std::find(upper.begin(), upper.end(), c);
  if (found == upper.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

/// A character undone: its bytes and how much of the text they took.
struct Undone {
  std::string bytes;
  std::uint32_t size = 0;  ///< 0: the characters here are no damage
};

/// Characters at `at` that, as windows-1252 bytes, make one valid UTF-8 sequence.
Undone undo_one(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Undone out;
  std::size_t wanted = 0;
  std::uint32_t place = at;
  while (place < end && (wanted == 0 || out.bytes.size() < wanted)) {
    const text::CodePoint c = text::decode(text, place);
    const std::optional<unsigned char> byte = windows_1252_byte(c.value);
    if (!byte) return {};
    if (wanted == 0) {
      if (*byte < 0xC2 || *byte > 0xF4) return {};
      wanted = *byte < 0xE0 ? 2U : (*byte < 0xF0 ? 3U : 4U);
    } else if ((*byte & 0xC0U) != 0x80U) {
      return {};
    }
    out.bytes.push_back(static_cast<char>(*byte));
    place += c.size;
  }
  if (wanted == 0 || out.bytes.size() != wanted || text::valid_prefix(out.bytes) != wanted) {
    return {};
  }
  const char32_t made = text::decode(out.bytes, 0).value;
  if (made < 0xA0 || made == 0xFFFD) return {};
  out.size = place - at;
  return out;
}

/// "IRMÃ”", "Â»": a capital that ends a word or stands alone, and a mark behind it, are meant more
/// likely than the letter they would make.
bool may_be_meant(std::string_view text, std::uint32_t at, const Undone& one) {
  if (one.bytes.size() != 2 || at == 0) return false;
  const std::string_view found = text.substr(at, one.size);
  const text::CodePoint first = text::decode(found, 0);
  const char32_t second = text::decode(found, first.size).value;
  const bool mark = (second >= 0x2013 && second <= 0x203A) || second == 0xBB || second == 0xAB;
  return mark && text::is_upper(text::decode_before(text, at).value);
}

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view text, std::uint32_t at, std::uint32_t end) {
  end = std::min(end, at + longest_run);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  Mojibake out{{at, at}, {}};
  while (out.span.end < end) {
    const Undone one = undo_one(text, out.span.end, end);
    if (one.size == 0 || may_be_meant(text, out.span.end, one)) break;
    out.meant += one.bytes;
    out.span.end += one.size;
  }
  if (out.span.empty()) return std::nullopt;
  // Damaged twice: what came out is damage itself, from its first byte to its last.
  std::string twice;
  const auto size = static_cast<std::uint32_t>(out.meant.size());
  std::uint32_t place = 0;
  while (place < size) {
    const Undone one = undo_one(out.meant, place, size);
    if (one.size == 0) break;
    twice += one.bytes;
    place += one.size;
  }
  if (place == size) out.meant = std::move(twice);
  for (std::size_t space = out.meant.find("\xC2\xA0"); space != std::string::npos;
       space = out.meant.find("\xC2\xA0", space + 1)) {
    out.meant.replace(space, 2, " ");  // a hard space is no more than a space to a reader
  }
  return out;
}

}  // namespace copydesk::cleaning
