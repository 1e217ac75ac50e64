#include "quotes/faults.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

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

/// Each lone mark learns where its partner should stand. Both are in text order.
void settle_partners(std::span<QuoteFault> lone, std::span<QuoteFault> missing) {
  for (QuoteFault& one : missing) {
    if (!one.partner) continue;
    const auto mark = std::lower_bound(
        lone.begin(), lone.end(), *one.partner,
        [](const QuoteFault& fault, std::uint32_t offset) { return fault.offset < offset; });
    if (mark == lone.end() || mark->offset != *one.partner) {
      one.partner.reset();
    } else {
      mark->partner = one.offset;
    }
  }
}

}  // namespace

void append_faults(const StoryWords& story, const Pairing& pairing, QuoteResult& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.faults.size());
  for (const LoneMark& one : pairing.lone) {
    const Span span = story.bytes(one.mark.words);
    out.faults.push_back({.offset = span.start,
                          .mark = std::string(slice(story.text, span)),
                          .orphan = true,
                          .reason = one.mark.opens ? "an opening mark without a closing one"
                                                   : "a closing mark without an opening one"});
  }
  const auto missing = static_cast<std::ptrdiff_t>(out.faults.size());
  const MarkStyle usual = usual_style(pairing);
  for (const MarkedText& one : pairing.marked) {
    const MarkStyle style = one.lost_opening && one.lost_closing ? usual : one.style;
    const Span span = story.bytes(one.inside);
    const auto put = [&](std::uint32_t offset, bool opens, WordRange standing) {
      QuoteFault fault{
          .offset = offset, .mark = mark_of(style, opens), .reason = std::string(one.evidence)};
      if (standing.first < standing.last) fault.partner = story.bytes(standing).start;
      out.faults.push_back(std::move(fault));
    };
    if (one.lost_opening) put(span.start, true, {one.inside.last, one.whole.last});
    if (one.lost_closing) put(span.end, false, {one.whole.first, one.inside.first});
  }
  settle_partners({out.faults.data() + first, out.faults.data() + missing},
                  {out.faults.data() + missing, out.faults.data() + out.faults.size()});
  std::stable_sort(out.faults.begin() + first, out.faults.end(),
                   [](const QuoteFault& a, const QuoteFault& b) { return a.offset < b.offset; });
}

}  // namespace copydesk::quotes
