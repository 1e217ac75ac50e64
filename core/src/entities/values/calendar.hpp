// Days of the Gregorian calendar.
#pragma once

#include <string>
#include <string_view>

#include "entities/values/values.hpp"

namespace copydesk::entities {

/// Days since 1970-01-01 and back (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
[[nodiscard]] int days_from(const Day& day);
[[nodiscard]] Day day_from(int days);
/// 1 (Monday) to 7.
[[nodiscard]] int weekday(const Day& day);
/// "2021-12-03", "2021-12", "2021"; "XXXX" for an unknown year. Month and day 0 are left out.
[[nodiscard]] std::string iso(const Day& day);
/// The ISO 8601 week of a day: "2021-W49".
[[nodiscard]] std::string iso_week(const Day& day);
/// The day at the start of an ISO 8601 date or date-time; year 0 where there is none.
[[nodiscard]] Day parse_iso(std::string_view text);
[[nodiscard]] bool is_valid(const Day& day);

}  // namespace copydesk::entities
