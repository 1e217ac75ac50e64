// Words of the value grammar.
#pragma once

#include <optional>
#include <string_view>

namespace copydesk::entities {

/// All take lower-case words.
[[nodiscard]] int month_of(std::string_view word);    ///< "january", "jan", "jan." -> 1; 0: none
[[nodiscard]] int weekday_of(std::string_view word);  ///< "monday", "mon." -> 1 ... 7; 0: none
[[nodiscard]] std::optional<double> small_number(std::string_view word);  ///< "twelve" -> 12
[[nodiscard]] double scale_of(std::string_view word);  ///< "million", "bn", "m" -> 1e6 ...; 0: none
/// Unit of time: 'Y' 'M' 'W' 'D' for dates, 'h' 'm' 's' for times; 0: none. "months" -> 'M'.
[[nodiscard]] char time_unit(std::string_view word);
/// Currency code of a sign or word: "$", "us$", "euros", "roubles" -> "RUB"; empty: none.
[[nodiscard]] std::string_view currency_sign(std::string_view word);
[[nodiscard]] std::string_view currency_word(std::string_view word);
/// Unit of measure: "km", "miles", "tonnes" -> its symbol; empty: none.
[[nodiscard]] std::string_view measure_of(std::string_view word);

}  // namespace copydesk::entities
