// Quotations whose marks were lost on the way: by a lone mark, or by words only a speaker uses.
#pragma once

#include "quotes/pairing.hpp"
#include "quotes/sentences.hpp"
#include "quotes/words.hpp"

namespace copydesk::quotes {

/// Finds the missing ends of lone marks, and speech that has no marks at all, and adds them to
/// `pairing.marked` with what is lost and why. Returns whether any was added; the words'
/// `quoted_by` is then written anew.
///
/// A lone mark never pairs with another one. Its quotation ends at its sentence's cue, where a
/// sentence with another cue begins, or at the paragraph's end:
///
///     We were firm,” Lind said.     -> [“]We were firm,” Lind said.
///     “We hope to agree.            -> “We hope to agree.[”]
///
/// Speech without marks is told by first persons and short forms ("we", "it's") in what a third
/// person says; in stories whose reporter writes "I", and where no mark is lone, only the plainest:
///
///     We are firm, she said.        -> [“]We are firm,[”] she said.
///
/// Linear: each lone mark looks no further than the next mark on either side.
bool repair_marks(StoryWords& story, const Sentences& sentences, Pairing& pairing);

}  // namespace copydesk::quotes
