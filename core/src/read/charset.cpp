#include "read/charset.hpp"

#include <algorithm>
#include <array>

#include "read/decode.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk {

namespace {

using namespace std::string_view_literals;

struct Label {
  std::string_view label;
  std::string_view name;
};

// Labels of the WHATWG Encoding Standard in common use; lower case.
constexpr std::array labels{Label{"utf-8", "utf-8"},
                            Label{"utf8", "utf-8"},
                            Label{"unicode-1-1-utf-8", "utf-8"},
                            Label{"x-unicode20utf8", "utf-8"},
                            Label{"utf-16", "utf-16le"},
                            Label{"utf-16le", "utf-16le"},
                            Label{"ucs-2", "utf-16le"},
                            Label{"unicode", "utf-16le"},
                            Label{"utf-16be", "utf-16be"},
                            Label{"unicodefffe", "utf-16be"},
                            Label{"windows-1252", "windows-1252"},
                            Label{"iso-8859-1", "windows-1252"},
                            Label{"iso8859-1", "windows-1252"},
                            Label{"iso_8859-1", "windows-1252"},
                            Label{"latin1", "windows-1252"},
                            Label{"latin-1", "windows-1252"},
                            Label{"l1", "windows-1252"},
                            Label{"ascii", "windows-1252"},
                            Label{"us-ascii", "windows-1252"},
                            Label{"cp1252", "windows-1252"},
                            Label{"ansi_x3.4-1968", "windows-1252"},
                            Label{"x-cp1252", "windows-1252"},
                            Label{"iso88591", "windows-1252"},
                            Label{"cp819", "windows-1252"},
                            Label{"ibm819", "windows-1252"},
                            Label{"windows-1250", "windows-1250"},
                            Label{"cp1250", "windows-1250"},
                            Label{"x-cp1250", "windows-1250"},
                            Label{"windows-1251", "windows-1251"},
                            Label{"cp1251", "windows-1251"},
                            Label{"x-cp1251", "windows-1251"},
                            Label{"windows-1253", "windows-1253"},
                            Label{"cp1253", "windows-1253"},
                            Label{"windows-1254", "windows-1254"},
                            Label{"cp1254", "windows-1254"},
                            Label{"iso-8859-9", "windows-1254"},
                            Label{"latin5", "windows-1254"},
                            Label{"windows-1255", "windows-1255"},
                            Label{"cp1255", "windows-1255"},
                            Label{"windows-1256", "windows-1256"},
                            Label{"cp1256", "windows-1256"},
                            Label{"windows-1257", "windows-1257"},
                            Label{"cp1257", "windows-1257"},
                            Label{"windows-1258", "windows-1258"},
                            Label{"cp1258", "windows-1258"},
                            Label{"iso-8859-2", "iso-8859-2"},
                            Label{"iso8859-2", "iso-8859-2"},
                            Label{"latin2", "iso-8859-2"},
                            Label{"l2", "iso-8859-2"},
                            Label{"iso-8859-5", "iso-8859-5"},
                            Label{"cyrillic", "iso-8859-5"},
                            Label{"iso-8859-7", "iso-8859-7"},
                            Label{"greek", "iso-8859-7"},
                            Label{"iso-8859-15", "iso-8859-15"},
                            Label{"latin-9", "iso-8859-15"},
                            Label{"l9", "iso-8859-15"},
                            Label{"koi8-r", "koi8-r"},
                            Label{"koi", "koi8-r"},
                            Label{"koi8", "koi8-r"},
                            Label{"koi8-u", "koi8-u"},
                            Label{"koi8-ru", "koi8-u"},
                            Label{"windows-874", "windows-874"},
                            Label{"tis-620", "windows-874"},
                            Label{"iso-8859-11", "windows-874"},
                            Label{"macintosh", "macintosh"},
                            Label{"x-mac-roman", "macintosh"},
                            Label{"mac", "macintosh"}};

constexpr std::size_t prescan_bytes = 1024;
constexpr std::size_t statistics_bytes = 1U << 16U;

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Position of `needle` (lower case) in `bytes`, case ignored.
std::size_t find_word(std::string_view bytes, std::string_view needle, std::size_t from) {
  const auto found = std::search(
      bytes.begin() + static_cast<std::ptrdiff_t>(std::min(from, bytes.size())), bytes.end(),
      needle.begin(), needle.end(), [](char a, char b) { return lower_ascii(a) == b; });
  return found == bytes.end() ? std::string_view::npos
                              : static_cast<std::size_t>(found - bytes.begin());
}

/// The value behind "name =" at `at`, quotes off.
std::string_view value_at(std::string_view bytes, std::size_t at) {
  const auto space = [&] {
    return at < bytes.size() && " \t\r\n\f"sv.find(bytes[at]) != std::string_view::npos;
  };
  while (space()) ++at;
  if (at >= bytes.size() || bytes[at] != '=') return {};
  ++at;
  while (space()) ++at;
  if (at < bytes.size() && (bytes[at] == '"' || bytes[at] == '\'')) ++at;
  const std::size_t end = bytes.find_first_of("\"' \t\r\n\f;>?/", at);
  return bytes.substr(at, end == std::string_view::npos ? end : end - at);
}

/// Zero bytes at even or odd places: UTF-16 of text in a Latin script.
std::string_view utf16_by_zeros(std::string_view bytes) {
  std::size_t even = 0;
  std::size_t odd = 0;
  const std::size_t size = std::min<std::size_t>(bytes.size(), 4096);
  for (std::size_t i = 0; i < size; ++i) {
    if (bytes[i] == 0) ++(i % 2 == 0 ? even : odd);
  }
  if (odd * 10 > size * 3 && even * 20 < size) return "utf-16le";
  if (even * 10 > size * 3 && odd * 20 < size) return "utf-16be";
  return {};
}

/// How much the bytes read as text in an encoding: letters in words of one script and one case.
long plausibility(std::string_view bytes, std::string_view name) {
  long score = 0;
  char32_t before = ' ';
  for (const char byte : bytes) {
    const char32_t c = single_byte_character(name, static_cast<unsigned char>(byte));
    if (c == 0xFFFD || (c >= 0x80 && c < 0xA0)) score -= 20;
    if (c >= 0x80) {
      const bool letter = text::is_letter(c);
      const bool joined = text::is_letter(before);
      if (letter && joined) {
        const bool same_script = (c >= 0x370) == (before >= 0x370);
        score += same_script ? 3 : -2;
        // A capital inside a word of small letters is the mark of a wrong table.
        if (text::is_upper(c) && text::is_lower(before)) score -= 6;
      } else if (!letter && joined && c >= 0xA1 && c != 0x2019 && c != 0xBB && c < 0x2000) {
        score -= 2;
      }
      if (letter && c < 0x250) score += 1;
    }
    before = c;
  }
  return score;
}

std::string_view best_single_byte(std::string_view bytes) {
  bytes = bytes.substr(0, statistics_bytes);
  // In order of preference: an earlier one wins a tie.
  constexpr std::array candidates{"windows-1252"sv, "windows-1251"sv, "windows-1250"sv,
                                  "koi8-r"sv,       "windows-1253"sv, "windows-1254"sv,
                                  "windows-1255"sv, "windows-1256"sv, "windows-1257"sv};
  std::string_view best = candidates.front();
  long highest = plausibility(bytes, best);
  for (const std::string_view name : candidates) {
    const long score = plausibility(bytes, name);
    if (score > highest) {
      highest = score;
      best = name;
    }
  }
  return best;
}

}  // namespace

