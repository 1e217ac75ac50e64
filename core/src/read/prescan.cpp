#include <algorithm>
#include <string_view>
#include <vector>

#include "read/charset.hpp"

namespace copydesk {

namespace {

using namespace std::string_view_literals;

/// The standard's prescan takes 1,024 bytes, and its parser heeds a <meta> that comes later; with
/// the whole page at hand one look does for both.
constexpr std::size_t prescan_bytes = 1U << 16U;

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool is_letter(char c) {
  return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}
constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}
bool equals_folded(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return lower_ascii(a) == b; });
}

std::size_t find_folded(std::string_view text, std::string_view lower, std::size_t from) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), lower.begin(),
                  lower.end(), [](char a, char b) { return lower_ascii(a) == b; });
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// The label behind "charset=" in a content attribute (HTML Standard, 2.6.5).
std::string_view label_in_content(std::string_view content) {
  for (std::size_t at = 0;;) {
    at = find_folded(content, "charset", at);
    if (at == std::string_view::npos) return {};
    at += 7;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_space(content[at])) ++at;
    if (at >= content.size()) return {};
    if (content[at] == '"' || content[at] == '\'') {
      const std::size_t end = content.find(content[at], at + 1);
      return end == std::string_view::npos ? std::string_view{}
                                           : content.substr(at + 1, end - at - 1);
    }
    const std::size_t end = content.find_first_of("\t\n\f\r ;", at);
    return content.substr(at, end == std::string_view::npos ? end : end - at);
  }
}

/// The HTML Standard's "prescan a byte stream to determine its encoding" (13.2.3.2).
class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  std::string_view operator()() {
    while (at_ < bytes_.size()) {
      const std::string_view rest = bytes_.substr(at_);
      if (rest.starts_with("<!--")) {
        skip_behind("-->", 2);
      } else if (rest.size() > 5 && equals_folded(rest.substr(0, 5), "<meta") &&
                 (is_space(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        if (const std::string_view label = meta(); !label.empty()) return label;
        ++at_;
      } else if (begins_tag(rest)) {
        while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
        Attribute ignored;
        while (attribute(ignored)) {
        }
        ++at_;
      } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
        skip_behind(">", 0);
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  static bool begins_tag(std::string_view rest) {
    if (rest.front() != '<') return false;
    const std::size_t letter = rest.substr(1, 1) == "/" ? 2 : 1;
    return letter < rest.size() && is_letter(rest[letter]);
  }

  void skip_behind(std::string_view mark, std::size_t from) {
    const std::size_t found = bytes_.find(mark, at_ + from);
    at_ = found == std::string_view::npos ? bytes_.size() : found + mark.size();
  }

  /// The attribute at the place, which moves behind it; false at the tag's end.
  bool attribute(Attribute& out) {
    while (at_ < bytes_.size() && (is_space(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] == '>') return false;
    const std::size_t name = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '/' &&
           bytes_[at_] != '>' && (bytes_[at_] != '=' || at_ == name))
      ++at_;
    out = {bytes_.substr(name, at_ - name), {}};
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size()) return false;
    if (bytes_[at_] != '=') return true;
    ++at_;
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size()) return false;
    const char quote = bytes_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = bytes_.find(quote, at_ + 1);
      if (end == std::string_view::npos) {
        at_ = bytes_.size();
        return false;
      }
      out.value = bytes_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return true;
    }
    const std::size_t value = at_;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
    out.value = bytes_.substr(value, at_ - value);
    return at_ < bytes_.size();
  }

  std::string_view meta() {
    bool pragma = false;
    bool needs_pragma = false;
    bool seen_equiv = false;
    bool seen_content = false;
    bool seen_charset = false;
    std::string_view label;
    Attribute one;
    while (attribute(one)) {
      if (equals_folded(one.name, "http-equiv") && !seen_equiv) {
        seen_equiv = true;
        pragma = equals_folded(one.value, "content-type");
      } else if (equals_folded(one.name, "content") && !seen_content) {
        seen_content = true;
        const std::string_view found = label_in_content(one.value);
        if (label.empty() && !found.empty() && !seen_charset) {
          label = found;
          needs_pragma = true;
        }
      } else if (equals_folded(one.name, "charset") && !seen_charset) {
        seen_charset = true;
        label = one.value;
        needs_pragma = false;
      }
    }
    if ((needs_pragma && !pragma) || !charset_from_label(label)) return {};
    // Bytes that could be searched for "<meta" are not UTF-16, whatever it says.
    return charset_from_label(label)->starts_with("utf-16") ? "utf-8"sv : label;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// The label of an XML declaration; empty without one.
std::string_view xml_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == std::string_view::npos) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  if (end == std::string_view::npos) return {};
  const std::string_view label = declaration.substr(at + 1, end - at - 1);
  const auto name = charset_from_label(label);
  if (!name) return {};
  return name->starts_with("utf-16") ? "utf-8"sv : label;
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, prescan_bytes);
  // A page's <meta> is the author's word; the XML declaration is often a template's.
  const std::string_view label = Prescan(bytes)();
  return label.empty() ? xml_encoding(bytes) : label;
}

}  // namespace copydesk
