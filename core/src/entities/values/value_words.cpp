#include "entities/values/value_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "entities/values/currencies.hpp"
#include "text/character.hpp"

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

constexpr std::array<std::pair<std::string_view, int>, 28> numbers{
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90}}};

constexpr std::array ordinals{"first"sv,       "second"sv,     "third"sv,      "fourth"sv,
                              "fifth"sv,       "sixth"sv,      "seventh"sv,    "eighth"sv,
                              "ninth"sv,       "tenth"sv,      "eleventh"sv,   "twelfth"sv,
                              "thirteenth"sv,  "fourteenth"sv, "fifteenth"sv,  "sixteenth"sv,
                              "seventeenth"sv, "eighteenth"sv, "nineteenth"sv, "twentieth"sv};

constexpr std::array<std::pair<std::string_view, double>, 16> scales{{{"hundred", 100},
                                                                      {"dozen", 12},
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

constexpr std::array<std::pair<std::string_view, std::string_view>, 72> measures{
    {{"km", "km"},
     {"kilometer", "km"},
     {"kilometers", "km"},
     {"kilometre", "km"},
     {"kilometres", "km"},
     {"mile", "mi"},
     {"miles", "mi"},
     {"meter", "m"},
     {"meters", "m"},
     {"metre", "m"},
     {"metres", "m"},
     {"m", "m"},
     {"centimeters", "cm"},
     {"centimetres", "cm"},
     {"cm", "cm"},
     {"mm", "mm"},
     {"millimetres", "mm"},
     {"millimeters", "mm"},
     {"foot", "ft"},
     {"feet", "ft"},
     {"ft", "ft"},
     {"inch", "in"},
     {"inches", "in"},
     {"yard", "yd"},
     {"yards", "yd"},
     {"kilogram", "kg"},
     {"kilograms", "kg"},
     {"kilos", "kg"},
     {"kilo", "kg"},
     {"kg", "kg"},
     {"gram", "g"},
     {"grams", "g"},
     {"ton", "t"},
     {"tons", "t"},
     {"tonne", "t"},
     {"tonnes", "t"},
     {"pound", "lb"},
     {"pounds", "lb"},
     {"lb", "lb"},
     {"lbs", "lb"},
     {"ounce", "oz"},
     {"ounces", "oz"},
     {"liter", "l"},
     {"liters", "l"},
     {"litre", "l"},
     {"litres", "l"},
     {"gallon", "gal"},
     {"gallons", "gal"},
     {"barrel", "bbl"},
     {"barrels", "bbl"},
     {"hectare", "ha"},
     {"hectares", "ha"},
     {"acre", "ac"},
     {"acres", "ac"},
     {"megawatt", "MW"},
     {"megawatts", "MW"},
     {"mw", "MW"},
     {"gigawatt", "GW"},
     {"gigawatts", "GW"},
     {"gw", "GW"},
     {"kilowatts", "kW"},
     {"kw", "kW"},
     {"kwh", "kWh"},
     {"kilowatt-hours", "kWh"},
     {"megawatt-hours", "MWh"},
     {"gigawatt-hours", "GWh"},
     {"terawatt-hours", "TWh"},
     {"twh", "TWh"},
     {"kph", "km/h"},
     {"kmh", "km/h"},
     {"mph", "mi/h"},
     {"knots", "kn"}}};

/// First words of values, beside numbers, signs of currencies, and the names of days and months.
constexpr std::array beginnings{
    "a"sv,         "an"sv,      "billions"sv,  "blns"sv,   "centuries"sv, "century"sv,  "coming"sv,
    "current"sv,   "day"sv,     "days"sv,      "decade"sv, "decades"sv,   "dozens"sv,   "early"sv,
    "fall"sv,      "few"sv,     "following"sv, "half"sv,   "hour"sv,      "hours"sv,    "hrs"sv,
    "hundreds"sv,  "last"sv,    "late"sv,      "mid"sv,    "midnight"sv,  "millions"sv, "mins"sv,
    "minute"sv,    "minutes"sv, "mlns"sv,      "month"sv,  "months"sv,    "next"sv,     "noon"sv,
    "overnight"sv, "past"sv,    "previous"sv,  "q1"sv,     "q2"sv,        "q3"sv,       "q4"sv,
    "recent"sv,    "rmb"sv,     "rs"sv,        "rs."sv,    "several"sv,   "spring"sv,   "summer"sv,
    "tens"sv,      "this"sv,    "thousands"sv, "today"sv,  "tomorrow"sv,  "week"sv,     "weekend"sv,
    "weekends"sv,  "weeks"sv,   "winter"sv,    "year"sv,   "years"sv,     "yesterday"sv};

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

int ordinal_of(std::string_view word) {
  const auto found = std::find(ordinals.begin(), ordinals.end(), word);
  if (found != ordinals.end()) return static_cast<int>(found - ordinals.begin()) + 1;
  if (word.size() < 3 || word.size() > 4 || word[0] < '1' || word[0] > '9') return 0;
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return 0;
  const char last = word[word.size() - 3];
  if (last < '0' || last > '9') return 0;
  return word.size() == 3 ? last - '0' : (word[0] - '0') * 10 + (last - '0');
}

double scale_of(std::string_view word) {
  return find_in(scales, word, 0.0);
}
char time_unit(std::string_view word) {
  return find_in(time_units, word, '\0');
}
bool is_season(std::string_view word) {
  return word == "spring" || word == "summer" || word == "autumn" || word == "fall" ||
         word == "winter";
}
std::string_view measure_of(std::string_view word) {
  return find_in(measures, word, ""sv);
}

namespace {

/// A name of a month or day, in full, in the plural, and in the forms it is shortened to.
void add_forms(std::string_view name, std::unordered_set<std::string>& out) {
  for (const std::size_t length : {std::size_t{3}, std::size_t{4}, name.size()}) {
    const std::string form(name.substr(0, length));
    out.insert({form, form + ".", form + "s"});
  }
}

std::unordered_set<std::string> value_beginnings() {
  std::unordered_set<std::string> out;
  for (const std::string_view word : beginnings) out.emplace(word);
  for (const auto& [name, value] : numbers) out.emplace(name);
  for (const std::string_view word : ordinals) out.emplace(word);
  for (const std::string_view name : months) add_forms(name, out);
  for (const std::string_view name : weekdays) add_forms(name, out);
  for (const std::string_view code : currency_codes()) out.insert(text::lower(code));
  return out;
}

}  // namespace

bool begins_value(std::string_view word) {
  if (word.empty()) return false;
  const char first = word[0];
  // Digits, signs of currencies, a minus; all that is not ASCII may be one.
  if (first < 'a' || first > 'z') return true;
  static const std::unordered_set<std::string> words = value_beginnings();
  return words.contains(std::string(word));
}

}  // namespace copydesk::entities
