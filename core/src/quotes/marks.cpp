#include "quotes/marks.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::quotes {

namespace {

/// What stands on either side of a place, as far as marks care.
struct Sides {
  bool space_before = true;
  bool space_after = true;
  bool word_before = false;
  bool word_after = false;
};

Sides sides_of(std::string_view text, Span block, Span mark) {
  Sides out;
  if (mark.start > block.start) {
    const char32_t c = text::decode_before(text, mark.start).value;
    out.space_before = text::is_space(c) || c == '(' || c == '[' || c == 0x2014 || c == 0x2013;
    out.word_before = text::is_letter(c) || text::is_digit(c);
  }
  if (mark.end < block.end) {
    const char32_t c = text::decode(text, mark.end).value;
    out.space_after = text::is_space(c);
    out.word_after = text::is_letter(c) || text::is_digit(c);
  }
  return out;
}

Span trimmed(std::string_view text, Span span) {
  if (span.start >= span.end) return {span.start, span.start};
  const std::string_view view = text::trim(slice(text, span));
  if (view.empty()) return {span.start, span.start};
  const auto start = static_cast<std::uint32_t>(view.data() - text.data());
  return {start, start + static_cast<std::uint32_t>(view.size())};
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text, Span block) {
  std::vector<Mark> marks;
  int straight = 0;
  for (std::uint32_t at = block.start; at < block.end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && byte != '"' && byte != '\'') {
      ++at;
      continue;
    }
    const text::CodePoint c = byte < 0x80 ? text::CodePoint{byte, 1} : text::decode(text, at);
    const Span span{at, at + c.size};
    at += c.size;
    switch (c.value) {
      case 0x201C:
        marks.push_back({span, MarkStyle::curly, true});
        // Behind a low mark the high one closes.
        if (marks.size() > 1 && marks[marks.size() - 2].style == MarkStyle::low_high &&
            marks[marks.size() - 2].opens) {
          marks.back() = {span, MarkStyle::low_high, false};
        }
        break;
      case 0x201D:
        marks.push_back({span, MarkStyle::curly, false});
        break;
      case 0x201E:
        marks.push_back({span, MarkStyle::low_high, true});
        break;
      case 0xAB:
        marks.push_back({span, MarkStyle::guillemet, true});
        break;
      case 0xBB:
        marks.push_back({span, MarkStyle::guillemet, false});
        break;
      case 0x300C:
      case 0x300E:
        marks.push_back({span, MarkStyle::corner, true});
        break;
      case 0x300D:
      case 0x300F:
        marks.push_back({span, MarkStyle::corner, false});
        break;
      case '"': {
        const Sides sides = sides_of(text, block, span);
        const bool opens =
            sides.space_before != sides.space_after ? sides.space_before : straight % 2 == 0;
        ++straight;
        marks.push_back({span, MarkStyle::straight, opens});
        break;
      }
      case 0x2018: {
        if (sides_of(text, block, span).space_before)
          marks.push_back({span, MarkStyle::single, true});
        break;
      }
      case 0x2019:
      case '\'': {
        const Sides sides = sides_of(text, block, span);
        // Between letters it is an apostrophe; behind an s it may be a possessive and is not taken
        // for a mark unless one is open.
        if (sides.word_before && sides.word_after) break;
        const bool opens = c.value == '\'' && sides.space_before && sides.word_after;
        const bool open_now =
            std::any_of(marks.rbegin(), marks.rend(),
                        [](const Mark& mark) { return mark.style == MarkStyle::single; }) &&
            std::find_if(marks.rbegin(), marks.rend(), [](const Mark& mark) {
              return mark.style == MarkStyle::single;
            })->opens;
        if (opens || (open_now && !sides.word_after))
          marks.push_back({span, MarkStyle::single, opens});
        break;
      }
      default:
        break;
    }
  }
  return marks;
}

std::vector<MarkedText> pair_marks(std::string_view text, Span block,
                                   const std::vector<Mark>& marks) {
  std::vector<MarkedText> out;
  const auto put = [&](Span inside, MarkStyle style, bool open, bool close, std::uint32_t open_at,
                       std::uint32_t close_at) {
    const Span words = trimmed(text, inside);
    if (!words.empty()) out.push_back({words, style, open, close, open_at, close_at});
  };
  for (std::size_t i = 0; i < marks.size();) {
    const Mark& mark = marks[i];
    if (!mark.opens) {
      // A closing mark alone: what it closes began at the block's start, or behind the last pair.
      if (mark.style != MarkStyle::single) {
        const std::uint32_t from =
            out.empty() ? block.start : std::max(block.start, out.back().close_offset);
        put({from, mark.span.start}, mark.style, false, true, from, mark.span.start);
      }
      ++i;
      continue;
    }
    std::size_t partner = i + 1;
    while (partner < marks.size()) {
      if (marks[partner].style == mark.style) break;
      ++partner;
    }
    const bool closed =
        partner < marks.size() && marks[partner].style == mark.style && !marks[partner].opens;
    if (closed) {
      put({mark.span.end, marks[partner].span.start}, mark.style, true, true, mark.span.start,
          marks[partner].span.end);
      i = partner + 1;
      continue;
    }
    if (mark.style != MarkStyle::single) {
      const std::uint32_t to = partner < marks.size() ? marks[partner].span.start : block.end;
      put({mark.span.end, to}, mark.style, true, false, mark.span.start, to);
    }
    i = std::max(i + 1, partner);
  }
  return out;
}

}  // namespace copydesk::quotes
