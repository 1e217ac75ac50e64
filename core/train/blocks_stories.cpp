#include "blocks_stories.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "clean/page.hpp"
#include "clean/roles.hpp"
#include "clean/stories.hpp"
#include "copydesk/clean.hpp"
#include "joined.hpp"

namespace copydesk::train {
namespace {

struct Counts {
  long gold = 0;
  long found = 0;
  long right = 0;
  void add(const Counts& other) {
    gold += other.gold;
    found += other.found;
    right += other.right;
  }
  [[nodiscard]] double f1() const {
    return 2.0 * static_cast<double>(right) / static_cast<double>(std::max(1L, gold + found));
  }
};

Counts score(const Joined& joined, const Document& document, const std::vector<Story>& stories) {
  Counts counts;
  counts.gold = static_cast<long>(joined.stories.size()) - 1;
  counts.found = static_cast<long>(stories.empty() ? 0 : stories.size() - 1);
  for (std::size_t k = 1; k < joined.stories.size(); ++k) {
    for (std::size_t s = 1; s < stories.size(); ++s) {
      const std::uint32_t start = document.blocks[stories[s].first_block].span.start;
      if (start < joined.stories[k - 1].end || start > joined.stories[k].start) continue;
      ++counts.right;
      break;
    }
  }
  return counts;
}

struct Sample {
  cleaning::EvidenceValues values{};
  bool starts = false;
  double weight = 1;
};

void fit_weights(const std::vector<Sample>& samples) {
  std::array<double, cleaning::evidence_count> weights{};
  constexpr double decay = 1e-3;
  for (int round = 0; round < 3000; ++round) {
    std::array<double, cleaning::evidence_count> gradient{};
    double total = 0;
    for (const Sample& sample : samples) {
      double score = 0;
      for (std::size_t e = 0; e < weights.size(); ++e)
        score += weights[e] * static_cast<double>(sample.values[e]);
      const double error =
          sample.weight * ((sample.starts ? 1.0 : 0.0) - 1 / (1 + std::exp(-score)));
      for (std::size_t e = 0; e < weights.size(); ++e)
        gradient[e] += error * static_cast<double>(sample.values[e]);
      total += sample.weight;
    }
    for (std::size_t e = 0; e < weights.size(); ++e)
      weights[e] += 3 * (gradient[e] / total - decay * weights[e] * 0.02);
  }
  std::printf("weights");
  for (const double weight : weights) std::printf(" %.2f,", weight);
  std::printf("\n");
}

/// Every place that was weighed on a page, and whether a story starts there.
void collect(const Document& document, const Model& model, const std::vector<Span>& stories,
             std::vector<Sample>& samples) {
  cleaning::Page page = cleaning::read_page(document);
  std::vector<BlockLabel> labels = cleaning::read_roles(page, model);
  std::vector<cleaning::Candidate> candidates;
  static_cast<void>(cleaning::split_stories(page, labels, {}, &candidates));
  for (const cleaning::Candidate& candidate : candidates) {
    const std::uint32_t start = document.blocks[candidate.block].span.start;
    bool starts = false;
    for (std::size_t k = 1; k < stories.size(); ++k) {
      starts = starts || (start >= stories[k - 1].end && start <= stories[k].start);
    }
    samples.push_back({candidate.values, starts, starts ? 2.0 : 1.0});
  }
}

constexpr std::size_t few_paragraphs = 5;

void fit(const std::vector<TrainingPage>& pages, const Model& model) {
  std::vector<Sample> samples;
  for (const std::size_t paragraphs : {std::size_t{0}, few_paragraphs}) {
    JoinOptions options;
    options.seed = 23;
    options.paragraphs = paragraphs;
    for (const Joined& one : join_pages(
             pages, [](const TrainingPage&) { return true; }, options))
      collect(read_plain(one.text), model, one.stories, samples);
  }
  for (const TrainingPage& page : pages) {
    if (is_single_story(page)) collect(page.inputs[0].document, model, {}, samples);
  }
  fit_weights(samples);
}

void print(const char* name, const Counts& counts) {
  std::printf("figure stories.%s %.4f 0 0 %ld\n", name, counts.f1(), counts.gold);
}

}  // namespace

void measure_stories(const std::vector<TrainingPage>& pages, const Model& model, bool fitting) {
  std::array<Counts, 3> counts;
  for (const std::size_t paragraphs : {std::size_t{0}, few_paragraphs}) {
    JoinOptions options;
    options.paragraphs = paragraphs;
    for (const Joined& one : join_pages(
             pages, [](const TrainingPage&) { return true; }, options)) {
      if (paragraphs != 0 && one.whole_pages) continue;
      const Document document = read_plain(one.text);
      counts[paragraphs != 0   ? 2
             : one.whole_pages ? 1
                               : 0]
          .add(score(one, document, clean(document, model).stories));
    }
  }
  long singles = 0;
  long split = 0;
  for (const TrainingPage& page : pages) {
    if (!is_single_story(page)) continue;
    ++singles;
    split += clean(page.inputs[0].document, model).stories.size() > 1;
  }
  Counts all = counts[0];
  all.add(counts[1]);
  print("boundary", all);
  print("boundary.texts", counts[0]);
  print("boundary.pages", counts[1]);
  print("boundary.short", counts[2]);
  std::printf("figure stories.recall %.4f 0 0 %ld\n",
              static_cast<double>(all.right) / static_cast<double>(std::max(1L, all.gold)),
              all.gold);
  std::printf("figure stories.false_split %.4f 0 0 %ld\n",
              static_cast<double>(split) / static_cast<double>(std::max(1L, singles)), singles);
  if (fitting) fit(pages, model);
}

}  // namespace copydesk::train
