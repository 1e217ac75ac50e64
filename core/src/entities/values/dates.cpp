#include <algorithm>
#include <array>

#include "entities/values/calendar.hpp"
#include "entities/values/value_tokens.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

FoundValue date(std::size_t first, std::size_t last, std::string normal) {
  return {first, last, MentionType::date, std::move(normal)};
}

/// A year of four digits: 1000 to 2199.
std::optional<int> year_at(const ValueTokens& tokens, std::size_t i) {
  const std::optional<int> value = tokens.whole(i);
  return value && tokens.word(i).size() == 4 && *value >= 1000 && *value < 2200 ? value
                                                                                : std::nullopt;
}

/// "3", "3rd", "21st": 1 to 31.
int day_number(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 2) return 0;
  const std::string_view ending = word.substr(digits);
  if (!ending.empty() && !one_of(ending, {"st", "nd", "rd", "th"})) return 0;
  const int day = digits == 1 ? word[0] - '0' : (word[0] - '0') * 10 + word[1] - '0';
  return day >= 1 && day <= 31 ? day : 0;
}

/// The unknown year of a month and day: the one nearest to today.
Day nearest(Day day, const Day& today) {
  if (day.year > 0 || today.year == 0) return day;
  day.year = today.year;
  if (day.day == 0) return day;
  const int distance = days_from(day) - days_from(today);
  if (distance > 183) --day.year;
  if (distance < -183) ++day.year;
  return day;
}

/// "June", "June 3", "June 3, 2021", "June 2021", "Jun. 3-5".
std::optional<FoundValue> month_first(const ValueTokens& tokens, std::size_t i,
                                      const DateContext& context) {
  const int month = month_of(tokens.lower(i));
  const std::string_view word = tokens.word(i);
  if (month == 0 || tokens.is_lower_word(i)) return std::nullopt;
  Day day{0, month, day_number(tokens.lower(i + 1))};
  std::size_t last = i + 1;
  if (day.day > 0) {
    ++last;
    const bool comma = tokens.word(last) == ",";
    if (const auto year = year_at(tokens, last + (comma ? 1 : 0))) {
      day.year = *year;
      last += comma ? 2 : 1;
    }
  } else {
    const bool comma = tokens.word(last) == ",";
    if (const auto year = year_at(tokens, last + (comma ? 1 : 0))) {
      day.year = *year;
      last += comma ? 2 : 1;
    }
  }
  // "May", "March" and "Mar" alone are words and names too.
  const bool doubtful =
      one_of(word, {"May", "March", "Mar", "Dec", "Sun", "August", "April", "June"});
  if (last == i + 1 && (doubtful || word.size() <= 3)) {
    const bool announced =
        i > 0 && one_of(tokens.lower(i - 1),
                        {"in", "since", "until", "till", "by", "last", "next", "this", "early",
                         "late", "mid", "of", "from", "during", "and", "to", "between"});
    const bool season =
        announced || one_of(tokens.lower(i + 1), {"summit", "election", "elections"});
    if (!season || (word == "May" && i > 0 && tokens.lower(i - 1) == "and")) return std::nullopt;
  }
  return date(i, last, iso(nearest(day, context.today)));
}

/// "3 June 2021", "3rd of June", "3 June".
std::optional<FoundValue> day_first(const ValueTokens& tokens, std::size_t i,
                                    const DateContext& context) {
  const int number = day_number(tokens.lower(i));
  if (number == 0) return std::nullopt;
  std::size_t at = i + 1;
  if (tokens.lower(at) == "of") ++at;
  const int month = month_of(tokens.lower(at));
  if (month == 0 || tokens.is_lower_word(at)) return std::nullopt;
  Day day{0, month, number};
  std::size_t last = at + 1;
  const bool comma = tokens.word(last) == ",";
  if (const auto year = year_at(tokens, last + (comma ? 1 : 0))) {
    day.year = *year;
    last += comma ? 2 : 1;
  }
  return date(i, last, iso(nearest(day, context.today)));
}

/// "2021-12-03", "12/3/2021" stays unread: which is the month is not told.
std::optional<FoundValue> iso_date(const ValueTokens& tokens, std::size_t i) {
  const Day day = parse_iso(tokens.word(i));
  if (day.year == 0 || tokens.word(i).size() != 10) return std::nullopt;
  return date(i, i + 1, iso(day));
}

/// "in 2021", "2021", "1990s", "the 90s". A bare number of four digits needs a hint.
std::optional<FoundValue> year_alone(const ValueTokens& tokens, std::size_t i) {
  const std::string& word = tokens.lower(i);
  if (word.size() == 5 && word.ends_with("0s") &&
      (word.starts_with("1") || word.starts_with("20"))) {
    return date(i, i + 1, word);
  }
  const std::optional<int> year = year_at(tokens, i);
  if (!year || *year < 1800 || *year > 2100) return std::nullopt;
  const std::string before = i > 0 ? tokens.lower(i - 1) : "";
  const std::string& after = tokens.lower(i + 1);
  const bool hint =
      one_of(before, {"in",     "since",   "of",     "from",  "until", "till", "by",
                      "during", "before",  "after",  "early", "late",  "mid",  "to",
                      "and",    "between", "around", "(",     "year",  "the",  "for"});
  if (!hint || tokens.is_lower_word(i + 1)) {
    const bool noun = one_of(
        after, {"election", "elections", "war",  "summit", "constitution", "census", "agreement",
                "and",      "to",        "when", "after",  "with",         "the",    "in",
                "by",       "as",        "for",  "but",    "was",          "on",     "at",
                "that",     "which",     "who",  "is",     "has",          "had",    "world",
                "invasion", "treaty",    "deal", "budget"});
    if (!noun || before == "$" || (!hint && !noun)) return std::nullopt;
    if (!hint) return std::nullopt;
  }
  return date(i, i + 1, tokens.lower(i));
}

