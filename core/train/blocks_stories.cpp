#include "blocks_stories.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "clean/duplicates.hpp"
#include "clean/page.hpp"
#include "clean/roles.hpp"
#include "clean/settle.hpp"
#include "clean/start_places.hpp"
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

using cleaning::evidence_count;
using cleaning::EvidenceValues;

struct Sample {
  EvidenceValues values{};
  bool starts = false;
};

/// How much worse a false cut is than a missed one: most whole pages hold one story.
constexpr double false_in_page = 4;
constexpr double false_in_text = 1;

/// Logistic regression by AdaGrad; the mean of the second half's weights.
EvidenceValues fit_weights(const std::vector<Sample>& samples) {
  constexpr double decay = 1e-4;
  constexpr double rate = 0.3;
  constexpr std::size_t rounds = 20;
  std::array<double, evidence_count> weights{};
  std::array<double, evidence_count> squares{};
  squares.fill(0.1);
  Random random(3);
  std::array<double, evidence_count> sums{};
  const std::size_t steps = rounds * samples.size();
  for (std::size_t step = 0; step < steps; ++step) {
    const Sample& sample = samples[random.below(samples.size())];
    double score = 0;
    for (std::size_t e = 0; e < weights.size(); ++e)
      score += weights[e] * static_cast<double>(sample.values[e]);
    const double error = 1 / (1 + std::exp(-score)) - (sample.starts ? 1.0 : 0.0);
    const bool furnished =
        sample.values[static_cast<std::size_t>(cleaning::Evidence::furnished)] > 0;
    const double weight = sample.starts ? 1.0 : furnished ? false_in_page : false_in_text;
    for (std::size_t e = 0; e < weights.size(); ++e) {
      if (sample.values[e] == 0) continue;
      const double gradient =
          weight * error * static_cast<double>(sample.values[e]) + decay * weights[e];
      squares[e] += gradient * gradient;
      weights[e] -= rate * gradient / std::sqrt(squares[e]);
    }
    if (step * 2 < steps) continue;
    for (std::size_t e = 0; e < weights.size(); ++e) sums[e] += weights[e];
  }
  EvidenceValues out{};
  for (std::size_t e = 0; e < out.size(); ++e)
    out[e] = static_cast<float>(sums[e] / static_cast<double>(steps - steps / 2));
  return out;
}

/// A text with the stories that are in it, read and labelled.
struct Labelled {
  Document document;
  cleaning::Page page;
  std::vector<BlockLabel> labels;
  Joined joined;

  Labelled(Document read, Joined gold, const Model& model)
      : document(std::move(read)),
        page(cleaning::read_page(document)),
        labels(cleaning::read_roles(page, model)),
        joined(std::move(gold)) {
    cleaning::mark_duplicates(page, labels);
    cleaning::settle_opening(page, labels);
    cleaning::settle_headlines(page, labels);
    cleaning::settle_author_notes(page, labels);
  }
  Labelled(const Labelled&) = delete;
  Labelled& operator=(const Labelled&) = delete;

  [[nodiscard]] bool starts(std::uint32_t block) const {
    const std::uint32_t start = document.blocks[block].span.start;
    for (std::size_t k = 1; k < joined.stories.size(); ++k) {
      if (start >= joined.stories[k - 1].end && start <= joined.stories[k].start) return true;
    }
    return false;
  }

  /// Of each story but the first, the first kept block that may be its start, by its number.
  [[nodiscard]] std::vector<std::uint32_t> gold() const {
    std::vector<std::uint32_t> numbers;
    std::uint32_t kept = 0;
    std::size_t k = 1;
    for (std::size_t b = 0; b < labels.size() && k < joined.stories.size(); ++b) {
      if (!labels[b].kept) continue;
      const std::uint32_t start = document.blocks[b].span.start;
      while (k < joined.stories.size() && start > joined.stories[k].start) ++k;
      if (k < joined.stories.size() && start >= joined.stories[k - 1].end && kept != 0) {
        numbers.push_back(kept);
        ++k;
      }
      ++kept;
    }
    return numbers;
  }

  /// The places of the first guess that are left, or the true ones.
  void collect(const EvidenceValues& weights, float threshold, bool true_ones,
               std::vector<Sample>& samples) const {
    cleaning::StartPlaces places(page, labels, weights);
    if (places.kept().empty()) return;
    if (true_ones) {
      places.put(gold());
    } else {
      places.guess();
    }
    places.settle(threshold);
    for (const cleaning::StoryStart& place : places.left())
      samples.push_back({place.values, starts(places.kept()[place.start])});
  }
};

using Texts = std::vector<std::unique_ptr<Labelled>>;

constexpr std::size_t few_paragraphs = 5;

/// Of the development pages' articles, one in a text of its own each.
JoinOptions single_texts() {
  JoinOptions options;
  options.stories = 1;
  options.seed = 31;
  return options;
}

