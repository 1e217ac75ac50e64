// Names and signs of currencies, as ISO 4217 codes.
#pragma once

#include <string_view>
#include <vector>

namespace copydesk::entities {

/// "$" -> "USD", "€", "£", "rs."; three-letter codes in capitals. Empty: no currency's sign.
[[nodiscard]] std::string_view currency_of_sign(std::string_view word);
/// The three-letter codes that `currency_of_sign` knows.
[[nodiscard]] std::vector<std::string_view> currency_codes();
/// "dollars" -> "USD"; lower case. The country's name that stands before decides where several have
/// a currency of one name: ("danish", "kroner") -> "DKK". Empty: no currency.
[[nodiscard]] std::string_view currency_of_word(std::string_view country, std::string_view word);
/// The dollar of a prefix: "US", "A", "HK" -> "USD", "AUD", "HKD". Empty: none.
[[nodiscard]] std::string_view dollar_of_prefix(std::string_view word);

}  // namespace copydesk::entities
