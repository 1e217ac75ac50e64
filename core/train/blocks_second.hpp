// Examples for the second reading of a page (clean/context.hpp). Native only.
#pragma once

#include <functional>
#include <vector>

#include "blocks_pages.hpp"
#include "boosting.hpp"
#include "tagger/linear_chain.hpp"

namespace copydesk::train {

/// What the second reading learns from.
struct SecondRows {
  Table running;  ///< is a block running text? Of the blocks in doubt
  Table roles;    ///< its role, on top of what the first reading says; of hand-given roles
};

/// Rows for the blocks of the pages that `filter` lets through, of selections and bare
/// articles cut from them, and of some of them joined. `chain` must not have been trained on these
/// pages, or the rows would trust it too much.
[[nodiscard]] SecondRows second_rows(const std::vector<TrainingPage>& pages,
                                     const std::function<bool(const TrainingPage&)>& filter,
                                     const tagger::LinearChain& chain);

/// Appends the rows of `more`.
void append(const Table& more, Table& table);

}  // namespace copydesk::train
