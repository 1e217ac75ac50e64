// Blocks of Markdown.
#pragma once

#include <string_view>
#include <vector>

#include "copydesk/document.hpp"

namespace copydesk {

/// Paragraphs (lines joined), headings (# and underlined), list items, quotations, code, tables,
/// with their marks left outside the spans. A front matter between "---" lines is no block; its
/// title, author, date and site go to `metadata`. CommonMark's block rules as far as news text
/// needs them; linear.
[[nodiscard]] std::vector<Block> markdown_blocks(std::string_view text, PageMetadata& metadata);

}  // namespace copydesk
