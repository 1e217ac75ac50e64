#include "entities/values/numbers.hpp"

#include <cmath>
#include <cstdint>

#include "entities/values/value_words.hpp"

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

/// "5-1/2": 5.5.
std::optional<double> mixed_fraction(std::string_view word) {
  const std::size_t slash = word.find('/');
  const std::size_t dash = word.find('-');
  if (slash == std::string_view::npos || dash == std::string_view::npos || dash > slash) {
    return std::nullopt;
  }
  const auto whole = digits_value(word.substr(0, dash));
  const auto above = digits_value(word.substr(dash + 1, slash - dash - 1));
  const auto below = digits_value(word.substr(slash + 1));
  if (!whole || !above || !below || *below == 0) return std::nullopt;
  return *whole + *above / *below;
}

double fraction_sign(std::string_view word) {
  if (word == "½") return 0.5;
  if (word == "¼") return 0.25;
  return word == "¾" ? 0.75 : 0;
}

/// Reads a number's tokens one by one.
class NumberReader {
 public:
  NumberReader(const ValueTokens& tokens, std::size_t i, LetterScale letters)
      : tokens_(tokens), start_(i), at_(i), letters_(letters) {}

  Number operator()() {
    if (!(half() || digits() || words())) return {};
    fraction();
    scales();
    return {value_, at_ - start_, digits_, scale_};
  }

 private:
  [[nodiscard]] std::string_view here() const { return tokens_.lower(at_); }

  bool half() {
    const std::string_view next = tokens_.lower(at_ + 1);
    if (here() != "half" || (next != "a" && next != "an")) return false;
    value_ = 0.5;
    at_ += 2;
    return true;
  }

  bool digits() {
    std::optional<double> value = digits_value(tokens_.word(at_));
    if (!value) value = mixed_fraction(tokens_.word(at_));
    if (!value) return false;
    value_ = *value;
    digits_ = true;
    ++at_;
    return true;
  }

  /// "twenty-five", "nine": below a hundred. Moves behind it.
  std::optional<double> small() {
    std::optional<double> value = small_number(here());
    if (!value) return std::nullopt;
    ++at_;
    const bool tens = *value >= 20 && *value < 100 && std::fmod(*value, 10.0) == 0;
    const std::size_t unit = tokens_.is_inner_hyphen(at_) ? at_ + 1 : at_;
    if (const auto ones = small_number(tokens_.lower(unit)); tens && ones && *ones < 10) {
      *value += *ones;
      at_ = unit + 1;
    }
    return value;
  }

  /// "twenty-five", "two hundred and fifty", "a hundred".
  bool words() {
    const std::string_view next = tokens_.lower(at_ + 1);
    if (const auto value = small()) {
      value_ = *value;
    } else if ((here() == "a" || here() == "an") && scale_of(next) >= 12 && next.size() > 2) {
      value_ = 1;
      ++at_;
    } else {
      return false;
    }
    if (here() != "hundred") return true;
    value_ *= 100;
    ++at_;
    const std::size_t behind = at_;
    if (here() == "and") ++at_;
    const auto rest = small();
    if (rest && *rest < 100) {
      value_ += *rest;
    } else {
      at_ = behind;
    }
    return true;
  }

  /// "2½", "two and a half".
  void fraction() {
    if (const double part = fraction_sign(tokens_.word(at_)); part > 0) {
      value_ += part;
      ++at_;
    } else if (here() == "and" && tokens_.lower(at_ + 1) == "a" &&
               tokens_.lower(at_ + 2) == "half") {
      value_ += 0.5;
      at_ += 3;
    }
  }

  void scales() {
    for (int words = 0; words < 3; ++words) {
      const std::size_t word = tokens_.is_inner_hyphen(at_) ? at_ + 1 : at_;
      const std::string_view name = tokens_.lower(word);
      const double scale = scale_of(name);
      if (scale == 0) return;
      // "5 m" is metres, "$5m" is millions; a single letter is glued or behind a sum's sign.
      if (name.size() == 1 && name != "k" && letters_ == LetterScale::no) return;
      if (name == "k" && !tokens_.is_glued(word)) return;
      value_ *= scale;
      scale_ *= scale;
      at_ = word + 1;
    }
  }

  const ValueTokens& tokens_;
  std::size_t start_;
  std::size_t at_;
  LetterScale letters_;
  double value_ = 0;
  double scale_ = 1;
  bool digits_ = false;
};

}  // namespace

Number number_at(const ValueTokens& tokens, std::size_t i, LetterScale letters) {
  return NumberReader(tokens, i, letters)();
}

bool is_range_mark(const ValueTokens& tokens, std::size_t i, std::size_t start) {
  const std::string_view word = tokens.lower(i);
  if (word == "to" || word == "–" || word == "-") return true;
  return word == "and" && start > 0 && tokens.lower(start - 1) == "between";
}

NumberRange range_at(const ValueTokens& tokens, std::size_t i, LetterScale letters,
                     std::string_view sign) {
  NumberRange out;
  out.low = number_at(tokens, i, letters);
  out.high = out.low.value;
  out.tokens = out.low.tokens;
  const std::size_t mark = i + out.low.tokens;
  const std::size_t start = sign.empty() ? i : i - 1;
  if (out.tokens == 0 || !is_range_mark(tokens, mark, start)) return out;
  const bool signed_again = !sign.empty() && tokens.word(mark + 1) == sign;
  const std::size_t second = mark + (signed_again ? 2 : 1);
  const Number high = number_at(tokens, second, letters);
  if (high.tokens == 0 || high.digits != out.low.digits) return out;
  const double factor = out.low.scale == 1 ? high.scale : 1;
  if (high.value <= out.low.value * factor) return out;
  out.low.value *= factor;
  out.high = high.value;
  out.tokens = second + high.tokens - i;
  return out;
}

std::string NumberRange::form(double factor) const {
  std::string out = plain_number(low.value * factor);
  return is_range() ? out + "-" + plain_number(high * factor) : out;
}

std::string plain_number(double value) {
  const bool negative = value < 0;
  const auto scaled = static_cast<std::int64_t>(std::llround(std::abs(value) * 10000));
  std::string out = (negative ? "-" : "") + std::to_string(scaled / 10000);
  std::string decimals = std::to_string(scaled % 10000);
  decimals = std::string(4 - decimals.size(), '0') + decimals;
  while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
  return decimals.empty() ? out : out + "." + decimals;
}

}  // namespace copydesk::entities
