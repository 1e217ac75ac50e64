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

}  // namespace

void measure_stories(const std::vector<TrainingPage>& pages, const Model& model, bool fit) {
  const std::vector<Joined> joined =
      join_pages(pages, [](const TrainingPage&) { return true; }, {});
  std::array<Counts, 2> counts;
  std::vector<Sample> samples;
  for (const Joined& one : joined) {
    const Document document = read_plain(one.text);
    const CleanResult result = clean(document, model);
    const Counts counted = score(one, document, result.stories);
    Counts& sum = counts[one.whole_pages ? 1 : 0];
    sum.gold += counted.gold;
    sum.found += counted.found;
    sum.right += counted.right;
    if (!fit) continue;
    cleaning::Page page = cleaning::read_page(document);
    std::vector<BlockLabel> labels = cleaning::read_roles(page, model);
    std::vector<cleaning::Candidate> candidates;
    static_cast<void>(cleaning::split_stories(page, labels, {}, &candidates));
    for (const cleaning::Candidate& candidate : candidates) {
      const std::uint32_t start = document.blocks[candidate.block].span.start;
      bool starts = false;
      for (std::size_t k = 1; k < one.stories.size(); ++k) {
        starts = starts || (start >= one.stories[k - 1].end && start <= one.stories[k].start);
      }
      samples.push_back({candidate.values, starts, starts ? 2.0 : 1.0});
    }
  }
  long singles = 0;
  long split = 0;
  for (const TrainingPage& page : pages) {
    if (!is_single_story(page)) continue;
    const CleanResult result = clean(page.inputs[0].document, model);
    ++singles;
    split += result.stories.size() > 1;
    if (!fit) continue;
    cleaning::Page read = cleaning::read_page(page.inputs[0].document);
    std::vector<BlockLabel> labels = cleaning::read_roles(read, model);
    std::vector<cleaning::Candidate> candidates;
    static_cast<void>(cleaning::split_stories(read, labels, {}, &candidates));
    for (const cleaning::Candidate& candidate : candidates)
      samples.push_back({candidate.values, false, 1});
  }
  Counts all = counts[0];
  all.gold += counts[1].gold;
  all.found += counts[1].found;
  all.right += counts[1].right;
  std::printf("figure stories.boundary %.4f 0 0 %ld\n", all.f1(), all.gold);
  std::printf("figure stories.boundary.texts %.4f 0 0 %ld\n", counts[0].f1(), counts[0].gold);
  std::printf("figure stories.boundary.pages %.4f 0 0 %ld\n", counts[1].f1(), counts[1].gold);
  std::printf("figure stories.recall %.4f 0 0 %ld\n",
              static_cast<double>(all.right) / static_cast<double>(std::max(1L, all.gold)),
              all.gold);
  std::printf("figure stories.false_split %.4f 0 0 %ld\n",
              static_cast<double>(split) / static_cast<double>(std::max(1L, singles)), singles);
  if (fit) fit_weights(samples);
}

}  // namespace copydesk::train
