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
#include "random.hpp"

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
};

using Weights = std::array<double, cleaning::evidence_count>;

/// Logistic regression by AdaGrad.
Weights fit_weights(const std::vector<Sample>& samples) {
  constexpr double decay = 2e-5;
  constexpr double rate = 0.2;
  constexpr int rounds = 60;
  Weights weights{};
  Weights squares{};
  Random random(3);
  for (std::size_t step = 0; step < rounds * samples.size(); ++step) {
    const Sample& sample = samples[random.below(samples.size())];
    double score = 0;
    for (std::size_t e = 0; e < weights.size(); ++e)
      score += weights[e] * static_cast<double>(sample.values[e]);
    const double error = 1 / (1 + std::exp(-score)) - (sample.starts ? 1.0 : 0.0);
    for (std::size_t e = 0; e < weights.size(); ++e) {
      if (sample.values[e] == 0) continue;
      const double gradient = error * static_cast<double>(sample.values[e]) + decay * weights[e];
      squares[e] += gradient * gradient;
      weights[e] -= rate * gradient / std::sqrt(squares[e] + 1);
    }
  }
  return weights;
}

/// Samples of bare texts and of whole pages, which are weighed apart.
using Samples = std::array<std::vector<Sample>, 2>;

/// Every place that was weighed on a page, and whether a story starts there.
void collect(const Document& document, const Model& model, const std::vector<Span>& stories,
             Samples& samples) {
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
    samples[candidate.furnished ? 1 : 0].push_back({candidate.values, starts});
  }
}

constexpr std::size_t few_paragraphs = 5;

bool any_page(const TrainingPage&) {
  return true;
}

/// Of the development pages' articles, one in a text of its own each.
JoinOptions single_texts() {
  JoinOptions options;
  options.stories = 1;
  options.seed = 31;
  return options;
}

/// People put reports one behind the other, more than reviews and advice; most with headlines.
void fit(const std::vector<TrainingPage>& pages, const Model& model) {
  Samples samples;
  for (const std::size_t paragraphs : {std::size_t{0}, few_paragraphs}) {
    JoinOptions options;
    options.seed = 23;
    options.count = 400;
    options.headlines = 85;
    options.paragraphs = paragraphs;
    const auto report = [](const TrainingPage& page) { return page.corpus != "wcxb"; };
    for (const Joined& one : join_pages(pages, report, options))
      collect(read_plain(one.text), model, one.stories, samples);
  }
  for (const Joined& one : join_pages(pages, any_page, single_texts()))
    collect(read_plain(one.text), model, {}, samples);
  for (const TrainingPage& page : pages) {
    if (is_single_story(page)) collect(page.inputs[0].document, model, {}, samples);
  }
  const std::array<Weights, 2> weights = {fit_weights(samples[0]), fit_weights(samples[1])};
  for (std::size_t e = 0; e < cleaning::evidence_count; ++e) {
    std::printf("weight %s %.2f %.2f\n", std::string(cleaning::evidence_name(e)).c_str(),
                weights[0][e], weights[1][e]);
  }
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
    for (const Joined& one : join_pages(pages, any_page, options)) {
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
  long texts = 0;
  long split_texts = 0;
  for (const Joined& one : join_pages(pages, any_page, single_texts())) {
    if (one.whole_pages) continue;
    ++texts;
    split_texts += clean(read_plain(one.text), model).stories.size() > 1;
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
  std::printf("figure stories.false_split.texts %.4f 0 0 %ld\n",
              static_cast<double>(split_texts) / static_cast<double>(std::max(1L, texts)), texts);
  if (fitting) fit(pages, model);
}

}  // namespace copydesk::train
