#include "dedupe/edits.hpp"

#include <algorithm>

namespace copydesk::dedupe {

namespace {

/// Reads the differences of two stories into edits.
class EditReader {
 public:
  EditReader(const Prepared& a, const Prepared& b, std::vector<Edit>& out)
      : a_(a), b_(b), out_(out) {}

  /// Unequal words between two runs.
  void gap(std::uint32_t a_first, std::uint32_t a_last, std::uint32_t b_first,
           std::uint32_t b_last) {
    if (a_first >= a_last && b_first >= b_last) return;
    EditKind kind = EditKind::wording;
    if (a_first >= a_last) {
      kind = EditKind::added;
    } else if (b_first >= b_last) {
      kind = EditKind::dropped;
    } else if (telling(a_.words, a_first, a_last) || telling(b_.words, b_first, b_last)) {
      kind = EditKind::number_name;
    }
    out_.push_back(
        {words_span(a_.words, a_first, a_last), words_span(b_.words, b_first, b_last), kind});
  }

  /// Equal words: how they are written.
  void run(const Run& run) {
    if (slice(a_.text, a_.words.span(run.a, run.a + run.size)) ==
        slice(b_.text, b_.words.span(run.b, run.b + run.size))) {
      return;
    }
    for (std::uint32_t k = 0; k < run.size; ++k) {
      const std::uint32_t i = run.a + k;
      const std::uint32_t j = run.b + k;
      if (k > 0) marks(i, j);
      if (slice(a_.text, a_.words.spans[i]) != slice(b_.text, b_.words.spans[j])) {
        out_.push_back({a_.words.spans[i], b_.words.spans[j], spelling_kind(i, j)});
      }
    }
  }

 private:
  /// The span from word `first` to before word `last`; an insertion point where there is none.
  static Span words_span(const Words& words, std::uint32_t first, std::uint32_t last) {
    if (first < last) return words.span(first, last);
    const std::uint32_t at = first > 0 ? words.spans[first - 1].end : words.spans[first].start;
    return {at, at};
  }

  /// A number, or a capital inside a sentence: a fact may have changed.
  static bool telling(const Words& words, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      if (words.has(i, word::number)) return true;
      if (words.has(i, word::capital) && !words.has(i, word::stop | word::starts_sentence)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] EditKind spelling_kind(std::uint32_t i, std::uint32_t j) const {
    if (a_.words.exact[i] == b_.words.exact[j]) return EditKind::typography;  // case or accents
    const bool place =
        a_.words.kind(i) == FoldKind::place_name || b_.words.kind(j) == FoldKind::place_name;
    return place ? EditKind::place_name : EditKind::spelling;
  }

  /// Quotation marks, dashes and commas before two equal words; white space is none.
  void marks(std::uint32_t i, std::uint32_t j) {
    const Span a{a_.words.spans[i - 1].end, a_.words.spans[i].start};
    const Span b{b_.words.spans[j - 1].end, b_.words.spans[j].start};
    if (same_marks(slice(a_.text, a), slice(b_.text, b))) return;
    out_.push_back({trimmed(a_.text, a), trimmed(b_.text, b), EditKind::typography});
  }

  static bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

  static bool same_marks(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (true) {
      while (i < a.size() && is_space(a[i])) ++i;
      while (j < b.size() && is_space(b[j])) ++j;
      if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
      if (a[i++] != b[j++]) return false;
    }
  }

  static Span trimmed(std::string_view text, Span span) {
    while (span.start < span.end && is_space(text[span.start])) ++span.start;
    while (span.start < span.end && is_space(text[span.end - 1])) --span.end;
    return span;
  }

  const Prepared& a_;
  const Prepared& b_;
  std::vector<Edit>& out_;
};

}  // namespace

std::vector<Edit> edits_of(const Alignment& alignment, const Prepared& a, const Prepared& b) {
  std::vector<Edit> out;
  EditReader reader(a, b, out);
  std::uint32_t i = alignment.a_first;
  std::uint32_t j = alignment.b_first;
  for (const Run& run : alignment.runs) {
    reader.gap(i, run.a, j, run.b);
    reader.run(run);
    i = run.a + run.size;
    j = run.b + run.size;
  }
  reader.gap(i, alignment.a_last, j, alignment.b_last);
  return out;
}

}  // namespace copydesk::dedupe
