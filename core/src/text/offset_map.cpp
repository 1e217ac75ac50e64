#include "copydesk/offset_map.hpp"

#include <algorithm>

namespace copydesk {

namespace {

constexpr std::uint32_t text_end(const OffsetRun& run) {
  return run.text + run.text_length;
}
constexpr std::uint32_t source_end(const OffsetRun& run) {
  return run.source + run.source_length;
}

}  // namespace

void OffsetMap::append(RunKind kind, std::uint32_t text_length, std::uint32_t source,
                       std::uint32_t source_length) {
  if (text_length == 0 && source_length == 0) return;
  if (!runs_.empty() && kind == RunKind::copied) {
    OffsetRun& last = runs_.back();
    if (last.kind == RunKind::copied && source_end(last) == source) {
      last.text_length += text_length;
      last.source_length += source_length;
      text_length_ += text_length;
      return;
    }
  }
  runs_.push_back({text_length_, text_length, source, source_length, kind});
  text_length_ += text_length;
}

Span OffsetMap::to_source(Span text) const {
  // The first run that ends behind the span's start.
  auto run = std::upper_bound(
      runs_.begin(), runs_.end(), text.start,
      [](std::uint32_t offset, const OffsetRun& one) { return offset < text_end(one); });
  if (run == runs_.end()) {
    const std::uint32_t end = runs_.empty() ? 0 : source_end(runs_.back());
    return {end, end};
  }
  const bool inside = run->kind == RunKind::copied;
  const std::uint32_t start = inside ? run->source + (text.start - run->text) : run->source;
  if (text.empty()) return {start, start};
  const auto last = std::lower_bound(
      run, runs_.end(), text.end,
      [](const OffsetRun& one, std::uint32_t offset) { return text_end(one) < offset; });
  if (last == runs_.end()) return {start, std::max(start, source_end(runs_.back()))};
  const std::uint32_t end =
      last->kind == RunKind::copied ? last->source + (text.end - last->text) : source_end(*last);
  return {start, std::max(start, end)};
}

Span OffsetMap::to_text(Span source) const {
  // Source offsets of runs rise with the text, so the same search works on them.
  auto run = std::upper_bound(
      runs_.begin(), runs_.end(), source.start,
      [](std::uint32_t offset, const OffsetRun& one) { return offset < source_end(one); });
  if (run == runs_.end()) return {text_length_, text_length_};
  const auto place = [](const OffsetRun& one, std::uint32_t offset, bool end) {
    if (offset <= one.source) return one.text;
    if (one.kind == RunKind::copied) return one.text + (offset - one.source);
    return end ? text_end(one) : one.text;
  };
  const std::uint32_t start = place(*run, source.start, false);
  const auto last = std::lower_bound(
      run, runs_.end(), source.end,
      [](const OffsetRun& one, std::uint32_t offset) { return source_end(one) < offset; });
  const std::uint32_t end = last == runs_.end() ? text_length_ : place(*last, source.end, true);
  return {start, std::max(start, end)};
}

OffsetMap OffsetMap::after(const OffsetMap& earlier) const {
  OffsetMap out;
  for (const OffsetRun& run : runs_) {
    if (run.kind != RunKind::copied) {
      const Span source = earlier.to_source({run.source, source_end(run)});
      out.append(run.kind, run.text_length, source.start, source.size());
      continue;
    }
    // A copied run may cross several runs of the earlier map.
    auto piece = std::upper_bound(
        earlier.runs_.begin(), earlier.runs_.end(), run.source,
        [](std::uint32_t offset, const OffsetRun& one) { return offset < text_end(one); });
    std::uint32_t at = run.source;
    while (at < source_end(run) && piece != earlier.runs_.end()) {
      const std::uint32_t end = std::min(source_end(run), text_end(*piece));
      const Span source = earlier.to_source({at, end});
      out.append(piece->kind, end - at, source.start, source.size());
      at = end;
      ++piece;
    }
  }
  return out;
}

}  // namespace copydesk
