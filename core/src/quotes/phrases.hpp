// Noun phrases, as far as naming a speaker asks for them; told by the small words round them.
#pragma once

#include "quotes/words.hpp"

namespace copydesk::quotes {

/// The noun phrase that ends before word `end` and does not begin before `limit`; empty where there
/// is none. Appositions and brackets between it and `end` are stepped over:
///
///     On Friday [Lind], the finance minister, | said ...     [Sen. Blunt] (R-Mo.) | noted ...
[[nodiscard]] WordRange phrase_before(const StoryWords& story, std::uint32_t limit,
                                      std::uint32_t end);

/// The noun phrase that begins at word `first` and ends before `limit`; empty where there is none.
[[nodiscard]] WordRange phrase_behind(const StoryWords& story, std::uint32_t first,
                                      std::uint32_t limit);

/// The subject with which words [first, limit) begin, an introduction up to a comma stepped over:
///
///     In a statement, [the group] called ...
[[nodiscard]] WordRange leading_phrase(const StoryWords& story, std::uint32_t first,
                                       std::uint32_t limit);

/// Whether the word can be inside no noun phrase: marks, auxiliaries, "because", verbs of saying.
[[nodiscard]] bool ends_phrase(const StoryWords& story, std::uint32_t word);

/// "said", "tells": a verb of saying that is neither name nor noun where it stands.
[[nodiscard]] bool is_cue_verb(const Word& word);

}  // namespace copydesk::quotes
