// Many documents: add, remove, ask; results over all of them.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/clean.hpp"
#include "copydesk/dedupe.hpp"
#include "copydesk/entities.hpp"
#include "copydesk/quotes.hpp"
#include "copydesk/read.hpp"

namespace copydesk {

/// Which stages to run. Cleaning always runs.
struct Stages {
  bool entities = true;
  bool quotes = true;
  bool dedupe = true;
};

/// One document with all that was found in it.
struct AnalysedDocument {
  Document document;
  CleanResult cleaned;
  std::vector<Mention> mentions;  ///< `entity` is set in what `Collection::entities` returns
  QuoteResult quotes;
};

/// Everything of one document that does not depend on the others: clean, mentions, quotes.
[[nodiscard]] AnalysedDocument analyse(Document document, const Model& blocks_model,
                                       const Model* names_model, const Stages& stages = {},
                                       const DocumentDecisions& decisions = {});

/// A set of analysed documents, by id. Results do not depend on the order of additions.
class Collection {
 public:
  Collection();
  ~Collection();
  Collection(Collection&&) noexcept;
  Collection& operator=(Collection&&) noexcept;
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;

  /// Adds a document, or replaces the one with the same id. Costs the indexing of its stories,
  /// unless `with_copies` is false: then `copies` does not see them.
  void add(AnalysedDocument document, bool with_copies = true);
  /// Removes a document; unknown_document where there is none.
  Result<bool> remove(std::string_view id);

  /// By id, sorted.
  [[nodiscard]] std::vector<const AnalysedDocument*> documents() const;
  [[nodiscard]] const AnalysedDocument* find(std::string_view id) const;

  /// Copies among the stories of all documents.
  [[nodiscard]] Copies copies(float threshold = default_copy_threshold,
                              std::span<const CopyDecision> decisions = {}) const;
  /// Entities over all documents; entity_of follows `documents()`.
  [[nodiscard]] Resolution entities(std::span<const EntityDecision> decisions = {}) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copydesk
