// Trained weights of the sequence tagger.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "copydesk/result.hpp"

namespace copydesk {

namespace tagger {
class Forest;
class Lexicon;
class LinearChain;
}  // namespace tagger

/// A loaded model: immutable, cheap to copy (shared), safe to use from many analyses.
/// Two are shipped: "blocks" (roles of blocks) and "names" (entities, with its word clusters and
/// gazetteers). Their format is described in core/src/tagger/model_file.hpp.
class Model {
 public:
  /// Reads a model file. The bytes are copied; the caller keeps its own.
  /// Errors: bad_model (magic, version, checksum, or cut short).
  static Result<Model> load(std::span<const std::byte> bytes);

  [[nodiscard]] const std::string& name() const;     ///< "blocks", "names"
  [[nodiscard]] const std::string& version() const;  ///< of the training run, in the provenance
  [[nodiscard]] const tagger::LinearChain& chain() const;
  /// Trees that read a page a second time: is a block running text, and its role. Empty in a model
  /// that has none.
  [[nodiscard]] const tagger::Forest& forest() const;
  [[nodiscard]] const tagger::Forest& role_forest() const;
  /// Word clusters and lists of names; empty in a model that has none.
  [[nodiscard]] const tagger::Lexicon& lexicon() const;

 private:
  struct State;
  explicit Model(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace copydesk
