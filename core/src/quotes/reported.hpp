// What is said: the words that belong to a cue.
#pragma once

#include <optional>
#include <span>

#include "quotes/attributions.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// The words of `sentence` (its closing stop left out) that `cues[number]` brings in; nothing where
/// it brings in none.
///
///     [The vote was rigged], Lind said.        Lind told reporters on Monday [that it was rigged].
///     Lind vowed [to appeal].                  According to Lind, [the vote was rigged].
[[nodiscard]] std::optional<WordRange> reported_content(const StoryWords& story, WordRange sentence,
                                                        std::span<const Attribution> cues,
                                                        std::size_t number);

}  // namespace copydesk::quotes
