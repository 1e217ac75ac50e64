// Which language a text is in.
#pragma once

#include <string_view>

namespace copydesk::text {

/// ISO 639-1 code by script and common words; "und" when too short or not one of ours.
/// Looks at the first 4,000 bytes at most.
[[nodiscard]] std::string_view language(std::string_view text);

}  // namespace copydesk::text
