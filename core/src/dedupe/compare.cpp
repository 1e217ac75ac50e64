#include "dedupe/compare.hpp"

#include <algorithm>

#include "text/arithmetic.hpp"

namespace copydesk::dedupe {

namespace {

float log1p(float x) {
  return text::logarithm(1.0F + x);
}

/// Sums over the words of one story that lie inside alignments.
struct Side {
  std::vector<bool> inside, matched;
  float words = 0, agreed = 0, weight = 0, agreed_weight = 0;
  float numbers = 0, agreed_numbers = 0, names = 0, agreed_names = 0;

  explicit Side(std::size_t size) : inside(size, false), matched(size, false) {}

  void measure(const std::vector<Word>& all, const Statistics& statistics) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!inside[i]) continue;
      const Word& word = all[i];
      const float hit = matched[i] ? 1.0F : 0.0F;
      const float idf = statistics.weight(word.id);
      words += 1;
      agreed += hit;
      weight += idf;
      agreed_weight += idf * hit;
      if (word.number) numbers += 1, agreed_numbers += hit;
      if (word.capital && !word.stop) names += 1, agreed_names += hit;
    }
  }
};

/// Fitted by logistic regression on labelled pairs of the development data; order as in `decide`.
constexpr float weights[] = {1.9615F, 4.9381F,  -37.5836F, 8.8078F,  8.8589F,  6.6254F,
                             1.6889F, -3.1740F, -1.9188F,  33.2508F, -3.0829F, -27.1817F};

float decide(float evidence, float longest, const Side& a, const Side& b) {
  const float identity = (a.agreed + b.agreed) / (a.words + b.words);
  const float weighted = (a.agreed_weight + b.agreed_weight) / (a.weight + b.weight);
  const float numbers = (a.agreed_numbers + b.agreed_numbers + 1) / (a.numbers + b.numbers + 2);
  const float names = (a.agreed_names + b.agreed_names + 1) / (a.names + b.names + 2);
  const float inputs[] = {evidence,
                          identity,
                          weighted,
                          numbers,
                          names,
                          longest,
                          evidence * weighted,
                          longest * weighted,
                          numbers * names,
                          weighted * weighted,
                          identity * longest,
                          1.0F};
  float sum = 0;
  for (std::size_t i = 0; i < std::size(inputs); ++i) sum += weights[i] * inputs[i];
  return 1.0F / (1.0F + text::exponential(-sum));
}

float share(float part, std::size_t whole) {
  return whole == 0 ? 0.0F : std::min(1.0F, part / static_cast<float>(whole));
}

}  // namespace

Comparison compare(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b,
                   const Statistics& statistics) {
  Comparison out;
  out.alignments = align(a, a_places, b, statistics);
  if (out.alignments.empty()) return out;
  Side left(a.words.size());
  Side right(b.words.size());
  std::uint32_t evidence = 0;
  std::uint32_t exact = 0;
  for (const Alignment& one : out.alignments) {
    evidence += one.evidence;
    std::fill(left.inside.begin() + one.a_first, left.inside.begin() + one.a_last, true);
    std::fill(right.inside.begin() + one.b_first, right.inside.begin() + one.b_last, true);
    std::uint32_t run = 0;
    MatchedWords last{};
    for (const MatchedWords& match : one.matches) {
      if (!left.matched[match.a] && a.words[match.a].exact == b.words[match.b].exact) ++exact;
      left.matched[match.a] = true;
      right.matched[match.b] = true;
      run = match.a == last.a + 1 && match.b == last.b + 1 ? run + 1 : 1;
      last = match;
      out.longest_run = std::max(out.longest_run, run);
    }
  }
  left.measure(a.words, statistics);
  right.measure(b.words, statistics);
  out.shared_words = static_cast<std::uint32_t>(left.agreed);
  out.a_in_b = share(left.agreed, a.words.size());
  out.b_in_a = share(right.agreed, b.words.size());
  out.a_in_b_exact = share(static_cast<float>(exact), a.words.size());
  out.b_in_a_exact = share(static_cast<float>(exact), b.words.size());
  out.a_covered = share(left.words, a.words.size());
  out.b_covered = share(right.words, b.words.size());
  out.number_agreement = left.numbers > 0 ? left.agreed_numbers / left.numbers : 1;
  out.name_agreement = left.names > 0 ? left.agreed_names / left.names : 1;
  out.probability = decide(log1p(static_cast<float>(evidence)),
                           log1p(static_cast<float>(out.longest_run)), left, right);
  std::sort(out.alignments.begin(), out.alignments.end(),
            [](const Alignment& x, const Alignment& y) {
              return x.a_first != y.a_first ? x.a_first < y.a_first : x.b_first < y.b_first;
            });
  return out;
}

}  // namespace copydesk::dedupe
