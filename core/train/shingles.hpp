// The measure of text extraction: F1 over four-word shingles, as article-extraction-benchmark
// defines it. Native only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace copydesk::train {

/// Hashes of the words of a text: runs of letters, digits and underscores, case kept.
[[nodiscard]] std::vector<std::uint64_t> word_hashes(std::string_view text);

/// Sorted hashes of all runs of four words; of the whole where there are fewer.
[[nodiscard]] std::vector<std::uint64_t> shingles(const std::vector<std::uint64_t>& words);

/// Precision and recall of one page; below 0 where the side is empty.
struct PageScore {
  double precision = -1;
  double recall = -1;
  double f1 = 0;
};
[[nodiscard]] PageScore score_page(const std::vector<std::uint64_t>& gold,
                                   const std::vector<std::uint64_t>& found);

/// Harmonic mean of macro precision and macro recall.
[[nodiscard]] double macro_f1(const std::vector<PageScore>& pages);

/// A 95 % interval of macro_f1 by 1,000 bootstrap draws of pages; always the same draws.
struct Interval {
  double low = 0;
  double high = 0;
};
[[nodiscard]] Interval bootstrap(const std::vector<PageScore>& pages);

}  // namespace copydesk::train
