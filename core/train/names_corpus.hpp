// Labelled corpora for the names model: tokens with BIO tags -> text, tokens as the product cuts
// them, labels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "copydesk/span.hpp"
#include "entities/names/name_tokens.hpp"

namespace copydesk::train {

/// A labelled name: bytes of the document's text. Type: index in MentionType's names, or
/// `unknown_type` where the corpus has one class for what we divide (MISC).
struct GoldName {
  Span span;
  std::uint8_t type = 0;
};
inline constexpr std::uint8_t unknown_type = 7;

/// One document; sentences are lines of its text.
struct GoldDocument {
  std::string text;
  std::vector<Span> lines;
  std::vector<GoldName> names;
};

/// Reads token<TAB>BIO lines with blank lines between sentences and -DOCSTART- between documents.
/// MISC is a work where the corpus has types for groups and events, else of unknown type.
/// Tokens are joined as a writer would set them: no space before a comma, none after a bracket.
[[nodiscard]] std::vector<GoldDocument> read_corpus(const std::string& path);

/// Copies of short sentences with every longer word capitalised, or all in capitals, for headlines.
/// Every `step`-th sentence of 4 to 16 tokens is taken; they become documents of their own.
[[nodiscard]] std::vector<GoldDocument> headline_copies(const std::vector<GoldDocument>& documents,
                                                        std::size_t step);

/// A label and a mask of allowed ones for each token of `tokens`.
struct TokenLabels {
  std::vector<std::uint8_t> labels;
  std::vector<std::uint64_t> allowed;
};
[[nodiscard]] TokenLabels token_labels(const GoldDocument& document,
                                       const entities::NameTokens& tokens);

}  // namespace copydesk::train
