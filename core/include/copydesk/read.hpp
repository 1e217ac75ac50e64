// Bytes of some format -> Document.
#pragma once

#include "copydesk/document.hpp"
#include "copydesk/result.hpp"

namespace copydesk {

/// Reads one input: finds its encoding (BOM, declaration, statistics) and, where `source.format`
/// is empty, its format; decodes it; finds its blocks.
///
/// Plain text keeps its text as it came; hard-wrapped lines become one block of several `lines`.
/// HTML's text is the page's text in reading order, blocks apart by a line break.
///
/// Errors: empty_input, too_large, binary_input (detail says what it looks like), encrypted_input,
/// bad_encoding. Malformed bytes are no error: they become U+FFFD and a warning.
/// Cost: linear in the input; nesting and attributes are capped, each cap a warning.
[[nodiscard]] Result<Document> read(const Source& source);

}  // namespace copydesk
