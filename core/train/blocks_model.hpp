// Trains the model of block roles. Native only.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "blocks_pages.hpp"
#include "copydesk/model.hpp"
#include "trainer.hpp"

namespace copydesk::train {

/// Settings of a training run; the defaults are those of the shipped model.
struct BlocksOptions {
  TrainOptions chain;
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

/// Trains on the pages that `filter` lets through, in two rounds: first on the pages with
/// hand-given roles; that model then gives roles to the rest, held to what is running text and what
/// is not by the gold text; last on all of them. Returns the bytes of a model file.
[[nodiscard]] std::vector<std::byte> train_blocks(const std::vector<TrainingPage>& pages,
                                                  const PageFilter& filter,
                                                  const BlocksOptions& options);

}  // namespace copydesk::train
