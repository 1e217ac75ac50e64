#include "read/html/references.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace copydesk::html {
namespace {

#include "read/html/named_references.inc"

constexpr std::size_t longest_name = 31;    // CounterClockwiseContourIntegral
constexpr std::size_t longest_legacy = 6;   // without a semicolon: yacute, frac12 ...
constexpr std::size_t shortest_legacy = 2;  // gt

// What numeric references to C1 controls mean: the characters of windows-1252.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_alphanumeric(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr int hex_value(char c) {
  if (is_digit(c)) {
    return c - '0';
  }
  if (c >= 'a' && c <= 'f') {
    return c - 'a' + 10;
  }
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The code points of `name` in a sorted list of " name:hex+hex" entries; {0, 0}: not in it.
std::array<char32_t, 2> look_up(std::string_view list, std::string_view name) {
  std::size_t low = 0;
  std::size_t high = list.size() - 1;  // both always stand on the space before an entry
  while (low < high) {
    const std::size_t start = list.rfind(' ', low + (high - low - 1) / 2);
    const std::size_t colon = list.find(':', start);
    const int order = list.substr(start + 1, colon - start - 1).compare(name);
    if (order > 0) {
      high = start;
      continue;
    }
    std::size_t at = colon + 1;
    if (order < 0) {
      low = list.find(' ', at);
      continue;
    }
    std::array<char32_t, 2> values = {};
    for (std::size_t part = 0; list[at] != ' '; ++at) {
      if (list[at] == '+') {
        ++part;
      } else {
        values[part] = values[part] * 16 + static_cast<char32_t>(hex_value(list[at]));
      }
    }
    return values;
  }
  return {};
}

char32_t valid_scalar(std::uint32_t value) {
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
    return 0xFFFD;
  }
  return value >= 0x80 && value <= 0x9F ? windows_1252[value - 0x80] : char32_t{value};
}

Reference match_numeric(std::string_view source) {
  const bool hexadecimal = source.size() > 2 && (source[2] == 'x' || source[2] == 'X');
  const std::size_t start = hexadecimal ? 3 : 2;
  const std::uint32_t base = hexadecimal ? 16 : 10;
  std::size_t at = start;
  std::uint32_t value = 0;
  for (; at < source.size(); ++at) {
    const int digit = hex_value(source[at]);
    if (digit < 0 || static_cast<std::uint32_t>(digit) >= base) {
      break;
    }
    value = std::min<std::uint32_t>(value * base + static_cast<std::uint32_t>(digit), 0x110000);
  }
  if (at == start) {
    return {};
  }
  at += at < source.size() && source[at] == ';' ? 1U : 0U;
  return {at, {valid_scalar(value), 0}};
}

Reference match_named(std::string_view source, bool in_attribute) {
  std::size_t end = 1;
  const std::size_t limit = std::min(source.size(), longest_name + 2);
  while (end < limit && is_alphanumeric(source[end])) {
    ++end;
  }
  const std::string_view name = source.substr(1, end - 1);
  if (end < source.size() && source[end] == ';' && !name.empty()) {
    const std::array<char32_t, 2> values = look_up(named_references, name);
    if (values[0] != 0) {
      return {end + 1, values};
    }
  }
  for (std::size_t size = std::min(name.size(), longest_legacy); size >= shortest_legacy; --size) {
    const std::array<char32_t, 2> values = look_up(legacy_references, name.substr(0, size));
    if (values[0] == 0) {
      continue;
    }
    const char next = size + 1 < source.size() ? source[size + 1] : '\0';
    if (in_attribute && next != ';' && (next == '=' || is_alphanumeric(next))) {
      return {};
    }
    return {size + 1 + (next == ';' ? 1U : 0U), values};
  }
  return {};
}

}  // namespace

Reference match_reference(std::string_view source, bool in_attribute) {
  if (source.size() < 2) {
    return {};
  }
  return source[1] == '#' ? match_numeric(source) : match_named(source, in_attribute);
}

std::string decode(std::string_view raw, Context context) {
  const bool references =
      context == Context::data || context == Context::rcdata || context == Context::attribute;
  const bool keeps_null = context == Context::data || context == Context::cdata;
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c == '&' && references) {
      const Reference reference = match_reference(raw.substr(at), context == Context::attribute);
      if (reference.length > 0) {
        text::append(out, reference.values[0]);
        if (reference.values[1] != 0) {
          text::append(out, reference.values[1]);
        }
        at += reference.length;
        continue;
      }
    }
    ++at;
    if (c == '\r') {
      out += '\n';
      at += at < raw.size() && raw[at] == '\n' ? 1U : 0U;
    } else if (c == '\0' && !keeps_null) {
      out += "\xEF\xBF\xBD";
    } else if (context == Context::name && c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace copydesk::html
