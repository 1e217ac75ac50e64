// Trains the model of block roles: a chain that reads a page first and the forest that reads it
// again. Native only.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "blocks_pages.hpp"
#include "blocks_second.hpp"
#include "boosting.hpp"
#include "copydesk/model.hpp"
#include "trainer.hpp"

namespace copydesk::train {

/// Settings of a training run; the defaults are those of the shipped model.
struct BlocksOptions {
  TrainOptions chain;
  BoostOptions forest;          ///< is it running text?
  BoostOptions roles;           ///< which role?
  std::size_t folds = 5;        ///< of sites, by which the second reading gets its examples
  float derived_weight = 0.5F;  ///< of pages whose roles were filled in by the first model
  std::size_t joined = 150;     ///< joined documents among the examples
  float joined_weight = 0.7F;
  std::size_t excerpts = 1;  ///< parts of each page with hand-given roles, of either kind and input
  float excerpt_weight = 0.5F;
  float by_words = 0.5F;  ///< 0: every wrong label costs the same; 1: by the root of its words
  std::vector<Input> inputs = {Input::paste, Input::html, Input::paste_html};
  BlocksOptions();
  /// Sets one from "key=value", for experiments; false for an unknown key.
  bool set(std::string_view assignment);
};

/// Whether a page takes part.
using PageFilter = std::function<bool(const TrainingPage&)>;

/// The chain of the first reading, trained on the pages that `filter` lets through, in two rounds:
/// first on the pages with hand-given roles; that model then gives roles to the rest, held to what
/// is running text and what is not by the gold text; last on all of them. Returns a "chain"
/// section.
[[nodiscard]] std::vector<std::byte> train_first(const std::vector<TrainingPage>& pages,
                                                 const PageFilter& filter,
                                                 const BlocksOptions& options);

/// One part of the pages as the second reading's examples, read by a chain that was trained on all
/// other parts.
struct Fold {
  std::vector<std::byte> chain;
  SecondRows rows;
};
/// Parts the pages by site and reads each part, two at a time.
[[nodiscard]] std::vector<Fold> cross_read(const std::vector<TrainingPage>& pages,
                                           const BlocksOptions& options);

/// Bytes of a model file: `chain` and the forests of the second reading, which learn from all
/// parts but `left_out` (none: folds.size()).
[[nodiscard]] std::vector<std::byte> blocks_file(std::vector<std::byte> chain,
                                                 const std::vector<Fold>& folds,
                                                 std::size_t left_out,
                                                 const BlocksOptions& options);

/// Both readings, trained on all pages: bytes of a model file.
[[nodiscard]] std::vector<std::byte> train_blocks(const std::vector<TrainingPage>& pages,
                                                  const std::vector<Fold>& folds,
                                                  const BlocksOptions& options);

}  // namespace copydesk::train
