// Web archives: a page saved as one file (.mhtml, .mht; RFC 2557).
#pragma once

#include "copydesk/document.hpp"
#include "copydesk/result.hpp"

namespace copydesk {

/// Reads the page of a web archive: its root part, or the first part that is HTML. Frames and
/// pictures of the archive are not read. Offsets lead to the bytes of the archive.
///
/// Errors: damaged_input (no headers, no boundary, no parts), unsupported_format (no part is
/// HTML), and those of `read` for the page itself. An archive that breaks off is read as far as it
/// goes, with the warning "archive_truncated". Linear; parts in parts are followed 8 deep.
[[nodiscard]] Result<Document> read_mhtml(const Source& source);

}  // namespace copydesk
