#include "clean/repair.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/mojibake.hpp"
#include "read/html/references.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {

namespace {

using namespace std::string_view_literals;

bool is_lower_at(std::string_view text, std::uint32_t at) {
  return at < text.size() && text::is_lower(text::decode(text, at).value);
}

/// Looks for damage in one block.
class RepairFinder {
 public:
  RepairFinder(std::string_view text, std::vector<Repair>& out) : text_(text), out_(out) {}

  void block(const Block& block) {
    start_ = block.span.start;
    end_ = block.span.end;
    const bool wrapped = block.lines > 1;
    for (std::uint32_t at = start_; at < end_;) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      std::uint32_t next = 0;
      if (byte >= 0x80) {
        next = beyond_ascii(at);
      } else if (byte == '&') {
        next = reference(at);
      } else if (wrapped && (byte == '\n' || byte == '\r')) {
        next = line_end(at);
      }
      at = next > at ? next : at + text::decode(text_, at).size;
    }
  }

 private:
  std::uint32_t put(Span span, const char* kind, std::string after) {
    out_.push_back({span, kind, std::string(slice(text_, span)), std::move(after)});
    return span.end;
  }

  std::uint32_t beyond_ascii(std::uint32_t at) {
    const text::CodePoint c = text::decode(text_, at);
    const Span here{at, at + c.size};
    if (c.value == 0xAD) {
      // At the end of a wrapped line it is the hyphen of the typesetter.
      const std::uint32_t next = skip_white(here.end);
      if (next > here.end && slice(text_, {here.end, next}).find('\n') != std::string_view::npos &&
          next < end_) {
        return put({at, next}, "hyphenation", "");
      }
      return put(here, "soft-hyphen", "");
    }
    if (c.value == 0x200B || c.value == 0x2060 || (c.value == 0xFEFF && at > 0)) {
      return put(here, "zero-width", "");
    }
    if (c.value == 0x200C || c.value == 0x200D) return joiner(here);
    std::optional<Mojibake> found = find_mojibake(text_, at, end_);
    return found ? put(found->span, "mojibake", std::move(found->meant)) : 0;
  }

  /// Joiners belong to emoji and to scripts that shape their letters; between Latin, Greek or
  /// Cyrillic letters they are left over from somewhere.
  std::uint32_t joiner(Span here) {
    if (here.start == start_ || here.end >= end_) return put(here, "zero-width", "");
    const auto plain = [](char32_t c) { return c < 0x530 || c == 0x2019 || c == 0x201D; };
    const bool stray = plain(text::decode_before(text_, here.start).value) &&
                       plain(text::decode(text_, here.end).value);
    return stray ? put(here, "zero-width", "") : 0;
  }

  /// "&amp;" and, where the ampersand was escaped too, "&amp;#8217;".
  std::uint32_t reference(std::uint32_t at) {
    const std::string_view here = text_.substr(at, std::min<std::size_t>(40, end_ - at));
    std::size_t length = 0;
    std::string meant = resolve(here, length);
    if (length == 0) return 0;
    if (meant == "&") {
      std::size_t inner = 0;
      const std::string_view rest = here.substr(length);
      std::string twice = resolve("&" + std::string(rest), inner);
      if (inner > 1) {
        meant = std::move(twice);
        length += inner - 1;
      }
    }
    return put({at, at + static_cast<std::uint32_t>(length)}, "entity", std::move(meant));
  }

  /// The characters of a reference that ends in ";". The old ones without it ("&copy") are left
  /// alone: in text they are as likely meant.
  static std::string resolve(std::string_view source, std::size_t& length) {
    const html::Reference found = html::match_reference(source, false);
    if (found.length < 3 || source[found.length - 1] != ';') return {};
    length = found.length;
    std::string meant;
    for (const char32_t c : found.values) {
      if (c != 0) text::append(meant, c == 0xA0 ? U' ' : c);
    }
    return meant;
  }

  [[nodiscard]] std::uint32_t skip_white(std::uint32_t at) const {
    while (at < end_ && " \t\r\n"sv.find(text_[at]) != std::string_view::npos) ++at;
    return at;
  }

  /// The end of a wrapped line: a space, or nothing where a word was cut with a hyphen.
  std::uint32_t line_end(std::uint32_t at) {
    const std::uint32_t floor = out_.empty() ? start_ : std::max(start_, out_.back().span.end);
    std::uint32_t start = at;
    while (start > floor && (text_[start - 1] == ' ' || text_[start - 1] == '\t')) --start;
    const std::uint32_t end = skip_white(at);
    if (end >= end_) return end;
    const bool hyphen = start > floor + 1 && text_[start - 1] == '-' &&
                        text::is_letter(text::decode_before(text_, start - 1).value);
    if (!hyphen) return put({start, end}, "line-wrap", " ");
    // "agree-\nment" was cut; "Jean-\nPierre" and "a five-\nyear" keep the hyphen they have, but of
    // these only capitals tell.
    const bool cut =
        text::is_lower(text::decode_before(text_, start - 1).value) && is_lower_at(text_, end);
    return cut ? put({start - 1, end}, "hyphenation", "") : put({start, end}, "line-wrap", "");
  }

  std::string_view text_;
  std::vector<Repair>& out_;
  std::uint32_t start_ = 0;
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
