#include "quotes/faults.hpp"

#include <algorithm>
#include <string>

namespace copydesk::quotes {

namespace {

const char* mark_of(MarkStyle style, bool opens) {
  switch (style) {
    case MarkStyle::straight:
      return "\"";
    case MarkStyle::guillemet:
      return opens ? "\xC2\xAB" : "\xC2\xBB";
    case MarkStyle::low_high:
      return opens ? "\xE2\x80\x9E" : "\xE2\x80\x9C";
    case MarkStyle::corner:
      return opens ? "\xE3\x80\x8C" : "\xE3\x80\x8D";
    default:
      return opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
  }
}

/// The style that most of a story's marks have.
MarkStyle usual_style(const Pairing& pairing) {
  std::size_t straight = 0;
  std::size_t count = 0;
  for (const MarkedText& one : pairing.marked) {
    if (one.lost_opening && one.lost_closing) continue;
    ++count;
    straight += one.style == MarkStyle::straight ? 1 : 0;
  }
  return 2 * straight > count ? MarkStyle::straight : MarkStyle::curly;
}

}  // namespace

void append_faults(const StoryWords& story, const Pairing& pairing, QuoteResult& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.faults.size());
  for (const LoneMark& one : pairing.lone) {
    const Span span = story.bytes(one.mark.words);
    out.faults.push_back({span.start, std::string(slice(story.text, span)), true,
                          one.mark.opens ? "an opening mark without a closing one"
                                         : "a closing mark without an opening one"});
  }
  const MarkStyle usual = usual_style(pairing);
  for (const MarkedText& one : pairing.marked) {
    const MarkStyle style = one.lost_opening && one.lost_closing ? usual : one.style;
    const Span span = story.bytes(one.inside);
    if (one.lost_opening) {
      out.faults.push_back({span.start, mark_of(style, true), false, std::string(one.evidence)});
    }
    if (one.lost_closing) {
      out.faults.push_back({span.end, mark_of(style, false), false, std::string(one.evidence)});
    }
  }
  std::stable_sort(out.faults.begin() + first, out.faults.end(),
                   [](const QuoteFault& a, const QuoteFault& b) { return a.offset < b.offset; });
}

}  // namespace copydesk::quotes
