// Measures the cleaning of pages by cross-validation over sites. Native only.
#pragma once

#include <cstddef>
#include <vector>

#include "blocks_model.hpp"

namespace copydesk::train {

struct MeasureOptions {
  int show = -1;  ///< an Input: print every block of it
  BlocksOptions blocks;
};

/// Trains on the sites of all folds but one and scores that one, in turn, two folds at a time;
/// prints one line a figure: "figure NAME VALUE LOW HIGH COUNT". The forest of a fold learns from
/// the other folds as chains saw them that were not trained on them (stacking, Wolpert 1992).
void measure(const std::vector<TrainingPage>& pages, const std::vector<Fold>& folds,
             const MeasureOptions& options);

}  // namespace copydesk::train