/// Friday as the text means it: with "last" or no word the latest one up to today, with "next" the
/// coming one.
std::string weekday_date(int wanted, std::string_view direction, const Day& today) {
  if (today.year == 0) return "XXXX-WXX-" + std::to_string(wanted);
  const int now = weekday(today);
  int shift = (wanted - now - 7) % 7;  // 0 or back
  if (direction == "next" || direction == "coming")
    shift = (wanted - now + 7) % 7 == 0 ? 7 : (wanted - now + 7) % 7;
  if (direction == "last" && shift == 0) shift = -7;
  return iso(day_from(days_from(today) + shift));
}

/// "Friday", "last Friday", "next Monday".
std::optional<FoundValue> weekday_name(const ValueTokens& tokens, std::size_t i,
                                       const DateContext& context) {
  const std::string& first = tokens.lower(i);
  const bool directed = one_of(first, {"last", "next", "this", "coming", "past"});
  const std::size_t at = directed ? i + 1 : i;
  const int wanted = weekday_of(tokens.lower(at));
  if (wanted == 0 || tokens.is_lower_word(at)) return std::nullopt;
  return date(i, at + 1,
              weekday_date(wanted, directed ? std::string_view(first) : ""sv, context.today));
}

std::string shifted(const Day& today, int days) {
  return iso(day_from(days_from(today) + days));
}

/// "yesterday", "today", "tomorrow".
std::optional<FoundValue> near_day(const ValueTokens& tokens, std::size_t i,
                                   const DateContext& context) {
  const std::string& word = tokens.lower(i);
  const int days = word == "yesterday" ? -1 : (word == "tomorrow" ? 1 : 0);
  if (days == 0 && word != "today") return std::nullopt;
  return date(i, i + 1, context.today.year > 0 ? shifted(context.today, days) : word);
}

/// "next week", "last month", "this year", "the past three months", "coming days", "last 24 hours",
/// "recent decades".
std::optional<FoundValue> window(const ValueTokens& tokens, std::size_t i,
                                 const DateContext& context) {
  const std::string& direction = tokens.lower(i);
  if (!one_of(direction, {"last", "next", "this", "past", "coming", "recent", "previous",
                          "following", "current"}))
    return std::nullopt;
  const NumberRun number = tokens.number(i + 1);
  const std::size_t at = i + 1 + number.tokens;
  const char unit = time_unit(tokens.lower(at));
  const int month = month_of(tokens.lower(at));
  const bool season = one_of(tokens.lower(at), {"spring", "summer", "autumn", "fall", "winter"});
  if (month > 0 && number.tokens == 0 && !tokens.is_lower_word(at)) {
    Day day{context.today.year, month, 0};
    if (day.year > 0 && direction == "last" && month >= context.today.month) --day.year;
    if (day.year > 0 && direction == "next" && month <= context.today.month) ++day.year;
    return date(i, at + 1, iso(day));
  }
  if (unit == 0 && !season) return std::nullopt;
  if (number.tokens == 0 && one_of(direction, {"previous", "following", "current"}) &&
      unit != 'D' && unit != 'W' && unit != 'M' && unit != 'Y')
    return std::nullopt;
  const Day& today = context.today;
  const int step = one_of(direction, {"last", "past", "previous"})
                       ? -1
                       : (one_of(direction, {"next", "coming", "following"}) ? 1 : 0);
  std::string normal = direction + "-" + tokens.lower(at);
  if (today.year > 0 && number.tokens == 0) {
    if (unit == 'Y') normal = iso({today.year + step, 0, 0});
    if (unit == 'M') {
      const int month_number = today.year * 12 + today.month - 1 + step;
      normal = iso({month_number / 12, month_number % 12 + 1, 0});
    }
  }
  return date(i, at + 1, std::move(normal));
}

/// "three days ago", "two weeks later" is no date; "a year earlier" neither.
std::optional<FoundValue> ago(const ValueTokens& tokens, std::size_t i,
                              const DateContext& context) {
  NumberRun number = tokens.number(i);
  if (number.tokens == 0 && one_of(tokens.lower(i), {"a", "an"})) number = {1, 1, false};
  if (number.tokens == 0) return std::nullopt;
  const std::size_t at = i + number.tokens;
  const char unit = time_unit(tokens.lower(at));
  if (unit == 0 || tokens.lower(at + 1) != "ago") return std::nullopt;
  const auto count = static_cast<int>(number.value);
  std::string normal = "P" + std::to_string(count) + std::string(1, unit) + "-ago";
  const Day& today = context.today;
  if (today.year > 0 && count < 3000) {
    if (unit == 'D') normal = shifted(today, -count);
    if (unit == 'W') normal = shifted(today, -7 * count);
    if (unit == 'Y') normal = iso({today.year - count, 0, 0});
  }
  return date(i, at + 2, std::move(normal));
}

}  // namespace

std::optional<FoundValue> date_at(const ValueTokens& tokens, std::size_t i,
                                  const DateContext& context) {
  if (auto found = iso_date(tokens, i)) return found;
  if (auto found = day_first(tokens, i, context)) return found;
  if (auto found = month_first(tokens, i, context)) return found;
  if (auto found = weekday_name(tokens, i, context)) return found;
  if (auto found = near_day(tokens, i, context)) return found;
  if (auto found = ago(tokens, i, context)) return found;
  if (auto found = window(tokens, i, context)) return found;
  return year_alone(tokens, i);
}

}  // namespace copydesk::entities
