// Dates as pages write them: "Published: Dec. 22, 2023 | Updated ...", also where a browser glued
// what stood in one line ("By Ann LeeDec 22, 20233:00 AM").
#pragma once

#include <string>
#include <string_view>

namespace copydesk::cleaning {

/// The first date in `written` as ISO 8601, with the time where one stands by it; empty: none.
/// "Dec 22, 2023" and "22 December 2023" -> "2023-12-22"; "22.12.2023" day first.
[[nodiscard]] std::string iso_date(std::string_view written);

/// What a line says of its story's dates, each as `iso_date` gives it.
struct PageDates {
  std::string published;
  std::string updated;
  bool names_published = false;  ///< "published", "posted" ... stands by the first
};

/// Which of a line's dates is which, in eight languages; a date without a word is of publication:
///
///     "Dec 22, 2023, 5:24 AM / Updated Dec 23, 2023"    published 22nd, updated 23rd
///     "Updated Dec 23, 2023, first published Dec 22"    updated 23rd (the other has no year)
[[nodiscard]] PageDates page_dates(std::string_view line);

}  // namespace copydesk::cleaning
