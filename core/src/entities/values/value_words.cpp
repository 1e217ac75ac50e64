#include "entities/values/value_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

template <class Value, std::size_t Size>
Value find_in(const std::array<std::pair<std::string_view, Value>, Size>& list,
              std::string_view word, Value otherwise) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.first == word; });
  return found == list.end() ? otherwise : found->second;
}

constexpr std::array months{"january"sv,   "february"sv, "march"sv,    "april"sv,
                            "may"sv,       "june"sv,     "july"sv,     "august"sv,
                            "september"sv, "october"sv,  "november"sv, "december"sv};
constexpr std::array weekdays{"monday"sv, "tuesday"sv,  "wednesday"sv, "thursday"sv,
                              "friday"sv, "saturday"sv, "sunday"sv};

constexpr std::array<std::pair<std::string_view, int>, 38> numbers{
    {{"zero", 0},         {"one", 1},          {"two", 2},           {"three", 3},
     {"four", 4},         {"five", 5},         {"six", 6},           {"seven", 7},
     {"eight", 8},        {"nine", 9},         {"ten", 10},          {"eleven", 11},
     {"twelve", 12},      {"thirteen", 13},    {"fourteen", 14},     {"fifteen", 15},
     {"sixteen", 16},     {"seventeen", 17},   {"eighteen", 18},     {"nineteen", 19},
     {"twenty", 20},      {"thirty", 30},      {"forty", 40},        {"fifty", 50},
     {"sixty", 60},       {"seventy", 70},     {"eighty", 80},       {"ninety", 90},
     {"twenty-one", 21},  {"twenty-two", 22},  {"twenty-three", 23}, {"twenty-four", 24},
     {"twenty-five", 25}, {"thirty-five", 35}, {"forty-five", 45},   {"half", -1},
     {"dozen", 12},       {"dozens", -1}}};

constexpr std::array<std::pair<std::string_view, double>, 15> scales{{{"hundred", 100},
                                                                      {"thousand", 1e3},
                                                                      {"k", 1e3},
                                                                      {"million", 1e6},
                                                                      {"mln", 1e6},
                                                                      {"mn", 1e6},
                                                                      {"m", 1e6},
                                                                      {"billion", 1e9},
                                                                      {"bln", 1e9},
                                                                      {"bn", 1e9},
                                                                      {"trillion", 1e12},
                                                                      {"tn", 1e12},
                                                                      {"lakh", 1e5},
                                                                      {"crore", 1e7},
                                                                      {"b", 1e9}}};

