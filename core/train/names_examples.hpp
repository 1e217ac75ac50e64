// Labelled documents as training examples of the names model's two passes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "names_corpus.hpp"
#include "names_options.hpp"
#include "trainer.hpp"

namespace copydesk::train {

/// A document ready for features.
struct Prepared {
  entities::NameTokens tokens;
  TokenLabels labels;
  const Corpus* corpus = nullptr;  ///< borrowed
};

/// Transitions that no name has: I and E only go on with a name of their type.
[[nodiscard]] Forbidden forbidden_transitions(std::size_t labels);

/// Examples of both passes. The second pass's evidence comes from a model that has not seen the
/// document: two halves, each tagged by the other's model.
[[nodiscard]] std::vector<Example> two_pass_examples(const std::vector<Prepared>& documents,
                                                     const TrainOptions& options,
                                                     const Forbidden& forbidden);

/// The chain that is the mean of earlier runs' model files; empty where one is no model.
[[nodiscard]] std::vector<std::byte> mean_of_runs(const std::vector<Prepared>& documents,
                                                  std::span<const std::vector<std::byte>> files,
                                                  const TrainOptions& options,
                                                  const Forbidden& forbidden);

}  // namespace copydesk::train
