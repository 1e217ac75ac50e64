// Dates counted from now.
#include <algorithm>

#include "entities/values/calendar.hpp"
#include "entities/values/numbers.hpp"
#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

FoundValue date(std::size_t first, std::size_t last, std::string normal) {
  return {first, last, MentionType::date, std::move(normal)};
}

std::string shifted(const Day& today, int days) {
  return iso(day_from(days_from(today) + days));
}

/// The month that lies `months` from today's.
std::string shifted_month(const Day& today, int months) {
  const int month = today.year * 12 + today.month - 1 + months;
  return iso({month / 12, month % 12 + 1, 0});
}

/// "will start on Monday", "is to travel there on Tuesday": whether the clause looks ahead.
bool looks_ahead(const ValueTokens& tokens, std::size_t i) {
  constexpr std::size_t reach = 12;
  for (std::size_t back = 1; back <= std::min(i, reach); ++back) {
    const std::string_view word = tokens.lower(i - back);
    if (one_of(word, {".", "!", "?", ";", "said", "says", "that"})) return false;
    if (one_of(word, {"will", "shall", "due", "scheduled", "planned", "plans"})) return true;
    if (one_of(word, {"is", "are"}) && one_of(tokens.lower(i - back + 1), {"to", "set"})) {
      return true;
    }
  }
  return false;
}

/// "Friday", "last Friday", "next Monday".
Found weekday_name(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const std::string_view first = tokens.lower(i);
  const bool directed = one_of(first, {"last", "next", "this", "coming", "past"});
  const std::size_t at = directed ? i + 1 : i;
  const int wanted = weekday_of(tokens.lower(at));
  if (wanted == 0 || !tokens.is_capital_word(at)) return std::nullopt;
  const std::string_view direction = directed ? first : std::string_view();
  return date(i, at + 1, weekday_date(tokens, i, wanted, direction, context));
}

/// "yesterday", "today", "tomorrow", "day before yesterday", "day after tomorrow".
Found near_day(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const bool far = tokens.lower(i) == "day" && one_of(tokens.lower(i + 1), {"before", "after"});
  const std::size_t at = far ? i + 2 : i;
  const std::string_view word = tokens.lower(at);
  int days = word == "yesterday" ? -1 : (word == "tomorrow" ? 1 : 0);
  if (days == 0 && (far || word != "today")) return std::nullopt;
  if (far) days += tokens.lower(i + 1) == "before" ? -1 : 1;
  std::string normal = (far ? (days < 0 ? "day-before-" : "day-after-") : "") + std::string(word);
  if (context.today.year > 0) normal = shifted(context.today, days);
  return date(i, at + 1, std::move(normal));
}

/// How far a window lies from the present one: "last" -1, "this" 0, "next" 1.
int step_of(std::string_view direction) {
  if (one_of(direction, {"last", "past", "previous"})) return -1;
  return one_of(direction, {"next", "coming", "following"}) ? 1 : 0;
}

/// One unit of time counted from today's: "last month", "next week", "this summer"; empty: no unit
/// that has a name of its own.
std::string window_form(std::string_view unit_word, int step, const Day& today) {
  if (today.year == 0) return {};
  if (unit_word == "year") return iso({today.year + step, 0, 0});
  if (unit_word == "month") return shifted_month(today, step);
  if (unit_word == "week") return iso_week(day_from(days_from(today) + 7 * step));
  if (!is_season(unit_word)) return {};
  return std::to_string(today.year + step) + "-" + std::string(unit_word);
}

/// "next week", "last June", "past three months", "coming days", "last 24 hours", "recent decades".
Found window(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const std::string_view direction = tokens.lower(i);
  if (!one_of(direction, {"last", "next", "this", "past", "coming", "recent", "previous",
                          "following", "current"}))
    return std::nullopt;
  const Number number = number_at(tokens, i + 1);
  const std::size_t at = i + 1 + number.tokens;
  const std::string_view unit = tokens.lower(at);
  const Day& today = context.today;
  const int month = month_of(unit);
  if (month > 0 && number.tokens == 0 && tokens.is_capital_word(at)) {
    Day day{today.year, month, 0};
    if (day.year > 0 && direction == "last" && month >= today.month) --day.year;
    if (day.year > 0 && direction == "next" && month <= today.month) ++day.year;
    return date(i, at + 1, iso(day));
  }
  const char kind = time_unit(unit);
  if (kind == 0 && !is_season(unit)) return std::nullopt;
  const bool clock = kind == 'h' || kind == 'm' || kind == 's';
  if (clock && number.tokens == 0 && step_of(direction) == 0) return std::nullopt;
  if (number.tokens > 0) {
    return date(
        i, at + 1,
        std::string(direction) + "-" + plain_number(number.value) + "-" + std::string(unit));
  }
  std::string normal = window_form(unit, step_of(direction), today);
  if (normal.empty()) normal = std::string(direction) + "-" + std::string(unit);
  return date(i, at + 1, std::move(normal));
}

/// "three days ago", "a year ago"; "two weeks later" is counted from elsewhere and no date.
Found ago(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  Number number = number_at(tokens, i);
  if (number.tokens == 0 && one_of(tokens.lower(i), {"a", "an"})) number = {1, 1, false, 1};
  if (number.tokens == 0) return std::nullopt;
  const std::size_t at = i + number.tokens;
  const char unit = time_unit(tokens.lower(at));
  if (unit == 0 || tokens.lower(at + 1) != "ago") return std::nullopt;
  const Day& today = context.today;
  std::string normal = plain_number(number.value) + "-" + std::string(tokens.lower(at)) + "-ago";
  if (today.year > 0 && number.value < 3000) {
    const auto count = static_cast<int>(number.value);
    if (unit == 'D') normal = shifted(today, -count);
    if (unit == 'W') normal = shifted(today, -7 * count);
    if (unit == 'M') normal = shifted_month(today, -count);
    const int years = unit == 'Y' ? count : (unit == 'X' ? 10 * count : 0);
    if (years > 0 && years < today.year) normal = iso({today.year - years, 0, 0});
  }
  return date(i, at + 2, std::move(normal));
}

}  // namespace

std::string weekday_date(const ValueTokens& tokens, std::size_t i, int weekday,
                         std::string_view direction, const DateContext& context) {
  if (context.today.year == 0) return "XXXX-WXX-" + std::to_string(weekday);
  const int behind = (entities::weekday(context.today) - weekday + 7) % 7;  // days since the last
  int shift = -behind;
  const bool next = direction == "next" || direction == "coming";
  if (next || direction == "this" || (direction.empty() && looks_ahead(tokens, i))) {
    shift = behind == 0 && !next ? 0 : 7 - behind;
  }
  if (direction == "last" && behind == 0) shift = -7;
  return shifted(context.today, shift);
}

Found relative_date_at(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  if (auto found = weekday_name(tokens, i, context)) return found;
  if (auto found = near_day(tokens, i, context)) return found;
  if (auto found = ago(tokens, i, context)) return found;
  return window(tokens, i, context);
}

}  // namespace copydesk::entities
