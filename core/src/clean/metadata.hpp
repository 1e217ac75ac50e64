// Headline, byline, dateline, dates, credits, agency and language of a story.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Fills the metadata of every story from its labels and what the page says of itself. A headline
/// whose words do not occur in the text under it stays in `headline` with headline_fits = false,
/// and its label becomes `related`, off. Linear in the text.
void read_metadata(const Page& page, std::vector<BlockLabel>& labels, std::vector<Story>& stories);

/// Names in a byline: "By Ann Lee and Tom Ray in Oslo" -> "Ann Lee", "Tom Ray".
[[nodiscard]] std::vector<Span> byline_names(std::string_view text, Span block);

}  // namespace copydesk::cleaning
