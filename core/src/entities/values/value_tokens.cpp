#include "entities/values/value_tokens.hpp"

#include <cmath>
#include <cstdint>

#include "entities/values/value_words.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

/// Digits with thousands' commas and a decimal point; nothing for anything else.
std::optional<double> digits_value(std::string_view word) {
  double value = 0;
  double unit = 0;
  std::size_t group = 0;
  bool comma = false;
  if (word.empty() || word[0] < '0' || word[0] > '9') return std::nullopt;
  for (const char c : word) {
    if (c == ',' && unit == 0) {
      if (comma && group != 3 && group != 2) return std::nullopt;
      comma = true;
      group = 0;
    } else if (c == '.' && unit == 0) {
      unit = 1;
    } else if (c >= '0' && c <= '9') {
      ++group;
      if (unit > 0) {
        unit /= 10;
        value += unit * (c - '0');
      } else {
        value = value * 10 + (c - '0');
      }
    } else {
      return std::nullopt;
    }
  }
  if (comma && unit == 0 && group != 3) return std::nullopt;
  return value;
}

}  // namespace

ValueTokens::ValueTokens(std::string_view text, Span range)
    : text_(text), tokens_(text::tokenize(text, range)) {
  lower_.reserve(tokens_.size());
  for (const text::Token& token : tokens_) lower_.push_back(text::lower(slice(text, token.span)));
}

std::string_view ValueTokens::word(std::size_t i) const {
  return i < tokens_.size() ? slice(text_, tokens_[i].span) : std::string_view{};
}

const std::string& ValueTokens::lower(std::size_t i) const {
  static const std::string none;
  return i < lower_.size() ? lower_[i] : none;
}

Span ValueTokens::span(std::size_t first, std::size_t last) const {
  return {tokens_[first].span.start, tokens_[last - 1].span.end};
}

bool ValueTokens::is_glued(std::size_t i) const {
  return i < tokens_.size() && !tokens_[i].space_before;
}

bool ValueTokens::is_lower_word(std::size_t i) const {
  const std::string_view one = word(i);
  return !one.empty() && text::is_lower(text::decode(one, 0).value);
}

std::optional<int> ValueTokens::whole(std::size_t i) const {
  const std::string_view one = word(i);
  if (one.empty() || one.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : one) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

NumberRun ValueTokens::number(std::size_t i) const {
  NumberRun run;
  if (const std::optional<double> value = digits_value(word(i))) {
    run = {*value, 1, true};
  } else if (const std::optional<double> spelt = small_number(lower(i))) {
    run = {*spelt, 1, false};
  } else if ((lower(i) == "a" || lower(i) == "an") && scale_of(lower(i + 1)) >= 100 &&
             lower(i + 1).size() > 2) {
    run = {1, 1, false};
  } else {
    return {};
  }
  for (std::size_t at = i + run.tokens; run.tokens < 5; at = i + run.tokens) {
    const double scale = scale_of(lower(at));
    const bool letter = lower(at).size() == 1;  // "5 m" is metres, "$5 m" is read with its sign
    if (scale == 0 || letter) break;
    run.value *= scale;
    ++run.tokens;
  }
  return run;
}

std::string plain_number(double value) {
  const auto scaled = static_cast<std::int64_t>(std::llround(value * 10000));
  std::string out = std::to_string(scaled / 10000);
  std::string decimals = std::to_string(scaled % 10000);
  decimals = std::string(4 - decimals.size(), '0') + decimals;
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? out : out + "." + decimals;
}

}  // namespace copydesk::entities
