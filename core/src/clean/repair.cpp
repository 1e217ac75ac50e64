#include "clean/repair.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {

namespace {

using namespace std::string_view_literals;

/// The byte that windows-1252 shows as this character; nothing for others.
std::optional<unsigned char> windows_1252_byte(char32_t c) {
  constexpr std::array<char32_t, 32> upper{
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  const auto found = std::find(upper.begin(), upper.end(), c);
  if (found == upper.end()) return std::nullopt;
  return static_cast<unsigned char>(0x80 + (found - upper.begin()));
}

struct Reference {
  std::string_view name;
  std::string_view character;
};
constexpr std::array references{Reference{"&amp;", "&"},
                                Reference{"&lt;", "<"},
                                Reference{"&gt;", ">"},
                                Reference{"&quot;", "\""},
                                Reference{"&apos;", "'"},
                                Reference{"&#39;", "'"},
                                Reference{"&#039;", "'"},
                                Reference{"&nbsp;", " "},
                                Reference{"&rsquo;", "\xE2\x80\x99"},
                                Reference{"&lsquo;", "\xE2\x80\x98"},
                                Reference{"&rdquo;", "\xE2\x80\x9D"},
                                Reference{"&ldquo;", "\xE2\x80\x9C"},
                                Reference{"&ndash;", "\xE2\x80\x93"},
                                Reference{"&mdash;", "\xE2\x80\x94"},
                                Reference{"&hellip;", "\xE2\x80\xA6"},
                                Reference{"&#8217;", "\xE2\x80\x99"},
                                Reference{"&#8216;", "\xE2\x80\x98"},
                                Reference{"&#8220;", "\xE2\x80\x9C"},
                                Reference{"&#8221;", "\xE2\x80\x9D"},
                                Reference{"&#8211;", "\xE2\x80\x93"},
                                Reference{"&#8212;", "\xE2\x80\x94"},
                                Reference{"&euro;", "\xE2\x82\xAC"},
                                Reference{"&pound;", "\xC2\xA3"},
                                Reference{"&eacute;", "\xC3\xA9"},
                                Reference{"&uuml;", "\xC3\xBC"},
                                Reference{"&ouml;", "\xC3\xB6"},
                                Reference{"&auml;", "\xC3\xA4"},
                                Reference{"&szlig;", "\xC3\x9F"}};

/// Looks for damage in one block.
class RepairFinder {
 public:
  RepairFinder(std::string_view text, std::vector<Repair>& out) : text_(text), out_(out) {}

  void block(const Block& block) {
    end_ = block.span.end;
    const bool wrapped = block.lines > 1;
    for (std::uint32_t at = block.span.start; at < end_;) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      std::uint32_t next = 0;
      if (byte >= 0xC2) {
        next = beyond_ascii(at);
      } else if (byte == '&') {
        next = reference(at);
      } else if (wrapped && (byte == '\n' || byte == '\r')) {
        next = line_end(at);
      }
      at = next > at ? next : at + std::max(1U, byte < 0x80 ? 1U : text::decode(text_, at).size);
    }
  }

 private:
  std::uint32_t put(std::uint32_t start, std::uint32_t end, const char* kind, std::string after) {
    out_.push_back({{start, end}, kind, std::string(slice(text_, {start, end})), std::move(after)});
    return end;
  }

  std::uint32_t beyond_ascii(std::uint32_t at) {
    const text::CodePoint c = text::decode(text_, at);
    if (c.value == 0xAD) return put(at, at + c.size, "soft-hyphen", "");
    if (c.value == 0x200B || c.value == 0x2060 || (c.value == 0xFEFF && at > 0)) {
      return put(at, at + c.size, "zero-width", "");
    }
    return mojibake(at);
  }

  /// Characters that, as windows-1252 bytes, make one valid UTF-8 sequence.
  std::uint32_t mojibake(std::uint32_t at) {
    std::string bytes;
    std::uint32_t end = at;
    std::size_t wanted = 0;
    while (end < end_ && bytes.size() < 4) {
      const text::CodePoint c = text::decode(text_, end);
      const std::optional<unsigned char> byte = windows_1252_byte(c.value);
      if (!byte) break;
      if (bytes.empty()) {
        if (*byte < 0xC2 || *byte > 0xF4) return 0;
        wanted = *byte < 0xE0 ? 2 : (*byte < 0xF0 ? 3 : 4);
      } else if ((*byte & 0xC0U) != 0x80U) {
        break;
      }
      bytes.push_back(static_cast<char>(*byte));
      end += c.size;
      if (bytes.size() == wanted) break;
    }
    if (wanted == 0 || bytes.size() != wanted || text::valid_prefix(bytes) != wanted) return 0;
    // "Ã©" could be meant; a pair is taken for damage only where it makes a letter or a mark.
    const char32_t made = text::decode(bytes, 0).value;
    if (!text::is_letter(made) && !text::is_punctuation(made) && made != 0xA0) return 0;
    return put(at, end, "mojibake", made == 0xA0 ? " " : bytes);
  }

  std::uint32_t reference(std::uint32_t at) {
    const std::string_view here = text_.substr(at, std::min<std::size_t>(10, end_ - at));
    for (const Reference& one : references) {
      if (here.starts_with(one.name)) {
        return put(at, at + static_cast<std::uint32_t>(one.name.size()), "entity",
                   std::string(one.character));
      }
    }
    return 0;
  }

  /// The end of a wrapped line: a space, or nothing where a word was cut with a hyphen.
  std::uint32_t line_end(std::uint32_t at) {
    std::uint32_t start = at;
    while (start > 0 && (text_[start - 1] == ' ' || text_[start - 1] == '\t')) --start;
    std::uint32_t end = at;
    while (end < end_ && " \t\r\n"sv.find(text_[end]) != std::string_view::npos) ++end;
    if (end >= end_) return end;
    const bool hyphen =
        start > 1 && text_[start - 1] == '-' && text_[start - 2] >= 'a' && text_[start - 2] <= 'z';
    if (hyphen && text_[end] >= 'a' && text_[end] <= 'z' && !out_of_order(start - 1)) {
      return put(start - 1, end, "hyphenation", "");
    }
    if (out_of_order(start)) start = at;
    return put(start, end, "line-wrap", hyphen ? "" : " ");
  }

  [[nodiscard]] bool out_of_order(std::uint32_t start) const {
    return !out_.empty() && out_.back().span.end > start;
  }

  std::string_view text_;
  std::vector<Repair>& out_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::vector<Repair> find_repairs(const Document& document) {
  std::vector<Repair> out;
  RepairFinder finder(document.text, out);
  for (const Block& block : document.blocks) finder.block(block);
  return out;
}

}  // namespace copydesk::cleaning