/// A joined text is of the fold of its first page's site.
bool in_fold(const TrainingPage& page, int fold) {
  std::uint32_t hash = 2166136261U;
  for (const char c : page.site) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return fold < 0 || static_cast<int>((hash >> 8U) % 2) == fold;
}

Texts texts_to_fit(const std::vector<TrainingPage>& pages, const Model& model, int fold) {
  Texts texts;
  const auto of_fold = [&](const TrainingPage& page) { return in_fold(page, fold); };
  const auto add = [&](const JoinOptions& options, bool whole_pages) {
    for (Joined& one : join_pages(pages, of_fold, options)) {
      if (one.whole_pages && !whole_pages) continue;
      Document document = read_plain(one.text);
      texts.push_back(std::make_unique<Labelled>(std::move(document), std::move(one), model));
    }
  };
  for (const std::size_t paragraphs : {std::size_t{0}, few_paragraphs}) {
    JoinOptions options;
    options.seed = 23;
    options.paragraphs = paragraphs;
    add(options, paragraphs == 0);
  }
  add(single_texts(), false);
  for (const TrainingPage& page : pages) {
    if (!is_single_story(page) || !of_fold(page)) continue;
    Joined single;
    single.whole_pages = true;
    texts.push_back(std::make_unique<Labelled>(page.inputs[0].document, std::move(single), model));
  }
  return texts;
}

/// First on all that is guessed, then on what the first weights leave at several thresholds, as
/// places look when others have been given up; always on the true places too.
EvidenceValues fit(const Texts& texts) {
  constexpr float all = -1e9F;
  constexpr std::array thresholds = {-4.0F, -2.5F, -1.2F, 0.0F};
  std::vector<Sample> samples;
  EvidenceValues weights{};
  for (const bool first : {true, false}) {
    for (const auto& text : texts) {
      text->collect(weights, all, true, samples);
      if (first) text->collect(weights, all, false, samples);
      for (const float threshold : thresholds) {
        if (!first) text->collect(weights, threshold, false, samples);
      }
    }
    weights = fit_weights(samples);
  }
  return weights;
}

void print(const char* name, const Counts& counts) {
  std::printf("figure stories.%s %.4f 0 0 %ld\n", name, counts.f1(), counts.gold);
}

}  // namespace

void measure_stories(const std::vector<TrainingPage>& pages, const Model& model, bool fitting) {
  std::array<Counts, 3> counts;
  std::array<long, 2> singles{};
  std::array<long, 2> split{};
  for (const int fold : {0, 1}) {
    const EvidenceValues weights = fit(texts_to_fit(pages, model, 1 - fold));
    const auto of_fold = [&](const TrainingPage& page) { return in_fold(page, fold); };
    const auto stories_of = [&](Document document) {
      Labelled text(std::move(document), {}, model);
      return cleaning::split_stories(text.page, text.labels, {}, weights);
    };
    for (const std::size_t paragraphs : {std::size_t{0}, few_paragraphs}) {
      JoinOptions options;
      options.paragraphs = paragraphs;
      options.count = 150;
      for (const Joined& one : join_pages(pages, of_fold, options)) {
        if (paragraphs != 0 && one.whole_pages) continue;
        const std::size_t kind = paragraphs != 0 ? 2 : one.whole_pages ? 1 : 0;
        const Document document = read_plain(one.text);
        counts[kind].add(score(one, document, stories_of(document)));
      }
    }
    for (const TrainingPage& page : pages) {
      if (!is_single_story(page) || !of_fold(page)) continue;
      ++singles[0];
      split[0] += stories_of(page.inputs[0].document).size() > 1 ? 1 : 0;
    }
    JoinOptions alone = single_texts();
    alone.count = 150;
    for (const Joined& one : join_pages(pages, of_fold, alone)) {
      if (one.whole_pages) continue;
      ++singles[1];
      split[1] += stories_of(read_plain(one.text)).size() > 1 ? 1 : 0;
    }
  }
  Counts all = counts[0];
  all.add(counts[1]);
  print("boundary", all);
  print("boundary.texts", counts[0]);
  print("boundary.pages", counts[1]);
  print("boundary.short", counts[2]);
  const auto share = [](const char* name, long part, long whole) {
    std::printf("figure stories.%s %.4f 0 0 %ld\n", name,
                static_cast<double>(part) / static_cast<double>(std::max(1L, whole)), whole);
  };
  share("recall", all.right, all.gold);
  share("false_split", split[0], singles[0]);
  share("false_split.texts", split[1], singles[1]);
  if (!fitting) return;
  const EvidenceValues weights = fit(texts_to_fit(pages, model, -1));
  for (std::size_t e = 0; e < evidence_count; ++e) {
    std::printf("weight %s %.2f\n", std::string(cleaning::evidence_name(e)).c_str(),
                static_cast<double>(weights[e]));
  }
}

}  // namespace copydesk::train
