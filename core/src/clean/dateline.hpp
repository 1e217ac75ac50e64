// Datelines: "MOSCOW, Dec 3 (Reuters) –" at the start of a story's text.
#pragma once

#include <optional>
#include <string_view>

#include "copydesk/span.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// The dateline at the start of text[block], if there is one. Known forms: place, date and agency
/// in brackets or slashes before a dash or full stop; a place in capitals before a dash; a city of
/// dateline_places before a colon ("Geneva: ...").
///
/// Reads at most the first 120 bytes.
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text, Span block);

/// An agency's common name for a way it is written: "AP" -> "AP", "THOMSON REUTERS" -> "Reuters";
/// empty when it is none we know.
[[nodiscard]] std::string_view agency_name(std::string_view written);

/// A city that datelines name, in any case: "Geneva", "NEW DELHI".
[[nodiscard]] bool is_dateline_place(std::string_view written);

}  // namespace copydesk::cleaning
