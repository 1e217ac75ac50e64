// The speed of each stage of `copydesk entities`:
//   copydesk_stages MODELS ARTICLES.ndjson [options of Google Benchmark]
#include <benchmark/benchmark.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "copydesk/copydesk.hpp"
#include "entities/names/find_names.hpp"
#include "entities/names/name_features.hpp"
#include "entities/values/values.hpp"
#include "inputs.hpp"
#include "models.hpp"

namespace {

using namespace copydesk;

/// Every article after each stage, so that each stage can be run alone.
struct Articles {
  std::vector<cli::Input> inputs;
  std::vector<AnalysedDocument> analysed;
  std::vector<std::vector<Span>> ranges;  ///< the blocks
  std::size_t bytes = 0;

  Articles(const std::string& path, const Model& blocks, const Model& names) {
    cli::read_inputs(
        {path}, std::nullopt, [&](const cli::Input& input) { inputs.push_back(input); },
        [](const FailedInput&) {});
    for (const cli::Input& input : inputs) {
      analysed.push_back(analyse(read_one(input), blocks, &names, {.quotes = false}));
      std::vector<Span>& spans = ranges.emplace_back();
      for (const Block& block : analysed.back().document.blocks) spans.push_back(block.span);
      bytes += input.bytes.size();
    }
  }

  static Document read_one(const cli::Input& input) {
    return read({.id = input.id, .name = input.name, .bytes = input.bytes, .charset = "utf-8"})
        .value();
  }

  [[nodiscard]] std::vector<DocumentMentions> views() const {
    std::vector<DocumentMentions> out;
    for (const AnalysedDocument& one : analysed) {
      out.push_back({&one.document, one.cleaned.labels, one.cleaned.stories, one.mentions});
    }
    return out;
  }
};

/// Registers a stage that is run for every article in turn.
void each(const char* name, const Articles& articles,
          const std::function<void(std::size_t article)>& stage) {
  benchmark::RegisterBenchmark(name, [&articles, stage](benchmark::State& state) {
    for ([[maybe_unused]] const auto run : state) {
      for (std::size_t i = 0; i < articles.analysed.size(); ++i) stage(i);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(articles.bytes));
  })->Unit(benchmark::kMillisecond);
}

void each_text(const char* name, const Articles& articles,
               const std::function<void(const AnalysedDocument&, std::span<const Span>)>& stage) {
  each(name, articles,
       [&articles, stage](std::size_t i) { stage(articles.analysed[i], articles.ranges[i]); });
}

void whole(const char* name, const Articles& articles, const std::function<void()>& stage) {
  benchmark::RegisterBenchmark(name, [&articles, stage](benchmark::State& state) {
    for ([[maybe_unused]] const auto run : state) stage();
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(articles.bytes));
  })->Unit(benchmark::kMillisecond);
}

void register_names(const Articles& articles, const Model& names) {
  each_text("names: words", articles, [&](const auto& one, std::span<const Span> ranges) {
    benchmark::DoNotOptimize(entities::name_tokens(one.document.text, ranges, names.lexicon()));
  });
  each_text("names: words, features", articles, [&](const auto& one, std::span<const Span> ranges) {
    const entities::NameTokens tokens =
        entities::name_tokens(one.document.text, ranges, names.lexicon());
    const entities::WordOccurrences occurrences(tokens);
    tagger::FeatureSequence features;
    for (const entities::NameSegment& segment : tokens.segments) {
      features.clear();
      entities::add_name_features(tokens, segment, occurrences, features);
      benchmark::DoNotOptimize(features.features.data());
    }
  });
  each_text("names: words, features, weights", articles,
            [&](const auto& one, std::span<const Span> ranges) {
              const entities::NameTokens tokens =
                  entities::name_tokens(one.document.text, ranges, names.lexicon());
              const entities::WordOccurrences occurrences(tokens);
              tagger::FeatureSequence features;
              std::vector<std::int32_t> sums;
              for (const entities::NameSegment& segment : tokens.segments) {
                features.clear();
                entities::add_name_features(tokens, segment, occurrences, features);
                sums.assign(features.size() * names.chain().labels().size(), 0);
                names.chain().add_sums(features, sums);
                benchmark::DoNotOptimize(sums.data());
              }
            });
  each_text("names: all", articles, [&](const auto& one, std::span<const Span> ranges) {
    benchmark::DoNotOptimize(entities::find_names(one.document.text, ranges, names));
  });
}

void register_all(const Articles& articles, const Model& blocks, const Model& names) {
  each("read", articles,
       [&](std::size_t i) { benchmark::DoNotOptimize(Articles::read_one(articles.inputs[i])); });
  each_text("clean", articles,
            [&](const auto& one, auto) { benchmark::DoNotOptimize(clean(one.document, blocks)); });
  register_names(articles, names);
  each_text("values", articles, [](const auto& one, std::span<const Span> ranges) {
    for (const Span range : ranges) {
      benchmark::DoNotOptimize(entities::find_values(one.document.text, range, {}));
    }
  });
  whole("resolve", articles, [&] { benchmark::DoNotOptimize(resolve(articles.views())); });
  whole("write JSON", articles, [&] {
    std::vector<const AnalysedDocument*> documents;
    for (const AnalysedDocument& one : articles.analysed) documents.push_back(&one);
    benchmark::DoNotOptimize(write_json({.documents = documents, .parts = {.quotes = false}}));
  });
}

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (count != 3) return 2;
  const Result<Model> blocks = cli::load_model(words[1], "blocks");
  const Result<Model> names = cli::load_model(words[1], "names");
  if (!blocks || !names) return 1;
  const Articles articles(words[2], blocks.value(), names.value());
  register_all(articles, blocks.value(), names.value());
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
