// Does a headline belong to the text under it?
#pragma once

#include <cstdint>
#include <vector>

#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// A headline fits when a quarter of its content words stand somewhere in the text. Over a
/// dateline, where wire copy starts without one, the lead itself must take it up: two fifths of its
/// words or more than half of its names in the first paragraphs.
/// Short texts and headlines of few words are given the benefit of the doubt. Linear in the first
/// 8,000 bytes of the story.
[[nodiscard]] bool headline_fits(const Page& page, const std::vector<BlockLabel>& labels,
                                 const Story& story, std::uint32_t headline);

}  // namespace copydesk::cleaning
