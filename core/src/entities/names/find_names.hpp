// Names by the names model.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "copydesk/model.hpp"
#include "entities/names/name_features.hpp"

namespace copydesk::entities {

/// Labels of the names model: "O", then B-, I-, E-, S- of each type of name in the order of
/// MentionType ("B-person", ...).
[[nodiscard]] const std::vector<std::string>& name_labels();
inline constexpr std::uint8_t label_outside = 0;

/// The type of a label (TypeVotes::type_count for "O").
[[nodiscard]] constexpr std::uint8_t type_of_label(std::uint8_t label) {
  return label == label_outside ? static_cast<std::uint8_t>(TypeVotes::type_count)
                                : static_cast<std::uint8_t>((label - 1) / 4);
}
/// Whether the label is of a name of one word.
[[nodiscard]] constexpr bool is_single(std::uint8_t label) {
  return label != label_outside && (label - 1) % 4 == 3;
}

/// What a first pass over all sentences said; also how training makes the second pass's evidence.
[[nodiscard]] FirstPass first_pass_of(const std::vector<std::uint8_t>& labels);
[[nodiscard]] TypeVotes votes_of(const NameTokens& document, const FirstPass& first);

/// Names in the given ranges of a text, in order. Two passes: the second sees what the first said
/// of the same words elsewhere in the document.
[[nodiscard]] std::vector<Mention> find_names(std::string_view text, std::span<const Span> ranges,
                                              const Model& model);

}  // namespace copydesk::entities
