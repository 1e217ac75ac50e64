// Fits and measures the splitting of stories on joined pages (joined.hpp). Native only.
#pragma once

#include <vector>

#include "blocks_pages.hpp"
#include "copydesk/model.hpp"

namespace copydesk::train {

/// Measures story splitting: boundary F1 on the joined set and false splits on single pages. With
/// `fit`, also fits the weights of clean/stories.cpp by logistic regression and prints them.
/// A boundary is found when a story starts behind the last running text of one page and not behind
/// the first running text of the next.
void measure_stories(const std::vector<TrainingPage>& pages, const Model& model, bool fit);

}  // namespace copydesk::train
