// Dates by the calendar.
#include <algorithm>
#include <array>

#include "entities/values/calendar.hpp"
#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

FoundValue date(std::size_t first, std::size_t last, std::string normal) {
  return {first, last, MentionType::date, std::move(normal)};
}

/// A year of four digits: 1000 to 2199.
std::optional<int> year_at(const ValueTokens& tokens, std::size_t i) {
  const std::optional<int> value = tokens.whole(i);
  return value && tokens.word(i).size() == 4 && *value >= 1000 && *value < 2200 ? value
                                                                                : std::nullopt;
}

/// "3", "3rd", "21st": 1 to 31; 0 for others.
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

/// A month's name at token i; 0 for others and for "may", "march" in lower case.
int month_at(const ValueTokens& tokens, std::size_t i) {
  return tokens.is_capital_word(i) ? month_of(tokens.lower(i)) : 0;
}

/// Days of one month: a day, or two with a dash between; high is 0 for one.
struct Days {
  int low = 0;
  int high = 0;
  std::size_t tokens = 0;
};

Days days_at(const ValueTokens& tokens, std::size_t i) {
  Days out{day_number(tokens.lower(i)), 0, 1};
  if (out.low == 0) return {};
  const bool dash = one_of(tokens.word(i + 1), {"-", "–"}) || tokens.lower(i + 1) == "to";
  const int high = dash ? day_number(tokens.lower(i + 2)) : 0;
  if (high > out.low) out = {out.low, high, 3};
  return out;
}

/// The year behind a month and day, with a comma or not: its tokens, 0 for none.
std::size_t add_year(const ValueTokens& tokens, std::size_t i, Day& day) {
  const std::size_t comma = tokens.word(i) == "," ? 1 : 0;
  const std::optional<int> year = year_at(tokens, i + comma);
  if (!year) return 0;
  day.year = *year;
  return comma + 1;
}

FoundValue days_of_month(std::size_t first, std::size_t last, Day day, const Days& days,
                         const Day& today) {
  day.day = days.low;
  day = nearest(day, today);
  std::string normal = iso(day);
  if (days.high > 0) {
    day.day = days.high;
    normal += "/" + iso(day);
  }
  return date(first, last, std::move(normal));
}

/// Whether a month's name that is a word or a person's too ("May", "March") stands as a month.
bool is_announced(const ValueTokens& tokens, std::size_t i) {
  return (i > 0 && one_of(tokens.lower(i - 1),
                          {"in",   "since",   "until", "till", "by",     "last", "next",
                           "this", "early",   "late",  "mid",  "of",     "from", "during",
                           "to",   "between", "-",     "for",  "before", "after"})) ||
         one_of(tokens.lower(i + 1), {"summit", "election", "elections"});
}

/// "June", "June 3", "June 3, 2021", "June 2021", "Jun. 3-5".
Found month_first(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const int month = month_at(tokens, i);
  if (month == 0) return std::nullopt;
  Day day{0, month, 0};
  const Days days = days_at(tokens, i + 1);
  std::size_t last = i + 1 + days.tokens;
  last += add_year(tokens, last, day);
  if (days.low > 0) return days_of_month(i, last, day, days, context.today);
  const bool doubtful =
      tokens.word(i).size() <= 3 || one_of(tokens.word(i), {"March", "August", "April", "June"});
  if (last == i + 1 && doubtful && !is_announced(tokens, i)) return std::nullopt;
  return date(i, last, iso(nearest(day, context.today)));
}

/// "3 June 2021", "3rd of June", "3-5 June".
Found day_first(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const Days days = days_at(tokens, i);
  if (days.low == 0) return std::nullopt;
  std::size_t at = i + days.tokens;
  if (tokens.lower(at) == "of") ++at;
  Day day{0, month_at(tokens, at), 0};
  if (day.month == 0) return std::nullopt;
  const std::size_t last = at + 1 + add_year(tokens, at + 1, day);
  return days_of_month(i, last, day, days, context.today);
}

/// "2021-12-03". "12/3/2021" stays unread: which is the month is not told.
Found iso_date(const ValueTokens& tokens, std::size_t i) {
  const Day day = parse_iso(tokens.word(i));
  if (day.year == 0 || tokens.word(i).size() != 10) return std::nullopt;
  return date(i, i + 1, iso(day));
}

/// "Thursday, June 3, 2021", "Tuesday 7 December": the weekday belongs to its date.
Found weekday_and_date(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  if (weekday_of(tokens.lower(i)) == 0 || !tokens.is_capital_word(i)) return std::nullopt;
  const std::size_t at = tokens.word(i + 1) == "," ? i + 2 : i + 1;
  Found found = month_first(tokens, at, context);
  if (!found) found = day_first(tokens, at, context);
  // "Friday, June": a month alone is another date.
  if (!found || found->normal.size() < 10) return std::nullopt;
  found->first = i;
  return found;
}

