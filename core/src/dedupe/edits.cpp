#include "dedupe/edits.hpp"

#include <algorithm>

namespace copydesk::dedupe {

namespace {

/// The span from word `first` to before word `last`; an insertion point where there is none.
Span words_span(const std::vector<Word>& words, std::uint32_t first, std::uint32_t last) {
  if (first < last) return {words[first].span.start, words[last - 1].span.end};
  const std::uint32_t at = first > 0 ? words[first - 1].span.end : words[first].span.start;
  return {at, at};
}

/// Equal words: how their spellings differ.
EditKind spelling_kind(const Word& a, const Word& b) {
  if (a.exact == b.exact) return EditKind::typography;  // case or accents
  if (a.kind == FoldKind::place_name || b.kind == FoldKind::place_name) return EditKind::place_name;
  return EditKind::spelling;
}

/// Unequal words between two matches.
class GapReader {
 public:
  GapReader(const Prepared& a, const Prepared& b) : a_(a), b_(b) {}

  [[nodiscard]] EditKind kind(std::uint32_t a_first, std::uint32_t a_last, std::uint32_t b_first,
                              std::uint32_t b_last) const {
    if (a_first == a_last) return EditKind::added;
    if (b_first == b_last) return EditKind::dropped;
    return telling(a_.words, a_first, a_last) || telling(b_.words, b_first, b_last)
               ? EditKind::number_name
               : EditKind::wording;
  }

 private:
  /// A number, or a capital inside a sentence: a fact may have changed.
  static bool telling(const std::vector<Word>& words, std::uint32_t first, std::uint32_t last) {
    return std::any_of(words.begin() + first, words.begin() + last, [](const Word& word) {
      return word.number || (word.capital && !word.starts_sentence && !word.stop);
    });
  }
  const Prepared& a_;
  const Prepared& b_;
};

}  // namespace

std::vector<Edit> edits_of(const Alignment& alignment, const Prepared& a, std::string_view a_text,
                           const Prepared& b, std::string_view b_text) {
  std::vector<Edit> out;
  const GapReader gaps(a, b);
  std::uint32_t i = alignment.a_first;
  std::uint32_t j = alignment.b_first;
  const auto gap = [&](std::uint32_t a_end, std::uint32_t b_end) {
    if (i == a_end && j == b_end) return;
    out.push_back({words_span(a.words, i, a_end), words_span(b.words, j, b_end),
                   gaps.kind(i, a_end, j, b_end)});
  };
  for (const MatchedWords& match : alignment.matches) {
    gap(match.a, match.b);
    const Word& left = a.words[match.a];
    const Word& right = b.words[match.b];
    if (slice(a_text, left.span) != slice(b_text, right.span)) {
      out.push_back({left.span, right.span, spelling_kind(left, right)});
    }
    i = match.a + 1;
    j = match.b + 1;
  }
  gap(alignment.a_last, alignment.b_last);
  return out;
}

}  // namespace copydesk::dedupe
