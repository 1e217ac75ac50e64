#include "dedupe/compare.hpp"

#include <algorithm>

#include "dedupe/match_words.hpp"
#include "text/arithmetic.hpp"

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t widest_alike = 3;  // words of a stretch that may be one badly read

/// So many agreeing numbers and names are taken for granted: one that differs among few is chance.
constexpr float few = 3;

float log1p(float x) {
  return text::logarithm(1.0F + x);
}

/// Sums over the alignments, of both stories together; gaps read as one text count as agreed.
struct Sums {
  float words = 0, agreed = 0;
  float numbers = 0, agreed_numbers = 0, names = 0, agreed_names = 0;
  std::uint32_t longest_run = 0;
  std::uint32_t matched = 0;

  void add_agreed(const Tally& tally) {
    agreed_numbers += static_cast<float>(tally.numbers);
    agreed_names += static_cast<float>(tally.names);
  }
  void add_range(const Tally& tally, std::uint32_t size) {
    words += static_cast<float>(size);
    numbers += static_cast<float>(tally.numbers);
    names += static_cast<float>(tally.names);
  }
};

void add_gap(Sums& sums, const Prepared& a, WordRange a_range, const Prepared& b,
             WordRange b_range) {
  const std::uint32_t a_size = a_range.last - a_range.first;
  const std::uint32_t b_size = b_range.last - b_range.first;
  if (a_size == 0 || b_size == 0 || a_size > widest_alike || b_size > widest_alike) return;
  if (!alike(a, a_range, b, b_range)) return;
  sums.agreed += static_cast<float>(a_size + b_size);
  sums.add_agreed(a.tally(a_range.first, a_range.last));
  sums.add_agreed(b.tally(b_range.first, b_range.last));
}

Sums sum(const Prepared& a, const Prepared& b, const std::vector<Alignment>& alignments) {
  Sums sums;
  for (const Alignment& one : alignments) {
    sums.add_range(a.tally(one.a_first, one.a_last), one.a_last - one.a_first);
    sums.add_range(b.tally(one.b_first, one.b_last), one.b_last - one.b_first);
    sums.matched += one.matched;
    sums.agreed += 2.0F * static_cast<float>(one.matched);
    std::uint32_t i = one.a_first;
    std::uint32_t j = one.b_first;
    for (const Run& run : one.runs) {
      add_gap(sums, a, {i, run.a}, b, {j, run.b});
      sums.add_agreed(a.tally(run.a, run.a + run.size));
      sums.add_agreed(b.tally(run.b, run.b + run.size));
      sums.longest_run = std::max(sums.longest_run, run.size);
      i = run.a + run.size;
      j = run.b + run.size;
    }
    add_gap(sums, a, {i, one.a_last}, b, {j, one.b_last});
  }
  return sums;
}

float share(float part, std::uint32_t whole) {
  return whole == 0 ? 0.0F : std::min(1.0F, part / static_cast<float>(whole));
}

/// Half-open ranges of words of one story; counts what lies in any of them.
class Ranges {
 public:
  void add(std::uint32_t first, std::uint32_t last) { ranges_.push_back({first, last}); }

  /// The part of the story's own words that lies in the ranges.
  [[nodiscard]] float share_of(const Prepared& story) {
    std::sort(ranges_.begin(), ranges_.end(),
              [](const WordRange& x, const WordRange& y) { return x.first < y.first; });
    const bool all = story.tallies.back().own == 0;
    std::uint32_t covered = 0;
    std::uint32_t end = 0;
    for (const WordRange& range : ranges_) {
      const std::uint32_t first = std::max(end, range.first);
      if (first >= range.last) continue;
      covered += all ? range.last - first : story.tally(first, range.last).own;
      end = range.last;
    }
    return share(static_cast<float>(covered), story.own_words());
  }

 private:
  std::vector<WordRange> ranges_;
};

struct Shares {
  float a = 0, b = 0;
};

/// Of the words inside the alignments.
Shares covered_shares(const Prepared& a, const Prepared& b,
                      const std::vector<Alignment>& alignments) {
  Ranges in_a;
  Ranges in_b;
  for (const Alignment& one : alignments) {
    in_a.add(one.a_first, one.a_last);
    in_b.add(one.b_first, one.b_last);
  }
  return {in_a.share_of(a), in_b.share_of(b)};
}

/// Of the words that are equal.
Shares matched_shares(const Prepared& a, const Prepared& b,
                      const std::vector<Alignment>& alignments) {
  Ranges in_a;
  Ranges in_b;
  for (const Alignment& one : alignments) {
    for (const Run& run : one.runs) {
      in_a.add(run.a, run.a + run.size);
      in_b.add(run.b, run.b + run.size);
    }
  }
  return {in_a.share_of(a), in_b.share_of(b)};
}

Evidence weigh(const Sums& sums, const Shares& covered) {
  Evidence out;
  out.words = log1p(static_cast<float>(sums.matched));
  out.longest_run = log1p(static_cast<float>(sums.longest_run));
  out.identity = sums.agreed / sums.words;
  out.numbers = (sums.agreed_numbers + few) / (sums.numbers + few);
  out.names = (sums.agreed_names + few) / (sums.names + few);
  out.contained = std::max(covered.a, covered.b);
  return out;
}

std::uint32_t exact_words(const Alignment& one, const Words& a, const Words& b) {
  std::uint32_t equal = 0;
  for (const Run& run : one.runs) {
    for (std::uint32_t k = 0; k < run.size; ++k) {
      equal += a.exact[run.a + k] == b.exact[run.b + k] ? 1U : 0U;
    }
  }
  return equal;
}

}  // namespace

float probability_of(const Evidence& evidence) {
  const float sum = -46.6F + 4.2F * evidence.words + 1.9F * evidence.longest_run +
                    14.8F * evidence.numbers + 5.5F * evidence.names + 8.5F * evidence.contained;
  return 1.0F / (1.0F + text::exponential(-sum));
}

Evidence evidence_of(const Prepared& a, const Prepared& b,
                     const std::vector<Alignment>& alignments) {
  return weigh(sum(a, b, alignments), covered_shares(a, b, alignments));
}

Comparison compare(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b,
                   const CommonShingles& common) {
  Comparison out;
  out.alignments = align(a, a_places, b, common);
  if (out.alignments.empty()) return out;
  const Sums sums = sum(a, b, out.alignments);
  const Shares covered = covered_shares(a, b, out.alignments);
  const Evidence evidence = weigh(sums, covered);
  out.probability = probability_of(evidence);
  out.identity = evidence.identity;
  out.number_agreement = evidence.numbers;
  out.name_agreement = evidence.names;
  out.longest_run = sums.longest_run;
  out.shared_words = sums.matched;
  out.a_covered = covered.a;
  out.b_covered = covered.b;
  const Shares matched = matched_shares(a, b, out.alignments);
  std::uint32_t exact = 0;
  for (const Alignment& one : out.alignments) exact += exact_words(one, a.words, b.words);
  const float kept = share(static_cast<float>(exact), sums.matched);
  out.a_in_b = matched.a;
  out.b_in_a = matched.b;
  out.a_in_b_exact = matched.a * kept;
  out.b_in_a_exact = matched.b * kept;
  std::sort(out.alignments.begin(), out.alignments.end(),
            [](const Alignment& x, const Alignment& y) {
              return x.a_first != y.a_first ? x.a_first < y.a_first : x.b_first < y.b_first;
            });
  return out;
}

}  // namespace copydesk::dedupe
