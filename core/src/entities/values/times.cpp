// Times of day.

#include "entities/values/calendar.hpp"
#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

FoundValue time(std::size_t first, std::size_t last, std::string normal) {
  return {first, last, MentionType::time, std::move(normal)};
}

bool is_zone(std::string_view word) {
  return one_of(word, {"GMT", "UTC", "BST", "EST", "EDT", "CET", "CEST", "ET", "PST", "PDT", "PT",
                       "IST", "JST", "MSK"});
}

std::string clock(int hour, int minute) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(hour) + ":" + two(minute);
}

/// Hour and minute of "10:30", "10.30"; hour -1 for other words.
struct ClockWord {
  int hour = -1;
  int minute = 0;
  bool colon = false;
};

ClockWord clock_word(std::string_view word) {
  const std::size_t mark = word.find_first_of(":.");
  if (mark == std::string_view::npos || mark == 0 || mark > 2 || word.size() != mark + 3) return {};
  for (std::size_t k = 0; k < word.size(); ++k) {
    if (k != mark && (word[k] < '0' || word[k] > '9')) return {};
  }
  const int hour = mark == 1 ? word[0] - '0' : (word[0] - '0') * 10 + word[1] - '0';
  return {hour, (word[mark + 1] - '0') * 10 + word[mark + 2] - '0', word[mark] == ':'};
}

/// "10:30", "5 p.m.", "10:30 am GMT", "1430 GMT".
Found clock_time(const ValueTokens& tokens, std::size_t i) {
  ClockWord read = clock_word(tokens.word(i));
  bool zone_needed = false;
  if (const auto number = tokens.whole(i)) {
    zone_needed = tokens.word(i).size() == 4;
    read =
        zone_needed ? ClockWord{*number / 100, *number % 100, true} : ClockWord{*number, 0, false};
  }
  if (read.hour < 0 || read.hour > 24 || read.minute > 59) return std::nullopt;
  std::size_t last = i + 1;
  const std::string_view half = tokens.lower(last);
  const bool morning = one_of(half, {"a.m.", "am", "a.m"});
  const bool evening = one_of(half, {"p.m.", "pm", "p.m"});
  if ((morning || evening) && read.hour <= 12) {
    ++last;
    if (evening && read.hour < 12) read.hour += 12;
    if (morning && read.hour == 12) read.hour = 0;
  } else if (!read.colon) {
    return std::nullopt;
  }
  std::string normal = clock(read.hour, read.minute);
  if (is_zone(tokens.word(last))) {
    normal += " " + std::string(tokens.word(last));
    ++last;
  } else if (zone_needed) {
    return std::nullopt;
  }
  return time(i, last, std::move(normal));
}

bool is_part_of_day(std::string_view word) {
  return one_of(word, {"morning", "afternoon", "evening", "night"});
}

/// "this morning", "last night", "yesterday evening", "tomorrow afternoon".
Found near_part(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const std::string_view word = tokens.lower(i);
  const std::string_view part = tokens.lower(i + 1);
  if (!one_of(word, {"this", "last", "yesterday", "tomorrow"}) || !is_part_of_day(part)) {
    return std::nullopt;
  }
  std::string day(word);
  if (context.today.year > 0) {
    const int shift = word == "this" ? 0 : (word == "tomorrow" ? 1 : -1);
    day = iso(day_from(days_from(context.today) + shift));
  }
  return time(i, i + 2, day + " " + std::string(part));
}

/// "Friday morning", "late Friday".
Found part_of_weekday(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const bool modified = one_of(tokens.lower(i), {"late", "early"});
  const std::size_t at = modified ? i + 1 : i;
  const int weekday = weekday_of(tokens.lower(at));
  if (weekday == 0 || !tokens.is_capital_word(at)) return std::nullopt;
  const std::string_view part = tokens.lower(at + 1);
  if (!modified && !is_part_of_day(part)) return std::nullopt;
  const std::string day = weekday_date(tokens, i, weekday, {}, context);
  if (is_part_of_day(part)) return time(i, at + 2, day + " " + std::string(part));
  return time(i, at + 1, day + " " + std::string(tokens.lower(i)));
}

}  // namespace

Found time_at(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  if (Found found = part_of_weekday(tokens, i, context)) return found;
  if (Found found = near_part(tokens, i, context)) return found;
  const std::string_view word = tokens.lower(i);
  if (word == "noon") return time(i, i + 1, "12:00");
  if (word == "midnight") return time(i, i + 1, "00:00");
  if (word == "overnight") return time(i, i + 1, "overnight");
  return clock_time(tokens, i);
}

}  // namespace copydesk::entities
