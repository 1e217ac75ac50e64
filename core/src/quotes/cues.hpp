// Words that bring in speech.
#pragma once

#include <string_view>

namespace copydesk::quotes {

/// Verbs of saying in any form ("said", "says", "telling"); lower case.
[[nodiscard]] bool is_cue_verb(std::string_view word);
/// Those that take their content with "that" or bare: "said", "added", not "asked", "praised".
[[nodiscard]] bool takes_content(std::string_view word);
/// "he", "she", "they", "who" ...
[[nodiscard]] bool is_pronoun(std::string_view word);
/// Auxiliaries and adverbs that may stand between a subject and its cue: "has", "also", "later".
[[nodiscard]] bool is_between(std::string_view word);

}  // namespace copydesk::quotes