/// What may follow a year that stands alone in a sentence.
bool follows_year(std::string_view word) {
  static constexpr std::array<std::string_view, 62> words{
      "a",        "about",      "after",    "agreement",  "alone",        "an",     "and",
      "as",       "at",         "attack",   "attacks",    "because",      "before", "book",
      "budget",   "but",        "by",       "census",     "constitution", "could",  "coup",
      "crisis",   "deal",       "election", "elections",  "film",         "for",    "from",
      "had",      "has",        "he",       "her",        "his",          "if",     "in",
      "invasion", "is",         "it",       "its",        "law",          "nearly", "of",
      "on",       "referendum", "report",   "revolution", "season",       "she",    "since",
      "summit",   "that",       "the",      "their",      "they",         "to",     "treaty",
      "under",    "until",      "war",      "was",        "when",         "which"};
  return std::binary_search(words.begin(), words.end(), word) ||
         one_of(word, {"who", "with", "would", "world", "while", "were", "we", "there", "this"});
}

/// "in 2021", "the 2016 election", "2019-2020". A bare number of four digits needs a hint.
Found year_alone(const ValueTokens& tokens, std::size_t i) {
  const std::optional<int> year = year_at(tokens, i);
  if (!year || *year < 1700 || *year > 2100) return std::nullopt;
  const bool dash = one_of(tokens.word(i + 1), {"-", "–"});
  const std::optional<int> second = dash ? year_at(tokens, i + 2) : std::nullopt;
  if (second && *second > *year && *second <= 2100) {
    return date(i, i + 3, std::to_string(*year) + "/" + std::to_string(*second));
  }
  const std::string_view before = i > 0 ? tokens.lower(i - 1) : std::string_view();
  const bool clear = one_of(before, {"in", "since", "until", "till", "by", "during", "before",
                                     "after", "early", "late", "mid", "between", "year", "-"}) ||
                     (before == "and" && i > 2 && tokens.lower(i - 3) == "between");
  const bool hint =
      clear || one_of(before, {"of", "from", "to", "and", "around", "(", "the", "for"});
  const std::string_view next = tokens.lower(i + 1);
  if (!hint) return std::nullopt;
  if (tokens.is_lower_word(i + 1) && !follows_year(next)) {
    // "in 2021 nothing changed" is a year, "in 2021 homes" and "of 2021 new homes" are not.
    if (!clear || next.ends_with('s')) return std::nullopt;
  }
  return date(i, i + 1, std::string(tokens.lower(i)));
}

/// "1990s", "19th century", "third quarter", "first half of 2020", "Q3 2021", "summer of 2018".
Found period(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  const std::string_view word = tokens.lower(i);
  if (word.size() == 5 && word.ends_with("0s") &&
      (word.starts_with("1") || word.starts_with("20"))) {
    return date(i, i + 1, std::string(word));
  }
  const int ordinal = ordinal_of(word);
  const std::string_view next = tokens.lower(i + 1);
  if (ordinal > 10 && ordinal < 22 && next == "century") {
    return date(i, i + 2, std::to_string(ordinal - 1) + "XX");
  }
  std::string part;
  std::size_t at = i + 1;
  if (ordinal >= 1 && ordinal <= 4 && next == "quarter") {
    part = "Q" + std::to_string(ordinal);
    ++at;
  } else if (ordinal >= 1 && ordinal <= 2 && next == "half") {
    part = "H" + std::to_string(ordinal);
    ++at;
  } else if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
    part = "Q" + std::string(word.substr(1));
  } else if (is_season(word)) {
    part = word;
  }
  if (part.empty()) return std::nullopt;
  if (tokens.lower(at) == "of") ++at;
  if (const auto year = year_at(tokens, at)) {
    return date(i, at + 1, std::to_string(*year) + "-" + part);
  }
  // "the third quarter" of this year; a half alone may be a match's.
  if (part[0] != 'Q' || at > i + 2 || context.today.year == 0) return std::nullopt;
  return date(i, at, std::to_string(context.today.year) + "-" + part);
}

Found plain_date(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  if (auto found = iso_date(tokens, i)) return found;
  if (auto found = weekday_and_date(tokens, i, context)) return found;
  if (auto found = day_first(tokens, i, context)) return found;
  if (auto found = month_first(tokens, i, context)) return found;
  if (auto found = period(tokens, i, context)) return found;
  return year_alone(tokens, i);
}

}  // namespace

Found date_at(const ValueTokens& tokens, std::size_t i, const DateContext& context) {
  // "early March", "late 2019", "mid-July": the part of the time belongs to the span.
  if (one_of(tokens.lower(i), {"early", "late", "mid"})) {
    const std::size_t at = tokens.is_inner_hyphen(i + 1) ? i + 2 : i + 1;
    Found found = plain_date(tokens, at, context);
    if (found && weekday_of(tokens.lower(at)) == 0) {
      found->first = i;
      return found;
    }
    return std::nullopt;
  }
  return plain_date(tokens, i, context);
}

}  // namespace copydesk::entities
