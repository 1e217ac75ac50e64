// Damage in a text and how it may be mended.
#pragma once

#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Proposed repairs, in text order, not overlapping:
///
///     kind           before            after
///     mojibake       "donâ€™t"         "don’t"        UTF-8 read as windows-1252
///     soft-hyphen    U+00AD            ""
///     zero-width     U+200B            ""            not inside emoji or scripts that need it
///     hyphenation    "agree-\nment"    "agreement"   at a wrapped line's end
///     line-wrap      "\n"              " "           inside a hard-wrapped block
///     entity         "&amp;"           "&"           a reference left as text
///
/// Looks at the document's blocks only. Linear.
[[nodiscard]] std::vector<Repair> find_repairs(const Document& document);

}  // namespace copydesk::cleaning
