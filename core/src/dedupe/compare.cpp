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

struct Covered {
  float a = 0, b = 0;
};

Covered covered_words(const std::vector<Alignment>& alignments) {
  Covered out;
  for (const Alignment& one : alignments) {
    out.a += static_cast<float>(one.a_new);
    out.b += static_cast<float>(one.b_new);
  }
  return out;
}

Evidence weigh(const Sums& sums, const Covered& covered, std::uint32_t a_words,
               std::uint32_t b_words) {
  Evidence out;
  out.words = log1p(static_cast<float>(sums.matched));
  out.longest_run = log1p(static_cast<float>(sums.longest_run));
  out.identity = sums.agreed / sums.words;
  out.numbers = (sums.agreed_numbers + few) / (sums.numbers + few);
  out.names = (sums.agreed_names + few) / (sums.names + few);
  out.contained = std::max(share(covered.a, a_words), share(covered.b, b_words));
  return out;
}

/// Matched words of an alignment, less where stronger ones have them already.
float fresh_part(float matched, std::uint32_t fresh, std::uint32_t size) {
  return size == 0 ? 0.0F : matched * static_cast<float>(fresh) / static_cast<float>(size);
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
  const float sum = -42.8F + 3.0F * evidence.words + 1.7F * evidence.longest_run +
                    15.4F * evidence.numbers + 8.1F * evidence.names + 7.9F * evidence.contained;
  return 1.0F / (1.0F + text::exponential(-sum));
}

Evidence evidence_of(const Prepared& a, const Prepared& b,
                     const std::vector<Alignment>& alignments) {
  return weigh(sum(a, b, alignments), covered_words(alignments), a.words.size(), b.words.size());
}

Comparison compare(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b,
                   const CommonShingles& common) {
  Comparison out;
  out.alignments = align(a, a_places, b, common);
  if (out.alignments.empty()) return out;
  const Sums sums = sum(a, b, out.alignments);
  const Covered covered = covered_words(out.alignments);
  const Evidence evidence = weigh(sums, covered, a.words.size(), b.words.size());
  out.probability = probability_of(evidence);
  out.identity = evidence.identity;
  out.number_agreement = evidence.numbers;
  out.name_agreement = evidence.names;
  out.longest_run = sums.longest_run;
  out.shared_words = sums.matched;
  out.a_covered = share(covered.a, a.words.size());
  out.b_covered = share(covered.b, b.words.size());
  float a_matched = 0;
  float b_matched = 0;
  float a_exact = 0;
  float b_exact = 0;
  for (const Alignment& one : out.alignments) {
    const auto matched = static_cast<float>(one.matched);
    const auto exact = static_cast<float>(exact_words(one, a.words, b.words));
    const std::uint32_t a_size = one.a_last - one.a_first;
    const std::uint32_t b_size = one.b_last - one.b_first;
    a_matched += fresh_part(matched, one.a_new, a_size);
    b_matched += fresh_part(matched, one.b_new, b_size);
    a_exact += fresh_part(exact, one.a_new, a_size);
    b_exact += fresh_part(exact, one.b_new, b_size);
  }
  out.a_in_b = share(a_matched, a.words.size());
  out.b_in_a = share(b_matched, b.words.size());
  out.a_in_b_exact = share(a_exact, a.words.size());
  out.b_in_a_exact = share(b_exact, b.words.size());
  std::sort(out.alignments.begin(), out.alignments.end(),
            [](const Alignment& x, const Alignment& y) {
              return x.a_first != y.a_first ? x.a_first < y.a_first : x.b_first < y.b_first;
            });
  return out;
}

}  // namespace copydesk::dedupe
