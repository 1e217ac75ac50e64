#include "trainer.hpp"

#include <algorithm>
#include <cstdio>

#include "gradient_ascent.hpp"
#include "model_sections.hpp"
#include "weights.hpp"

namespace copydesk::train {

std::vector<std::byte> train_chain(std::span<const Example> examples,
                                   const std::vector<std::string>& labels,
                                   const Forbidden& forbidden, const TrainOptions& options) {
  Weights weights(examples, labels.size(), forbidden, options.minimum_count);
  if (options.report) {
    std::fprintf(stderr, "%zu examples, %zu features\n", examples.size(), weights.keys.size());
  }
  ascend(examples, options, options.epochs, options.learning_rate, weights);
  if (options.keep_rows > 0 && options.keep_rows < weights.keys.size()) {
    weights.prune(options.keep_rows);
    ascend(examples, options, options.prune_epochs, options.learning_rate * 0.3F, weights);
  }
  return weights.section(labels, options);
}

std::vector<std::byte> mean_chain(std::span<const std::vector<std::byte>> model_files,
                                  std::span<const Example> examples,
                                  const std::vector<std::string>& labels,
                                  const Forbidden& forbidden, const TrainOptions& options) {
  Weights weights(examples, labels.size(), forbidden, options.minimum_count);
  for (const std::vector<std::byte>& file : model_files) {
    const std::span<const std::byte> chain = section_of(file, "chain");
    if (!weights.add_section(chain, 1.0F / static_cast<float>(model_files.size()))) return {};
  }
  // Pruning ranks rows by norm and use; here use is how often a feature occurs.
  std::fill(weights.squares.begin(), weights.squares.end(), 0.0F);
  for (const Example& example : examples) {
    for (const std::uint32_t feature : example.sequence.features) {
      const std::uint32_t row = weights.index.find(feature);
      if (row != FeatureIndex::no_row) weights.squares[row * labels.size()] += 1;
    }
  }
  if (options.keep_rows > 0) weights.prune(options.keep_rows);
  if (options.prune_epochs > 0) {
    // Steps as after a whole training: the smaller, the oftener a feature occurs.
    for (std::size_t row = 0; row < weights.squares.size(); row += labels.size()) {
      const float uses = weights.squares[row];
      std::fill_n(weights.squares.begin() + static_cast<std::ptrdiff_t>(row), labels.size(),
                  0.05F + 0.002F * uses);
    }
    ascend(examples, options, options.prune_epochs, options.learning_rate * 0.3F, weights);
  }
  return weights.section(labels, options);
}

}  // namespace copydesk::train
