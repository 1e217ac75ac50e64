#include <algorithm>

#include "entities/values/value_tokens.hpp"
#include "entities/values/value_words.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "5m", "3.5bn": a number with its scale in one token.
std::optional<double> scaled_word(std::string_view word) {
  const std::size_t letters = word.find_first_not_of("0123456789.,");
  if (letters == 0 || letters == std::string_view::npos) return std::nullopt;
  const double scale = scale_of(text::lower(word.substr(letters)));
  if (scale == 0) return std::nullopt;
  double value = 0;
  double unit = 0;
  for (const char c : word.substr(0, letters)) {
    if (c == ',') continue;
    if (c == '.') {
      unit = 1;
    } else if (unit > 0) {
      unit /= 10;
      value += unit * (c - '0');
    } else {
      value = value * 10 + (c - '0');
    }
  }
  return value * scale;
}

/// The number at i, also "5m" and "5 m" behind a currency sign.
NumberRun sum_at(const ValueTokens& tokens, std::size_t i, bool after_sign) {
  if (const auto scaled = scaled_word(tokens.word(i))) return {*scaled, 1, true};
  NumberRun run = tokens.number(i);
  if (run.tokens == 1 && after_sign && tokens.lower(i + 1).size() == 1) {
    const double scale = scale_of(tokens.lower(i + 1));
    if (scale > 0) run = {run.value * scale, 2, true};
  }
  return run;
}

/// "$5 million", "US$5", "€ 3.5bn", "Rs 500 crore"; "5 million euros", "80 roubles".
std::optional<FoundValue> money(const ValueTokens& tokens, std::size_t i) {
  std::size_t at = i;
  std::string_view code = currency_sign(tokens.lower(at));
  if (!code.empty()) {
    ++at;
    if (tokens.word(at) == "$" && code == "USD") ++at;
  } else if (tokens.word(i + 1) == "$" && tokens.is_glued(i + 1) &&
             one_of(tokens.word(i), {"US", "U.S.", "A", "C", "HK", "NZ", "S"})) {
    code = currency_sign(text::lower(tokens.word(i)) + "$");
    if (code.empty()) code = tokens.word(i) == "S" ? "SGD" : "USD";
    at = i + 2;
  }
  if (!code.empty()) {
    const NumberRun number = sum_at(tokens, at, true);
    if (number.tokens == 0 || !number.digits) return std::nullopt;
    return FoundValue{i, at + number.tokens, MentionType::money,
                      std::string(code) + " " + plain_number(number.value)};
  }
  const NumberRun number = sum_at(tokens, i, false);
  if (number.tokens == 0) return std::nullopt;
  std::size_t unit = i + number.tokens;
  if (one_of(tokens.word(unit), {"US", "U.S.", "Australian", "Canadian", "Hong"})) ++unit;
  code = currency_word(tokens.lower(unit));
  if (code.empty()) return std::nullopt;
  const bool hundredth = one_of(tokens.lower(unit), {"cent", "cents", "pence"});
  // Pounds may be a weight; a sum is told by its size or its neighbours.
  if (one_of(tokens.lower(unit), {"pound", "pounds"}) && number.value < 1000 &&
      tokens.lower(unit + 1) != "sterling")
    return std::nullopt;
  return FoundValue{
      i, unit + 1, MentionType::money,
      std::string(code) + " " + plain_number(hundredth ? number.value / 100 : number.value)};
}

/// "12 %", "12 percent", "12 per cent", "three percentage points", "0.5pc".
std::optional<FoundValue> percent(const ValueTokens& tokens, std::size_t i) {
  const NumberRun number = tokens.number(i);
  if (number.tokens == 0) return std::nullopt;
  const std::size_t at = i + number.tokens;
  std::size_t last = 0;
  if (one_of(tokens.lower(at), {"%", "percent", "pct", "pc"})) last = at + 1;
  if (tokens.lower(at) == "per" && one_of(tokens.lower(at + 1), {"cent", "cent."})) last = at + 2;
  const bool points =
      tokens.lower(at) == "percentage" && one_of(tokens.lower(at + 1), {"point", "points"});
  if (points) last = at + 2;
  if (last == 0) return std::nullopt;
  return FoundValue{i, last, MentionType::percent,
                    plain_number(number.value) + (points ? " pp" : " %")};
}

/// A word that counts things: a plural in lower case.
bool is_counted(std::string_view word) {
  if (word.size() < 3 || !currency_word(word).empty()) return false;
  if (one_of(word, {"people", "men", "women", "children", "troops", "police", "personnel", "staff",
                    "dead", "injured", "wounded", "missing", "aircraft"}))
    return true;
  return word.back() == 's' &&
         !one_of(word, {"as",    "is",      "was",  "has",    "his",    "its",   "this",
                        "us",    "percent", "yes",  "plus",   "less",   "minus", "does",
                        "times", "others",  "ones", "versus", "across", "hours", "towards"}) &&
         !word.ends_with("ss") && time_unit(word) == 0;
}

/// "100,000 troops", "40 wounded soldiers", "20 km"; the number alone where a name stands between.
std::optional<FoundValue> quantity(const ValueTokens& tokens, std::size_t i) {
  const NumberRun number = tokens.number(i);
  if (number.tokens == 0 || (number.value == 1 && !number.digits)) return std::nullopt;
  const std::size_t at = i + number.tokens;
  const std::string_view measure = measure_of(tokens.lower(at));
  if (!measure.empty()) {
    std::size_t last = at + 1;
    if (tokens.lower(last) == "per" && time_unit(tokens.lower(last + 1)) != 0) last += 2;
    return FoundValue{i, last, MentionType::quantity,
                      plain_number(number.value) + " " + std::string(measure)};
  }
  for (std::size_t k = at; k < at + 3 && k < tokens.size(); ++k) {
    if (!tokens.is_lower_word(k)) {
      // "100,000 Russian troops": a capitalised adjective, then the noun.
      if (k == at && is_counted(tokens.lower(k + 1)) && tokens.is_lower_word(k + 1) &&
          number.value >= 2) {
        return FoundValue{i, at, MentionType::quantity,
                          plain_number(number.value) + " " + tokens.lower(k + 1)};
      }
      return std::nullopt;
    }
    if (is_counted(tokens.lower(k))) {
      return FoundValue{i, k + 1, MentionType::quantity,
                        plain_number(number.value) + " " + tokens.lower(k)};
    }
    if (one_of(tokens.lower(k),
               {"of",    "in",   "to",   "on",    "and", "or",   "the",   "at",  "from",
                "after", "for",  "with", "by",    "per", "as",   "were",  "was", "have",
                "had",   "that", "who",  "which", "but", "more", "other", "a",   "an"}))
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundValue> amount_at(const ValueTokens& tokens, std::size_t i) {
  if (auto found = money(tokens, i)) return found;
  if (auto found = percent(tokens, i)) return found;
  return quantity(tokens, i);
}

}  // namespace copydesk::entities
