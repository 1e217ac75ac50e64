#include <algorithm>

#include "entities/values/currencies.hpp"
#include "entities/values/numbers.hpp"
#include "entities/values/rules.hpp"

namespace copydesk::entities {

namespace {

FoundValue sum(std::size_t first, std::size_t last, std::string_view code, const NumberRange& range,
               double factor = 1) {
  return {first, last, MentionType::money, std::string(code) + " " + range.form(factor)};
}

/// "$5 million", "US$5", "HK$900", "€ 3.5bn", "Rs 500 crore", "CHF 3.2 million", "$20 to $25".
Found behind_sign(const ValueTokens& tokens, std::size_t i) {
  std::size_t at = i;
  std::string_view code = currency_of_sign(tokens.word(i));
  if (code.empty() && tokens.word(i + 1) == "$") {
    const bool glued = tokens.is_glued(i + 1);
    code = dollar_of_prefix(tokens.word(i));
    if (!glued && code != "USD") return std::nullopt;
    at = i + 1;
  }
  if (code.empty()) return std::nullopt;
  if (tokens.word(at) == "Rs" && tokens.word(at + 1) == "." && tokens.is_glued(at + 1)) ++at;
  const NumberRange range = range_at(tokens, at + 1, LetterScale::yes, tokens.word(at));
  if (range.tokens == 0 || !range.low.digits) return std::nullopt;
  return sum(i, at + 1 + range.tokens, code, range);
}

/// "5 million euros", "80 roubles", "60 Swiss francs", "40 €", "40-million-euro".
Found before_unit(const ValueTokens& tokens, std::size_t i) {
  NumberRange range = range_at(tokens, i, LetterScale::yes);
  if (range.tokens == 0) return std::nullopt;
  std::size_t unit = i + range.tokens;
  if (tokens.is_inner_hyphen(unit)) ++unit;
  if (const std::string_view code = currency_of_sign(tokens.word(unit)); !code.empty()) {
    // A sign in front of the next sum is not the sign behind this number.
    const bool next_sum = tokens.is_glued(unit + 1) && number_at(tokens, unit + 1).tokens > 0;
    if (next_sum || code == "INR") return std::nullopt;
    return sum(i, unit + 1, code, range);
  }
  if (tokens.word(unit) == "Hong" || tokens.word(unit) == "New" || tokens.word(unit) == "South")
    ++unit;
  std::string_view code = currency_of_word(tokens.lower(unit), tokens.lower(unit + 1));
  if (!code.empty()) {
    ++unit;
  } else {
    code = currency_of_word({}, tokens.lower(unit));
  }
  if (code.empty()) return std::nullopt;
  const std::string_view word = tokens.lower(unit);
  // Pounds may be a weight and "won" a verb; the sum's size tells.
  const bool pounds = word.starts_with("pound");
  const bool sterling = tokens.lower(unit + 1) == "sterling";
  if (pounds && code == "GBP" && range.low.value < 1000 && !sterling &&
      !tokens.is_inner_hyphen(unit - 1)) {
    return std::nullopt;
  }
  if (word == "won" && range.low.value < 100) return std::nullopt;
  const bool hundredth = word.starts_with("cent") || word == "pence";
  return sum(i, unit + (pounds && sterling ? 2 : 1), code, range, hundredth ? 0.01 : 1);
}

}  // namespace

Found money_at(const ValueTokens& tokens, std::size_t i) {
  Found found = behind_sign(tokens, i);
  return found ? found : before_unit(tokens, i);
}

}  // namespace copydesk::entities
