// The training of a chain's weights.
#pragma once

#include <span>

#include "trainer.hpp"
#include "weights.hpp"

namespace copydesk::train {

/// Stochastic gradient ascent on the conditional likelihood with AdaGrad's steps, one example a
/// step, in random order. `rate` falls to 0.3 of itself; the result is the mean of the weights over
/// the second half of the epochs.
void ascend(std::span<const Example> examples, const TrainOptions& options, int epochs, float rate,
            Weights& weights);

}  // namespace copydesk::train
