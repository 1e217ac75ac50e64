// Sentences as a reader hears them: what is quoted does not end the one it stands in.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "quotes/attributions.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// One sentence with its cues.
struct Sentence {
  WordRange words;
  WordRange body;  ///< without its closing stops
  std::uint32_t paragraph = 0;
  std::uint32_t first_cue = 0;  ///< its cues: [first_cue, last_cue) of Sentences::cues
  std::uint32_t last_cue = 0;
};

struct Sentences {
  std::vector<Sentence> list;
  std::vector<Attribution> cues;

  [[nodiscard]] std::span<const Attribution> cues_of(const Sentence& sentence) const {
    return std::span(cues).subspan(sentence.first_cue, sentence.last_cue - sentence.first_cue);
  }
  /// Number of the sentence that word `word` stands in. Precondition: it stands in one.
  [[nodiscard]] std::uint32_t of(std::uint32_t word) const;
};

/// Sentences of a story whose marks are paired; `“It is. It was,” he said.` is one.
[[nodiscard]] Sentences read_sentences(const StoryWords& story);

}  // namespace copydesk::quotes
