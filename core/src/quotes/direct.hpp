// Which cue brings in what stands in quotation marks.
#pragma once

#include <cstdint>
#include <optional>

#include "quotes/pairing.hpp"
#include "quotes/sentences.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Where the cue of marked words stands.
enum class CuePlace : std::uint8_t {
  none,
  behind,  ///< “...,” said Lind
  before,  ///< Lind said: “...”
  around   ///< the marked words are a part of what the cue brings in
};

/// Marked words and who speaks them.
struct Attached {
  CuePlace place = CuePlace::none;
  WordRange cue;
  WordRange source;
  WordRange relayed_by;
  std::uint32_t cue_number = 0xFFFFFFFFU;  ///< in Sentences::cues; none for "Lind: “..."”
};

/// The cue for `marked`, looked for in its own sentence. Costs the cues of that sentence, capped.
[[nodiscard]] Attached attach(const StoryWords& story, const Sentences& sentences,
                              const MarkedText& marked);

/// Marked words that are no speech: titles of works ("Meet the Press") and, where no cue stands in
/// the sentence, a word or two in doubt.
[[nodiscard]] bool is_title(const StoryWords& story, const MarkedText& marked);

/// Words that are only named: "the so-called “long list”", "the song “Hello”".
[[nodiscard]] bool is_term(const StoryWords& story, const MarkedText& marked);

/// Words between the marks, punctuation not counted.
[[nodiscard]] std::uint32_t count_words(const StoryWords& story, WordRange range);

/// Whether the marked words are a sentence of their own, by their capital and their last mark.
[[nodiscard]] bool is_whole_sentence(const StoryWords& story, const MarkedText& marked);

}  // namespace copydesk::quotes