std::optional<std::string_view> charset_from_label(std::string_view label) {
  while (!label.empty() && " \t\r\n\f"sv.find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  while (!label.empty() && " \t\r\n\f"sv.find(label.back()) != std::string_view::npos)
    label.remove_suffix(1);
  for (const Label& one : labels) {
    if (std::equal(label.begin(), label.end(), one.label.begin(), one.label.end(),
                   [](char a, char b) { return lower_ascii(a) == b; })) {
      return one.name;
    }
  }
  return std::nullopt;
}

std::string_view declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, prescan_bytes);
  if (bytes.starts_with("<?xml")) {
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const std::size_t at = find_word(declaration, "encoding", 0);
    if (at != std::string_view::npos) return value_at(declaration, at + 8);
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t comment = bytes.find("<!--", at);
    const std::size_t meta = find_word(bytes, "<meta", at);
    if (meta == std::string_view::npos) break;
    if (comment < meta) {
      const std::size_t end = bytes.find("-->", comment + 2);
      if (end == std::string_view::npos) break;
      at = end + 3;
      continue;
    }
    const std::string_view tag = bytes.substr(meta, bytes.find('>', meta) - meta);
    const std::size_t charset = find_word(tag, "charset", 0);
    if (charset != std::string_view::npos) {
      const std::string_view label = value_at(tag, charset + 7);
      if (charset_from_label(label)) return label;
    }
    at = meta + 5;
  }
  return {};
}

Charset find_charset(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", 2};
  if (const std::string_view found = utf16_by_zeros(bytes); !found.empty()) return {found, 0};
  const std::size_t valid = text::valid_prefix(bytes);
  // A multi-byte character cut by the end of the input does not make it another encoding.
  if (valid + 4 > bytes.size()) return {"utf-8", 0};
  const std::optional<std::string_view> named = charset_from_label(declared);
  if (named && *named != "utf-8" && !named->starts_with("utf-16")) return {*named, 0};
  // Declared UTF-8 with a few broken bytes stays UTF-8; so does undeclared text that is mostly so.
  const std::string_view behind = bytes.substr(valid);
  std::size_t sequences = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (lead >= 0xC2 && lead < 0xF5 && (next & 0xC0U) == 0x80U) ++sequences;
  }
  std::size_t high = 0;
  for (const char byte : bytes)
    high += (static_cast<unsigned char>(byte) & 0xC0U) == 0xC0U ? 1U : 0U;
  if (!behind.empty() && sequences * 10 >= high * 8 && high > 0) return {"utf-8", 0};
  return {best_single_byte(bytes), 0};
}

}  // namespace copydesk
