// Signs that words are spoken by somebody in the story, not by its reporter.
#pragma once

#include <cstdint>
#include <string_view>

#include "quotes/sentences.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

struct Evidence {
  enum class Strength : std::uint8_t {
    none,
    deictic,      ///< "today" with no date about
    informal,     ///< "it's", "you"
    first_person  ///< "we", "our"
  };
  Strength strength = Strength::none;
  std::uint32_t word = 0;   ///< the first of that strength
  std::string_view reason;  ///< for a person
};

/// The strongest sign among the unquoted words of `range`.
[[nodiscard]] Evidence find_evidence(const StoryWords& story, WordRange range);

/// Whether the cue tells speech of a third person: "she said", not "we think" or "is expected to".
[[nodiscard]] bool brings_speech(const StoryWords& story, const Attribution& cue);

/// First word of cue and source, whichever stands first.
[[nodiscard]] std::uint32_t start_of(const Attribution& cue);

/// The sentence is told by somebody else than its speaker: it has a cue that brings speech.
[[nodiscard]] bool has_outer_cue(const StoryWords& story, const Sentences& sentences,
                                 const Sentence& sentence);

/// Start of the sentence `number`, or of the first one before it in its paragraph, from word
/// `limit` on, from which on all sound spoken and have no cue.
[[nodiscard]] std::uint32_t spoken_start(const StoryWords& story, const Sentences& sentences,
                                         std::uint32_t number, std::uint32_t limit);

/// Whether the story is told in the first person: "we" outside of marks, in sentences with no cue.
[[nodiscard]] bool has_narrator(const StoryWords& story, const Sentences& sentences);

}  // namespace copydesk::quotes
