// The places of blocks in the source.
#pragma once

#include "copydesk/document.hpp"

namespace copydesk {

/// Sets Block::source of every block to what `document.offsets.to_source(block.span)` gives, in
/// one pass over the runs. Precondition: blocks are in text order.
void set_block_sources(Document& document);

}  // namespace copydesk
