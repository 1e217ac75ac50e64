// Dates, times, durations, sums, shares and quantities by grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "copydesk/span.hpp"
#include "text/tokens.hpp"

namespace copydesk::entities {

/// A day of the Gregorian calendar; year 0: not known.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// The day relative dates count from: the story's dateline or publication date.
struct DateContext {
  Day today;
};

/// Values in text[range], in order, not overlapping. Prepositions, articles and approximators stay
/// outside the spans: of "in about June 2021" the span is "June 2021".
///
/// Normal forms: dates ISO 8601 ("2021-12-03", "2021-12", "2021", "1990s"; "XXXX-12-03" with the
/// year unknown; relative ones resolved where the context allows, else as words, "next-week");
/// times "14:20"; durations "P3W", "PT5H30M"; money "USD 5000000"; shares "12 %"; quantities
/// "100000 troops". Cost: linear.
[[nodiscard]] std::vector<Mention> find_values(std::string_view text, Span range,
                                               const DateContext& context);

}  // namespace copydesk::entities
