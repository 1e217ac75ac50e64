// Words of the value grammar. All functions take lower-case words.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace copydesk::entities {

[[nodiscard]] inline bool one_of(std::string_view word,
                                 std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

[[nodiscard]] int month_of(std::string_view word);    ///< "january", "jan", "jan." -> 1; 0: none
[[nodiscard]] int weekday_of(std::string_view word);  ///< "monday", "mon." -> 1 ... 7; 0: none
[[nodiscard]] std::optional<double> small_number(std::string_view word);  ///< "twelve" -> 12
[[nodiscard]] int ordinal_of(std::string_view word);  ///< "third", "3rd", "nineteenth" -> 19; 0
/// "million", "bn", "m" -> 1e6 ..., "dozen" -> 12; 0: none.
[[nodiscard]] double scale_of(std::string_view word);
/// Unit of time: 'Y' 'M' 'W' 'D' for dates, 'h' 'm' 's' for times; 0: none. "months" -> 'M'.
[[nodiscard]] char time_unit(std::string_view word);
/// "spring", "summer", "autumn", "fall", "winter".
[[nodiscard]] bool is_season(std::string_view word);
/// Unit of measure: "km", "miles", "tonnes" -> its symbol; empty: none.
[[nodiscard]] std::string_view measure_of(std::string_view word);
/// Whether a value may begin with the word. Most words of a text begin none: this is asked first.
[[nodiscard]] bool begins_value(std::string_view word);

}  // namespace copydesk::entities
