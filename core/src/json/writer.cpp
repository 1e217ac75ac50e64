#include "json/writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "json/json.hpp"

namespace copydesk::json {

namespace {

/// Characters that stand in a string as they are.
bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

}  // namespace

void Writer::separate() {
  // A value that has ended, ends in none of these.
  if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':') out_ += ',';
}

void Writer::open(char bracket) {
  separate();
  out_ += bracket;
}

void Writer::name(std::string_view key) {
  separate();
  out_ += '"';
  out_ += key;
  out_ += "\":";
}

void Writer::value(std::string_view text) {
  separate();
  out_ += '"';
  while (!text.empty()) {
    std::size_t plain = 0;
    while (plain < text.size() && is_plain(text[plain])) ++plain;
    out_ += text.substr(0, plain);
    std::size_t end = plain;
    while (end < text.size() && !is_plain(text[end])) ++end;
    if (end > plain) {
      const std::string quoted = dump(text.substr(plain, end - plain));
      out_.append(quoted, 1, quoted.size() - 2);
    }
    text.remove_prefix(end);
  }
  out_ += '"';
}

void Writer::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
}

void Writer::value(std::uint32_t number) {
  separate();
  std::array<char, 10> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out_.append(digits.data(), written.ptr);
}

void Writer::null() {
  separate();
  out_ += "null";
}

void Writer::null_member(std::string_view key) {
  name(key);
  null();
}

void Writer::share(std::string_view key, float content) {
  name(key);
  const long thousandths = std::lround(content * 1000.0F);
  if (thousandths < 0 || thousandths >= 1000) {
    out_ += dump(static_cast<double>(thousandths) / 1000.0);
    return;
  }
  const auto digit = [&](long unit) { return static_cast<char>('0' + thousandths / unit % 10); };
  const std::array<char, 5> digits{'0', '.', digit(100), digit(10), digit(1)};
  out_.append(digits.data(), thousandths % 100 == 0 ? 3 : (thousandths % 10 == 0 ? 4 : 5));
}

void Writer::span(Span content, const OffsetConverter& offsets) {
  member("start", offsets.convert(content.start));
  member("end", offsets.convert(content.end));
}

}  // namespace copydesk::json
