#include "read/charset.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "read/decode.hpp"
#include "read/single_byte.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk {

namespace {

using namespace std::string_view_literals;

struct Label {
  std::string_view label;
  std::string_view name;
};

constexpr std::array labels{
#include "read/charset_labels.inc"
};

constexpr std::size_t longest_label = 24;

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Two-byte units that are letters, digits, spaces and marks of news text; -1 where one cannot be.
long utf16_score(std::string_view bytes, bool big) {
  long spaces = 0;
  long good = 0;
  long units = 0;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    const char32_t c = big ? first * 256U + second : second * 256U + first;
    ++units;
    if (c == 0xFFFE || c == 0xFFFF || c == 0) return -1;
    if (c == ' ' || c == '\n') ++spaces;
    if (text::is_space(c) || text::is_letter(c) || text::is_digit(c) || text::is_mark(c) ||
        text::is_punctuation(c))
      ++good;
  }
  return units > 0 && spaces * 60 >= units && good * 20 >= units * 19 ? good + spaces : -1;
}

}  // namespace

std::optional<std::string_view> charset_from_label(std::string_view label) {
  while (!label.empty() && " \t\r\n\f"sv.find(label.front()) != std::string_view::npos)
    label.remove_prefix(1);
  while (!label.empty() && " \t\r\n\f"sv.find(label.back()) != std::string_view::npos)
    label.remove_suffix(1);
  if (label.size() > longest_label) return std::nullopt;
  std::string folded(label);
  std::transform(folded.begin(), folded.end(), folded.begin(), lower_ascii);
  const auto found =
      std::lower_bound(labels.begin(), labels.end(), folded,
                       [](const Label& one, const std::string& key) { return one.label < key; });
  if (found == labels.end() || found->label != folded) return std::nullopt;
  return found->name;
}

bool is_decodable(std::string_view name) {
  return name == "utf-8" || name.starts_with("utf-16") || single_byte_table(name) != nullptr;
}

std::string_view utf16_without_mark(std::string_view bytes) {
  // Its zero and high bytes are what no UTF-8 text and no table of single bytes has.
  const std::string_view head = bytes.substr(0, 4096);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
  });
  if (static_cast<std::size_t>(controls) * 50 < head.size() || head.size() < 2) return {};
  const long little = utf16_score(head, false);
  const long big = utf16_score(head, true);
  if (little < 0 && big < 0) return {};
  return little >= big ? "utf-16le" : "utf-16be";
}

Charset find_charset(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", 2};
  if (const std::string_view found = utf16_without_mark(bytes); !found.empty()) return {found, 0};
  const std::optional<std::string_view> named = charset_from_label(declared);
  if (named == "iso-2022-jp" && bytes.find('\x1B') != std::string_view::npos) return {*named, 0};
  const std::size_t valid = text::valid_prefix(bytes);
  if (valid == bytes.size()) return {"utf-8", 0};
  if (named && *named != "utf-8" && !named->starts_with("utf-16")) return {*named, 0};
  // Undeclared text that is mostly UTF-8 stays UTF-8, and so does declared UTF-8 that is partly:
  // a character cut at the end, a byte broken on the way.
  std::size_t sequences = 0;
  std::size_t high = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    if (lead < 0xC0 || at + 1 == bytes.size()) continue;
    ++high;
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    if (lead >= 0xC2 && lead < 0xF5 && (next & 0xC0U) == 0x80U) ++sequences;
  }
  const std::size_t share = named == "utf-8" ? 5 : 8;
  if (sequences > 0 && sequences * 10 >= high * share) return {"utf-8", 0};
  return {likely_single_byte(bytes), 0};
}

}  // namespace copydesk
