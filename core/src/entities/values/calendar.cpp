#include "entities/values/calendar.hpp"

#include <array>

namespace copydesk::entities {

namespace {

std::string padded(int value, std::size_t width) {
  std::string out = std::to_string(value);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int days_from(const Day& day) {
  const int year = day.month <= 2 ? day.year - 1 : day.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int of_era = year - era * 400;
  const int of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

Day day_from(int days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int of_era_days = days - era * 146097;
  const int of_era =
      (of_era_days - of_era_days / 1460 + of_era_days / 36524 - of_era_days / 146096) / 365;
  const int of_year = of_era_days - (365 * of_era + of_era / 4 - of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  Day out;
  out.day = of_year - (153 * shifted + 2) / 5 + 1;
  out.month = shifted < 10 ? shifted + 3 : shifted - 9;
  out.year = of_era + era * 400 + (out.month <= 2 ? 1 : 0);
  return out;
}

int weekday(const Day& day) {
  const int days = days_from(day);
  return ((days + 3) % 7 + 7) % 7 + 1;
}

std::string iso(const Day& day) {
  std::string out = day.year > 0 ? padded(day.year, 4) : "XXXX";
  if (day.month > 0) out += "-" + padded(day.month, 2);
  if (day.month > 0 && day.day > 0) out += "-" + padded(day.day, 2);
  return out;
}

std::string iso_week(const Day& day) {
  // A week belongs to the year of its Thursday.
  const int thursday = days_from(day) + 4 - weekday(day);
  const int year = day_from(thursday).year;
  return padded(year, 4) + "-W" + padded((thursday - days_from({year, 1, 1})) / 7 + 1, 2);
}

Day parse_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return {};
  const Day day{number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2))};
  return is_valid(day) ? day : Day{};
}

bool is_valid(const Day& day) {
  constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.year <= 0 || day.month < 1 || day.month > 12 || day.day < 1) return false;
  const bool leap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0;
  return day.day <= lengths[static_cast<std::size_t>(day.month - 1)] + (leap && day.month == 2);
}

}  // namespace copydesk::entities
