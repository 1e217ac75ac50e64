#include "entities/values/numbers.hpp"
#include "entities/values/rules.hpp"

namespace copydesk::entities {

namespace {

/// A unit of shares at token i: how many tokens, how much of a percent (point) it is.
struct ShareUnit {
  std::size_t tokens = 0;
  bool points = false;
  double factor = 1;
};

ShareUnit unit_at(const ValueTokens& tokens, std::size_t i) {
  const std::string_view word = tokens.lower(i);
  const std::string_view next = tokens.lower(i + 1);
  if (word == "%" || word == "percent" || word == "pct" || word == "pct." || word == "pc") {
    return {1, false, 1};
  }
  if (word == "per" && (next == "cent" || next == "cent.")) return {2, false, 1};
  if (word == "percentage" && next.starts_with("point")) return {2, true, 1};
  if (word == "basis" && next.starts_with("point")) return {2, true, 0.01};
  return {};
}

FoundValue share(std::size_t first, std::size_t last, const std::string& number,
                 const ShareUnit& unit) {
  return {first, last, MentionType::percent, number + (unit.points ? " pp" : " %")};
}

/// "a percentage point", "half a percent", "a quarter of a percentage point".
Found part_of_unit(const ValueTokens& tokens, std::size_t i) {
  const auto lower = [&](std::size_t k) { return tokens.lower(i + k); };
  double value = 0;
  std::size_t at = 0;
  if (lower(0) == "half" && lower(1) == "a") {
    value = 0.5;
    at = 2;
  } else if (lower(0) == "a" && lower(1) == "quarter" && lower(2) == "of" && lower(3) == "a") {
    value = 0.25;
    at = 4;
  } else if (lower(0) == "a") {
    value = 1;
    at = 1;
  }
  const ShareUnit unit = at > 0 ? unit_at(tokens, i + at) : ShareUnit();
  if (unit.tokens == 0) return std::nullopt;
  return share(i, i + at + unit.tokens, plain_number(value * unit.factor), unit);
}

}  // namespace

Found share_at(const ValueTokens& tokens, std::size_t i) {
  if (Found part = part_of_unit(tokens, i)) return part;
  const std::string_view mark = tokens.word(i);
  const bool negative =
      (mark == "-" || mark == "−") && !tokens.is_glued(i) && tokens.is_glued(i + 1);
  const std::size_t first = negative ? i + 1 : i;
  const NumberRange range = range_at(tokens, first);
  if (range.tokens == 0) return std::nullopt;
  std::size_t at = first + range.tokens;
  if (tokens.is_inner_hyphen(at)) ++at;
  const ShareUnit unit = unit_at(tokens, at);
  if (unit.tokens == 0) return std::nullopt;
  const std::size_t last = at + unit.tokens;
  const double sign = negative ? -1 : 1;
  // "5% to 7%": the unit may stand behind both. "From 5% to 7%" tells of two.
  const bool from = i > 0 && tokens.lower(i - 1) == "from";
  if (!range.is_range() && !negative && !from && is_range_mark(tokens, last, i)) {
    const Number high = number_at(tokens, last + 1);
    const ShareUnit again = unit_at(tokens, last + 1 + high.tokens);
    if (high.tokens > 0 && again.tokens == unit.tokens && high.value > range.low.value) {
      const std::string both = plain_number(range.low.value * unit.factor) + "-" +
                               plain_number(high.value * unit.factor);
      return share(i, last + 1 + high.tokens + again.tokens, both, unit);
    }
  }
  return share(i, last, range.form(sign * unit.factor), unit);
}

}  // namespace copydesk::entities
