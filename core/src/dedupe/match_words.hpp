// The fine work of an alignment: words between runs, and where it ends.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// Word numbers, half-open.
struct WordRange {
  std::uint32_t first = 0, last = 0;
};

/// Appends a run, joining it with the last one where they touch on both sides.
void add_run_to(std::vector<Run>& runs, Run run);

/// Appends the runs of equal words in the two ranges: after a difference it goes on at the nearest
/// pair of equal words, at most 12 words off; a single equal word far off is chance.
void match_words(std::span<const std::uint32_t> a, WordRange a_range,
                 std::span<const std::uint32_t> b, WordRange b_range, std::vector<Run>& runs);

/// Moves the ends of an alignment to the ends of their sentences where at least half of the
/// sentence is shared, so that an edit at the edge is an edit of the passage; and back to the
/// sentence's beginning where only a few words of it agree, which is chance. Words it gains are
/// matched.
void draw_to_sentences(const Prepared& a, const Prepared& b, Alignment& alignment);

/// Whether two short stretches are one text badly read: "exchange" and "exchnnge", "and" and "a
/// nd". Never where a figure is in them.
[[nodiscard]] bool alike(const Prepared& a, WordRange a_range, const Prepared& b,
                         WordRange b_range);

}  // namespace copydesk::dedupe
