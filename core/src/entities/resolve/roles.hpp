// Words of a text that say what a person is.
#pragma once

#include <string>
#include <string_view>

#include "copydesk/span.hpp"

namespace copydesk::entities {

/// The role before a name ("Deputy Foreign Minister Ada Lind" -> "Deputy Foreign Minister",
/// "adviser Ada Lind" -> "adviser") or behind it between commas ("Ada Lind, the finance
/// minister,"); empty without one.
[[nodiscard]] std::string role_of(std::string_view text, Span name);

}  // namespace copydesk::entities
