// Parts of pages: what a person selects of one, and its article as a plain document. Native only.
#pragma once

#include "blocks_pages.hpp"
#include "random.hpp"

namespace copydesk::train {

/// What a person selects: from some lines before the article's first to some behind its last, or
/// to the middle of it. Empty when the page's roles keep nothing.
[[nodiscard]] PageInput selection(const PageInput& page, Random& random);

/// The article as reader modes, feeds and word processors give it: its own blocks, often only the
/// first paragraphs, with nothing of the site's markup but headings, lists and pictures' texts. A
/// few lines of furniture stay.
[[nodiscard]] PageInput bare_article(const PageInput& page, Random& random);

}  // namespace copydesk::train
