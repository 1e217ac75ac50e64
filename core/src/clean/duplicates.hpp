// Lines that stand twice: captions doubled by alt text, headlines repeated.
#pragma once

#include <vector>

#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Marks kept blocks that repeat an earlier kept block as duplicates of it: equal words anywhere
/// for lines that carry something, nearly equal words for captions and headlines that stand close.
/// An unkept line that repeats a headline, caption or name of the article is one as well.
/// A block the model called a duplicate gets the block it repeats, where one is found. Near linear:
/// a near repeat is sought among the eight blocks around.
void mark_duplicates(const Page& page, std::vector<BlockLabel>& labels);

}  // namespace copydesk::cleaning
