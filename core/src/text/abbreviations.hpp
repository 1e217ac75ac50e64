// Abbreviations of news English that keep their stop.
#pragma once

#include <string_view>

namespace copydesk::text {

/// True when `word` (without its last stop) is an abbreviation: "Mr", "Nov", "Inc", a single
/// capital, or letters apart by stops ("U.S", "p.m").
[[nodiscard]] bool is_abbreviation(std::string_view word);

/// True when the abbreviation is always followed by what it belongs to ("Mr.", "Gen.", "Nov."), so
/// that its stop never ends a sentence.
[[nodiscard]] bool leads_on(std::string_view word);

}  // namespace copydesk::text
