// Who says, and by which word: cues and their sources in one sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "quotes/words.hpp"

namespace copydesk::quotes {

enum class CueKind : std::uint8_t {
  verb,       ///< "Lind said", "said Lind"
  according,  ///< "according to Lind"
  noun,       ///< "his claim that"
  passive     ///< "is expected to", "was rejected by voters"
};

/// A cue and who speaks by it.
struct Attribution {
  WordRange cue;           ///< with auxiliaries and hearers: "has also told reporters"
  WordRange source;        ///< empty: none found
  std::uint32_t verb = 0;  ///< the word that makes it a cue
  CueKind kind = CueKind::verb;
  bool inverted = false;   ///< the source stands behind the cue: "said Lind"
  bool dependent = false;  ///< "..., adding that", "and said": it shares the subject before it
  WordRange relayed_by;    ///< "[Xinhua] quoted Mr Xi as saying"
};

/// Attributions among the words of [sentence), quoted ones left out, in order of their verbs.
[[nodiscard]] std::vector<Attribution> find_attributions(const StoryWords& story,
                                                         WordRange sentence);

}  // namespace copydesk::quotes
