// Blocks of plain text.
#pragma once

#include <string_view>
#include <vector>

#include "copydesk/document.hpp"

namespace copydesk {

/// One block a line that is not blank; where the text is hard-wrapped, one block a paragraph with
/// `lines` lines. Spans are bytes of `text`; Block::source is filled by the caller.
///
/// Hard-wrapped means: most lines that are followed by another could not have held its first word
/// within the width of the text, and break off in the middle of sentences. A poem, a list or a
/// paste with one paragraph a line is not. Linear.
[[nodiscard]] std::vector<Block> plain_blocks(std::string_view text);

}  // namespace copydesk
