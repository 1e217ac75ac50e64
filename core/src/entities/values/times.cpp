#include <algorithm>

#include "entities/values/calendar.hpp"
#include "entities/values/value_tokens.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_part_of_day(std::string_view word) {
  return one_of(word,
                {"morning", "afternoon", "evening", "night", "noon", "midnight", "overnight"});
}

std::string clock(int hour, int minute) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(hour) + ":" + two(minute);
}

/// "10:30", "5 p.m.", "10:30 am GMT".
std::optional<FoundValue> clock_time(const ValueTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.word(i);
  int hour = -1;
  int minute = 0;
  bool colon = false;
  const std::size_t mark = word.find_first_of(":.");
  if (mark == std::string_view::npos) {
    hour = tokens.whole(i).value_or(-1);
  } else if (word.size() == mark + 3 && mark <= 2 && mark > 0) {
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (k != mark && (word[k] < '0' || word[k] > '9')) return std::nullopt;
    }
    hour = mark == 1 ? word[0] - '0' : (word[0] - '0') * 10 + word[1] - '0';
    minute = (word[mark + 1] - '0') * 10 + word[mark + 2] - '0';
    colon = word[mark] == ':';
  }
  if (hour < 0 || hour > 24 || minute > 59) return std::nullopt;
  std::size_t last = i + 1;
  const std::string& half = tokens.lower(last);
  const bool morning = one_of(half, {"a.m.", "am", "a.m"});
  const bool evening = one_of(half, {"p.m.", "pm", "p.m"});
  if (morning || evening) {
    ++last;
    if (evening && hour < 12) hour += 12;
    if (morning && hour == 12) hour = 0;
  } else if (!colon) {
    return std::nullopt;
  }
  if (one_of(tokens.word(last), {"GMT", "UTC", "BST", "EST", "EDT", "CET", "ET"})) ++last;
  return FoundValue{i, last, MentionType::time, clock(hour, minute)};
}

/// "Friday morning", "late Friday", "overnight", "on Monday night".
std::optional<FoundValue> part_of_day(const ValueTokens& tokens, std::size_t i) {
  const std::string& word = tokens.lower(i);
  if (weekday_of(word) > 0 && !tokens.is_lower_word(i) && is_part_of_day(tokens.lower(i + 1))) {
    return FoundValue{i, i + 2, MentionType::time, word + "-" + tokens.lower(i + 1)};
  }
  if (one_of(word, {"late", "early"}) && weekday_of(tokens.lower(i + 1)) > 0) {
    return FoundValue{i, i + 2, MentionType::time, word + "-" + tokens.lower(i + 1)};
  }
  if (one_of(word, {"this", "last", "yesterday", "tomorrow"}) &&
      is_part_of_day(tokens.lower(i + 1))) {
    return FoundValue{i, i + 2, MentionType::time, word + "-" + tokens.lower(i + 1)};
  }
  if (one_of(word, {"overnight", "midnight", "noon"}))
    return FoundValue{i, i + 1, MentionType::time, word};
  return std::nullopt;
}

std::string duration_form(double count, char unit) {
  if (unit == 'X') return "P" + plain_number(count * 10) + "Y";
  if (unit == 'C') return "P" + plain_number(count * 100) + "Y";
  if (unit == 'Q') return "P" + plain_number(count * 3) + "M";
  if (unit == 'F') return "P" + plain_number(count * 14) + "D";
  if (unit == 'E') return "P" + plain_number(count) + "WE";
  if (unit == 'h' || unit == 'm' || unit == 's') {
    const auto whole = static_cast<int>(count);
    if (unit == 'h' && count > whole) {
      return "PT" + std::to_string(whole) + "H" + plain_number((count - whole) * 60) + "M";
    }
    return "PT" + plain_number(count) + std::string(1, static_cast<char>(unit - 32));
  }
  return "P" + plain_number(count) + std::string(1, unit);
}

/// "5-1/2": 5.5; nothing for other words.
std::optional<double> mixed_fraction(std::string_view word) {
  const std::size_t slash = word.find('/');
  const std::size_t dash = word.find('-');
  if (slash == std::string_view::npos || dash == std::string_view::npos || dash > slash ||
      word.size() > 8)
    return std::nullopt;
  const auto number = [](std::string_view digits) {
    double value = 0;
    for (const char c : digits) value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : -1e9;
    return value;
  };
  const double value =
      number(word.substr(0, dash)) +
      number(word.substr(dash + 1, slash - dash - 1)) / number(word.substr(slash + 1));
  return value > 0 ? std::optional<double>(value) : std::nullopt;
}

/// "three weeks", "5-1/2 hours", "four-week", "weeks-long", "for weeks", "decades".
std::optional<FoundValue> duration(const ValueTokens& tokens, std::size_t i) {
  const std::string& word = tokens.lower(i);
  if (const auto fraction = mixed_fraction(word)) {
    const char unit = time_unit(tokens.lower(i + 1));
    if (unit == 0) return std::nullopt;
    return FoundValue{i, i + 2, MentionType::duration, duration_form(*fraction, unit)};
  }
  if (const std::size_t hyphen = word.find('-'); hyphen != std::string::npos && hyphen > 0) {
    const std::string head = word.substr(0, hyphen);
    std::string tail = word.substr(hyphen + 1);
    if (time_unit(head) != 0 && tail == "long")
      return FoundValue{i, i + 1, MentionType::duration, "P" + head};
    const bool old = tail.ends_with("-old");
    const bool lasting = tail.ends_with("-long");
    if (lasting) tail = tail.substr(0, tail.size() - 5);
    double count = small_number(head).value_or(-1);
    if (count < 0 && head.find_first_not_of("0123456789") == std::string::npos && head.size() < 5) {
      count = 0;
      for (const char c : head) count = count * 10 + (c - '0');
    }
    const char unit = time_unit(tail);
    if (count > 0 && unit != 0 && !old)
      return FoundValue{i, i + 1, MentionType::duration, duration_form(count, unit)};
    return std::nullopt;
  }
  const NumberRun number = tokens.number(i);
  if (number.tokens > 0) {
    const char unit = time_unit(tokens.lower(i + number.tokens));
    if (unit == 0 || number.value == 0) return std::nullopt;
    return FoundValue{i, i + number.tokens + 1, MentionType::duration,
                      duration_form(number.value, unit)};
  }
  const bool plural =
      word.ends_with('s') && time_unit(word) != 0 && word != "seconds" && word != "quarters";
  if (plural && i > 0 &&
      one_of(tokens.lower(i - 1), {"for", "in", "after", "within", "over", "of"})) {
    const bool of = tokens.lower(i - 1) == "of";
    if (!of) return FoundValue{i, i + 1, MentionType::duration, "P" + word};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundValue> time_at(const ValueTokens& tokens, std::size_t i, const DateContext&) {
  if (auto found = part_of_day(tokens, i)) return found;
  if (auto found = clock_time(tokens, i)) return found;
  return duration(tokens, i);
}

}  // namespace copydesk::entities
