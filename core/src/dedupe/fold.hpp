// Spellings of one word folded into one form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk::dedupe {

/// What folding saw through; tells the kind of an edit between two spellings of one form.
enum class FoldKind : std::uint8_t {
  none,
  spelling,    ///< finalise/finalize, neighbour/neighbor, adviser/advisor, plural s
  place_name,  ///< Kiev/Kyiv
  number,      ///< two/2
};

struct FoldedWord {
  std::string form;
  FoldKind kind = FoldKind::none;  ///< of the step that changed the word
};

/// Folds a word of lower-case letters and digits (accents already off).
///
///     fold_word("neighbours").form == fold_word("neighbors").form
///     fold_word("kiev").form == fold_word("kyiv").form, kind place_name for "kiev"
///
/// First by list, then by ending. A form need not be a word: only equality matters.
[[nodiscard]] FoldedWord fold_word(std::string_view word);

}  // namespace copydesk::dedupe
