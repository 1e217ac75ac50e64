// The element that holds most of a page's prose.
#pragma once

#include <cstdint>
#include <span>

#include "copydesk/document.hpp"

namespace copydesk::html {

/// Marks the blocks inside the smallest element that holds three quarters of the page's prose with
/// Region::content, and those inside the smallest that holds half of it with Region::content_core.
/// Prose is what blocks of some length hold outside links; headings, controls, texts of pictures
/// and what stands hidden, in navigation or in a footer do not count.
///
/// `parents[n]` is the number of the parent of element n: smaller than n, 0 for the page. A block
/// stands in the element Block::group. Precondition: all groups < parents.size(). Linear.
void mark_content(std::span<Block> blocks, std::span<const std::uint32_t> parents);

}  // namespace copydesk::html
