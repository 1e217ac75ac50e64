#include "entities/values/currencies.hpp"
#include "entities/values/numbers.hpp"
#include "entities/values/rules.hpp"
#include "entities/values/value_words.hpp"

namespace copydesk::entities {

namespace {

FoundValue quantity(std::size_t first, std::size_t last, const std::string& number,
                    std::string_view unit) {
  return {first, last, MentionType::quantity, number + " " + std::string(unit)};
}

/// A unit of measure and its tokens.
struct Measure {
  std::string symbol;
  std::size_t tokens = 0;
};

/// "°C", "degrees Celsius", "C" glued to its number.
Measure temperature_at(const ValueTokens& tokens, std::size_t i) {
  const bool degree_sign = tokens.word(i) == "°";
  const bool degrees = one_of(tokens.lower(i), {"degrees", "degree"});
  const std::size_t at = degree_sign || degrees ? i + 1 : i;
  const std::string_view scale = tokens.word(at);
  if (at == i && !(tokens.is_glued(i) && scale.size() == 1)) return {};
  if (one_of(scale, {"C", "Celsius"})) return {"°C", at + 1 - i};
  if (one_of(scale, {"F", "Fahrenheit"})) return {"°F", at + 1 - i};
  return degrees ? Measure{"deg", 1} : Measure{};
}

Measure measure_at(const ValueTokens& tokens, std::size_t i) {
  if (Measure found = temperature_at(tokens, i); found.tokens > 0) return found;
  std::size_t at = i;
  std::string power;
  if (one_of(tokens.lower(i), {"square", "sq"})) power = "2";
  if (one_of(tokens.lower(i), {"cubic", "cu"})) power = "3";
  if (!power.empty()) ++at;
  const std::string_view symbol = measure_of(tokens.lower(at));
  if (symbol.empty()) return {};
  ++at;
  const bool slash = tokens.word(at) == "/";
  if (slash || tokens.lower(at) == "per" ||
      (tokens.lower(at) == "an" && tokens.lower(at + 1) == "hour")) {
    const std::string_view time = tokens.lower(at + 1);
    if (one_of(time, {"hour", "h"})) return {std::string(symbol) + "/h", at + 2 - i};
    if (one_of(time, {"second", "s"})) return {std::string(symbol) + "/s", at + 2 - i};
  }
  return {std::string(symbol) + power, at - i};
}

/// A word that counts things: a plural in lower case.
bool is_counted(std::string_view word) {
  if (word.size() < 3 || !currency_of_word({}, word).empty()) return false;
  if (one_of(word, {"people", "men", "women", "children", "troops", "police", "personnel", "staff",
                    "dead", "injured", "wounded", "missing", "aircraft", "homeless"}))
    return true;
  return word.back() == 's' && !word.ends_with("ss") && time_unit(word) == 0 &&
         !one_of(word,
                 {"as",      "is",      "was",    "has",        "his",     "its",     "this",
                  "us",      "yes",     "plus",   "less",       "minus",   "does",    "times",
                  "others",  "ones",    "versus", "across",     "hours",   "always",  "perhaps",
                  "towards", "besides", "says",   "afterwards", "whereas", "seconds", "points"});
}

/// Words that end the search for a counted noun.
bool ends_noun(std::string_view word) {
  return one_of(word, {"of",   "in",   "to",    "on",   "and",     "or",   "the",   "at",    "from",
                       "for",  "with", "by",    "per",  "as",      "were", "was",   "have",  "had",
                       "that", "who",  "which", "but",  "more",    "a",    "an",    "after", "is",
                       "are",  "has",  "will",  "than", "percent", "when", "while", "out"});
}

/// "Article 5", "page 11", "Flight 370": the number is a name's part.
bool is_numbered(const ValueTokens& tokens, std::size_t i) {
  if (i == 0) return false;
  const std::string_view before = tokens.lower(i - 1);
  if (one_of(before, {"article", "section", "chapter", "page", "number", "no.", "channel", "route",
                      "flight", "phase", "stage", "room", "highway", "act", "rule", "title", "#",
                      "age", "aged"}))
    return true;
  const bool year = tokens.word(i).size() == 4 && tokens.whole(i).value_or(0) >= 1900 &&
                    tokens.whole(i).value_or(0) < 2100;
  if (year && one_of(before, {"in", "since", "by", "until", "from"})) return true;
  const bool starts = i == 1 || one_of(tokens.word(i - 2), {".", "!", "?", ":", "\"", "“", "‘"});
  return tokens.is_capital_word(i - 1) && !starts && tokens.whole(i).has_value() &&
         !one_of(before, {"some", "about", "the", "nearly", "over", "more"});
}

/// The counted noun at token i or behind up to two words that describe it; its token, or 0.
std::size_t counted_noun(const ValueTokens& tokens, std::size_t i) {
  for (std::size_t k = i; k < i + 3 && tokens.is_lower_word(k) && !ends_noun(tokens.lower(k));
       ++k) {
    if (!is_counted(tokens.lower(k))) continue;
    // Of "wounded soldiers" and "police officers" the last word is the noun.
    return tokens.is_lower_word(k + 1) && is_counted(tokens.lower(k + 1)) ? k + 1 : k;
  }
  return 0;
}

/// "hundreds of boats", "tens of thousands of people".
Found vague_count(const ValueTokens& tokens, std::size_t i) {
  double value = 1;
  std::size_t at = i;
  for (int words = 0; words < 2; ++words) {
    const std::string_view word = tokens.lower(at);
    if (!word.ends_with('s') || word.size() < 4) break;
    const double scale = word == "tens" ? 10 : scale_of(word.substr(0, word.size() - 1));
    if (scale < 10 || tokens.lower(at + 1) != "of") break;
    value *= scale;
    at += 2;
  }
  const std::size_t noun = at > i ? counted_noun(tokens, at) : 0;
  if (noun == 0) return std::nullopt;
  return quantity(i, noun + 1, plain_number(value) + "s", tokens.lower(noun));
}

}  // namespace

Found quantity_at(const ValueTokens& tokens, std::size_t i) {
  if (Found vague = vague_count(tokens, i)) return vague;
  if (tokens.lower(i) == "a" &&
      one_of(tokens.lower(i + 1), {"mile", "kilometre", "kilometer", "tonne", "hectare"})) {
    return quantity(i, i + 2, "1", measure_of(tokens.lower(i + 1)));
  }
  const NumberRange range = range_at(tokens, i);
  if (range.tokens == 0 || is_numbered(tokens, i)) return std::nullopt;
  const std::size_t at = i + range.tokens;
  const bool hyphen = tokens.is_inner_hyphen(at);
  const Measure measure = measure_at(tokens, hyphen ? at + 1 : at);
  if (measure.tokens > 0) {
    return quantity(i, at + (hyphen ? 1 : 0) + measure.tokens, range.form(), measure.symbol);
  }
  if (hyphen || (range.low.value == 1 && !range.low.digits)) return std::nullopt;
  if (const std::size_t noun = counted_noun(tokens, at); noun > 0) {
    return quantity(i, noun + 1, range.form(), tokens.lower(noun));
  }
  // "100,000 Russian troops": the name between stays a name, the number is the span.
  if (tokens.is_capital_word(at) && range.low.value >= 2) {
    const std::size_t noun = counted_noun(tokens, at + 1);
    if (noun > 0) return quantity(i, at, range.form(), tokens.lower(noun));
  }
  return std::nullopt;
}

}  // namespace copydesk::entities
