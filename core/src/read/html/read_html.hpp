// A page's source -> its text and blocks, as a browser would read it.
#pragma once

#include <string_view>

#include "copydesk/document.hpp"
#include "copydesk/offset_map.hpp"

namespace copydesk::html {

/// Reads a page, or a fragment of one as the clipboard carries it. Fills text, offsets, blocks,
/// metadata and warnings; format is html; id, name and encoding are left to the caller.
///
/// `decoded` is valid UTF-8 and borrowed for the call; `decoding` maps it to the bytes it came
/// from, which is what Document::offsets and Block::source refer to.
///
///     <h1>Rain</h1><p>It rained<br>all <b>day</b>.<div hidden>x</div>
///       -> "Rain\nIt rained\nall day.\nx", three blocks, the last with Region::hidden
///
/// What a browser would not show is left out (scripts, templates, fallbacks); elements hidden by
/// an attribute stay as blocks of their own with Region::hidden, unless they stand inside a line.
///
/// Never fails; linear. Caps, each a warning: "nesting_capped" (512 open elements),
/// "attributes_capped" (256 of one tag).
[[nodiscard]] Document read_html(std::string_view decoded, const OffsetMap& decoding);

}  // namespace copydesk::html
