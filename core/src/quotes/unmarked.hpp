// Speech that has no marks at all.
#pragma once

#include <vector>

#include "quotes/borders.hpp"
#include "quotes/pairing.hpp"
#include "quotes/sentences.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Appends to `found` what a third person says in the first person without marks ("We are firm, she
/// said."), outside of `borders`. `damaged`: other marks of the story are lost; then short forms
/// ("it's") count too, and paragraphs that go on with such speech.
void find_unmarked(const StoryWords& story, const Sentences& sentences, const MarkBorders& borders,
                   bool damaged, std::vector<MarkedText>& found);

}  // namespace copydesk::quotes
