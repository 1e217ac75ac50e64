// Roles that follow from a line's shape and the lines round it, where the model is unsure.
#pragma once

#include <vector>

#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Between a headline and its text: a second headline is a standfirst, a name alone is a byline, a
/// date alone a timestamp. After `mark_duplicates`. Linear in the blocks.
void settle_opening(const Page& page, std::vector<BlockLabel>& labels);

/// A line of headline shape between two paragraphs that the model took for a teaser, though its
/// words are those of what follows and not of what went before, is a headline: where most of the
/// document is text, stories stand one behind the other. Linear in the blocks.
void settle_headlines(const Page& page, std::vector<BlockLabel>& labels);

/// Behind the text: a line that starts with the name of a byline ("Ann Lee is a reporter ...") is
/// the author's note, and that name alone before it a repeat, or the byline where there was none.
/// Linear in the blocks.
void settle_author_notes(const Page& page, std::vector<BlockLabel>& labels);

}  // namespace copydesk::cleaning
