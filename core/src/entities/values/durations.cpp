// Lengths of time.

#include "entities/values/numbers.hpp"
#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

FoundValue duration(std::size_t first, std::size_t last, std::string normal) {
  return {first, last, MentionType::duration, std::move(normal)};
}

/// ISO 8601: 3 weeks "P3W", 5.5 hours "PT5H30M". ISO-TimeML's "PXW" where the number is not told.
std::string form(double count, char unit) {
  switch (unit) {
    case 'X':
      return "P" + plain_number(count * 10) + "Y";
    case 'C':
      return "P" + plain_number(count * 100) + "Y";
    case 'Q':
      return "P" + plain_number(count * 3) + "M";
    case 'F':
      return "P" + plain_number(count * 14) + "D";
    case 'E':
      return "P" + plain_number(count) + "WE";
    case 'h':
    case 'm':
    case 's': {
      const auto whole = static_cast<int>(count);
      if (unit == 'h' && count > whole) {
        const std::string minutes = plain_number((count - whole) * 60) + "M";
        return "PT" + (whole > 0 ? std::to_string(whole) + "H" : "") + minutes;
      }
      return "PT" + plain_number(count) + std::string(1, static_cast<char>(unit - 'a' + 'A'));
    }
    default:
      return "P" + plain_number(count) + std::string(1, unit);
  }
}

std::string unknown_form(char unit) {
  if (unit == 'X') return "PXDE";
  if (unit == 'C') return "PXCE";
  if (unit == 'h' || unit == 'm' || unit == 's') {
    return std::string("PTX") + static_cast<char>(unit - 'a' + 'A');
  }
  return std::string("PX") + unit;
}

/// "weeks-long", "year-long".
Found long_word(const ValueTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.lower(i);
  const char unit = time_unit(word);
  if (unit == 0 || !tokens.is_inner_hyphen(i + 1) || tokens.lower(i + 2) != "long") {
    return std::nullopt;
  }
  return duration(i, i + 3, word.ends_with('s') ? unknown_form(unit) : form(1, unit));
}

/// "for weeks", "in decades"; "for a year", "within an hour".
Found length_without_number(const ValueTokens& tokens, std::size_t i) {
  if (i == 0) return std::nullopt;
  const std::string_view before = tokens.lower(i - 1);
  const std::string_view word = tokens.lower(i);
  const bool article = word == "a" || word == "an";
  if (article && one_of(before, {"for", "in", "after", "within", "than", "lasted", "over"})) {
    const char unit = time_unit(tokens.lower(i + 1));
    if (unit == 0 || tokens.lower(i + 1).ends_with('s')) return std::nullopt;
    return duration(i, i + 2, form(1, unit));
  }
  const char unit = word.ends_with('s') ? time_unit(word) : '\0';
  if (unit == 0 || unit == 's' || unit == 'Q' ||
      !one_of(before, {"for", "in", "after", "within", "over", "lasted"})) {
    return std::nullopt;
  }
  return duration(i, i + 1, unknown_form(unit));
}

/// "few hours", "several days".
Found length_of_some(const ValueTokens& tokens, std::size_t i) {
  if (!one_of(tokens.lower(i), {"few", "several"})) return std::nullopt;
  const char unit = time_unit(tokens.lower(i + 1));
  if (unit == 0) return std::nullopt;
  return duration(i, i + 2, unknown_form(unit));
}

/// "three weeks", "5-1/2 hours", "four-week", "25 to 30 years", "half an hour".
Found length(const ValueTokens& tokens, std::size_t i) {
  const NumberRange range = range_at(tokens, i);
  if (range.tokens == 0 || range.high == 0) return std::nullopt;
  std::size_t at = i + range.tokens;
  if (tokens.is_inner_hyphen(at)) ++at;
  const char unit = time_unit(tokens.lower(at));
  if (unit == 0) return std::nullopt;
  if (tokens.is_inner_hyphen(at + 1)) {
    if (tokens.lower(at + 2) == "old") return std::nullopt;  // an age, not a length
    if (tokens.lower(at + 2) == "long") at += 2;
  }
  std::string normal = form(range.low.value, unit);
  if (range.is_range()) normal += "/" + form(range.high, unit);
  return duration(i, at + 1, std::move(normal));
}

}  // namespace

Found duration_at(const ValueTokens& tokens, std::size_t i) {
  if (Found found = long_word(tokens, i)) return found;
  if (Found found = length(tokens, i)) return found;
  if (Found found = length_of_some(tokens, i)) return found;
  return length_without_number(tokens, i);
}

}  // namespace copydesk::entities
