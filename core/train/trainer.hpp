// Trains the linear chain from labelled feature sequences. Native only; nothing here ships.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "tagger/linear_chain.hpp"

namespace copydesk::train {

/// One labelled sequence (the tokens of a sentence, the blocks of a page).
struct Example {
  tagger::FeatureSequence sequence;
  std::vector<std::uint8_t> labels;    ///< index into the label list; one a position
  std::vector<std::uint64_t> allowed;  ///< as LinearChain::tag; empty: all
  std::vector<float> costs;            ///< of a wrong label at each position; empty: 1
  float weight = 1;                    ///< of its gradient: noisy corpora get less
  /// Corpora that label by other rules: every feature gets a second weight for its domain, which
  /// takes up the difference and is left out of the model. 0: none.
  std::uint32_t domain = 0;
};

/// Settings of one training run. Two runs with equal settings and data give equal weights.
struct TrainOptions {
  int epochs = 8;
  float learning_rate = 0.15F;  ///< AdaGrad's
  float l2 = 1e-6F;
  float l1 = 0;          ///< pulls weights that earn little to 0: a smaller file
  float dropout = 0.1F;  ///< part of the features left out at random
  /// The first `word_features` features of a position name the word itself; they are left out
  /// together with this probability, so that its surroundings learn to speak for unknown words.
  float word_dropout = 0;
  std::uint32_t word_features = 0;
  int minimum_count = 2;      ///< features seen less often are not kept
  std::size_t keep_rows = 0;  ///< prune to this many features, then train on; 0: all
  int prune_epochs = 2;       ///< epochs after pruning
  int bits = 8;               ///< of a quantised weight: 4 or 8
  int weight_step = 1;        ///< quantised weights are multiples of this; packs better
  float dead_zone = 0.5F;     ///< weights of less than this part of a step become 0; packs better
  std::uint64_t seed = 1;
  bool report = true;  ///< a line an epoch on standard error
};

/// Transitions that never happen, as (from, to); from == labels.size() is the start and
/// to == labels.size() the end.
using Forbidden = std::vector<std::pair<std::size_t, std::size_t>>;

/// Trains and returns the bytes of a "chain" section (what LinearChain::parse reads).
[[nodiscard]] std::vector<std::byte> train_chain(std::span<const Example> examples,
                                                 const std::vector<std::string>& labels,
                                                 const Forbidden& forbidden,
                                                 const TrainOptions& options);

/// The mean of several runs' models (files with weights of 8 bits), pruned, trained on for
/// `prune_epochs` and quantised by `options`: a linear model's mean is the mean of its scores, so
/// this is an ensemble that costs nothing. `examples` tell how often features are used. Empty where
/// a file is no such model.
[[nodiscard]] std::vector<std::byte> mean_chain(std::span<const std::vector<std::byte>> model_files,
                                                std::span<const Example> examples,
                                                const std::vector<std::string>& labels,
                                                const Forbidden& forbidden,
                                                const TrainOptions& options);

}  // namespace copydesk::train