constexpr std::array<std::pair<std::string_view, char>, 24> time_units{
    {{"year", 'Y'},    {"years", 'Y'},   {"month", 'M'},     {"months", 'M'},  {"week", 'W'},
     {"weeks", 'W'},   {"day", 'D'},     {"days", 'D'},      {"hour", 'h'},    {"hours", 'h'},
     {"minute", 'm'},  {"minutes", 'm'}, {"second", 's'},    {"seconds", 's'}, {"decade", 'X'},
     {"decades", 'X'}, {"century", 'C'}, {"centuries", 'C'}, {"quarter", 'Q'}, {"quarters", 'Q'},
     {"hrs", 'h'},     {"mins", 'm'},    {"fortnight", 'F'}, {"weekend", 'E'}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> signs{
    {{"$", "USD"},
     {"us$", "USD"},
     {"\xE2\x82\xAC", "EUR"},
     {"\xC2\xA3", "GBP"},
     {"\xC2\xA5", "JPY"},
     {"\xE2\x82\xBD", "RUB"},
     {"\xE2\x82\xB9", "INR"},
     {"\xE2\x82\xB4", "UAH"},
     {"\xE2\x82\xAA", "ILS"},
     {"\xE2\x82\xA9", "KRW"},
     {"\xE2\x82\xBA", "TRY"},
     {"usd", "USD"},
     {"eur", "EUR"},
     {"gbp", "GBP"},
     {"chf", "CHF"},
     {"rs", "INR"},
     {"rs.", "INR"},
     {"a$", "AUD"},
     {"c$", "CAD"},
     {"hk$", "HKD"},
     {"nz$", "NZD"},
     {"jpy", "JPY"},
     {"cny", "CNY"},
     {"sek", "SEK"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 49> currencies{
    {{"dollar", "USD"},   {"dollars", "USD"},  {"euro", "EUR"},     {"euros", "EUR"},
     {"pound", "GBP"},    {"pounds", "GBP"},   {"sterling", "GBP"}, {"yen", "JPY"},
     {"yuan", "CNY"},     {"renminbi", "CNY"}, {"ruble", "RUB"},    {"rubles", "RUB"},
     {"rouble", "RUB"},   {"roubles", "RUB"},  {"rupee", "INR"},    {"rupees", "INR"},
     {"won", "KRW"},      {"franc", "CHF"},    {"francs", "CHF"},   {"krona", "SEK"},
     {"kronor", "SEK"},   {"krone", "NOK"},    {"kroner", "NOK"},   {"hryvnia", "UAH"},
     {"hryvnias", "UAH"}, {"zloty", "PLN"},    {"zlotys", "PLN"},   {"shekel", "ILS"},
     {"shekels", "ILS"},  {"lira", "TRY"},     {"peso", "MXN"},     {"pesos", "MXN"},
     {"real", "BRL"},     {"reais", "BRL"},    {"rand", "ZAR"},     {"dirham", "AED"},
     {"dirhams", "AED"},  {"riyal", "SAR"},    {"riyals", "SAR"},   {"dinar", "IQD"},
     {"dinars", "IQD"},   {"baht", "THB"},     {"usd", "USD"},      {"eur", "EUR"},
     {"gbp", "GBP"},      {"cents", "USD"},    {"cent", "USD"},     {"pence", "GBP"},
     {"naira", "NGN"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 46> measures{
    {{"km", "km"},          {"kilometer", "km"}, {"kilometers", "km"}, {"kilometre", "km"},
     {"kilometres", "km"},  {"mile", "mi"},      {"miles", "mi"},      {"meter", "m"},
     {"meters", "m"},       {"metre", "m"},      {"metres", "m"},      {"centimeters", "cm"},
     {"centimetres", "cm"}, {"cm", "cm"},        {"foot", "ft"},       {"feet", "ft"},
     {"inch", "in"},        {"inches", "in"},    {"yards", "yd"},      {"kilogram", "kg"},
     {"kilograms", "kg"},   {"kilos", "kg"},     {"kg", "kg"},         {"gram", "g"},
     {"grams", "g"},        {"ton", "t"},        {"tons", "t"},        {"tonne", "t"},
     {"tonnes", "t"},       {"lbs", "lb"},       {"liter", "l"},       {"liters", "l"},
     {"litre", "l"},        {"litres", "l"},     {"gallons", "gal"},   {"barrels", "bbl"},
     {"hectares", "ha"},    {"acres", "ac"},     {"degrees", "deg"},   {"megawatts", "MW"},
     {"gigawatts", "GW"},   {"mw", "MW"},        {"gw", "GW"},         {"kph", "km/h"},
     {"mph", "mi/h"},       {"knots", "kn"}}};

template <std::size_t Size>
int ordinal_in(const std::array<std::string_view, Size>& names, std::string_view word,
               std::size_t least) {
  if (word.ends_with('.')) word.remove_suffix(1);
  for (std::size_t i = 0; i < Size; ++i) {
    if (word == names[i]) return static_cast<int>(i) + 1;
    const bool cut = word.size() >= least && word.size() <= 4 && names[i].starts_with(word);
    if (cut) return static_cast<int>(i) + 1;
  }
  return 0;
}

}  // namespace

int month_of(std::string_view word) {
  return ordinal_in(months, word, 3);
}
int weekday_of(std::string_view word) {
  if (word.ends_with('s') && word.size() > 5) word.remove_suffix(1);  // "on Fridays"
  return word == "sat" || word == "sun" || word == "wed" ? 0 : ordinal_in(weekdays, word, 3);
}

std::optional<double> small_number(std::string_view word) {
  const int value = find_in(numbers, word, -1);
  return value < 0 ? std::nullopt : std::optional<double>(value);
}

double scale_of(std::string_view word) {
  return find_in(scales, word, 0.0);
}
char time_unit(std::string_view word) {
  return find_in(time_units, word, '\0');
}
std::string_view currency_sign(std::string_view word) {
  return find_in(signs, word, ""sv);
}
std::string_view currency_word(std::string_view word) {
  return find_in(currencies, word, ""sv);
}
std::string_view measure_of(std::string_view word) {
  return find_in(measures, word, ""sv);
}

}  // namespace copydesk::entities
