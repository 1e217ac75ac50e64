// Numbers in digits and words, and ranges of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "entities/values/value_tokens.hpp"

namespace copydesk::entities {

/// A number and how many tokens it takes; none: no number there.
struct Number {
  double value = 0;
  std::size_t tokens = 0;
  bool digits = false;  ///< written in digits
  double scale = 1;     ///< of its scale words: 1e6 for "3 million"
};

/// Whether "m" and "b" behind a number mean millions and billions, as they do in sums.
enum class LetterScale : bool { no, yes };

/// The number that starts at token i: "5,000", "3.5 million", "40-million", "5-1/2", "2½",
/// "twenty-five", "two hundred and fifty", "two and a half", "half a million", "a hundred".
[[nodiscard]] Number number_at(const ValueTokens& tokens, std::size_t i,
                               LetterScale letters = LetterScale::no);

/// One number, or two with "to", a dash, or "and" behind "between": "5 to 7", "$20-$25". A scale
/// behind the second holds for both: "3 to 5 million".
struct NumberRange {
  Number low;
  double high = 0;  ///< low.value when there is one number
  std::size_t tokens = 0;

  [[nodiscard]] bool is_range() const { return high > low.value; }
  /// "5" or "5-7", each times `factor`.
  [[nodiscard]] std::string form(double factor = 1) const;
};

/// The range that starts at token i; `sign`, if not empty, may be repeated before the second
/// number.
[[nodiscard]] NumberRange range_at(const ValueTokens& tokens, std::size_t i,
                                   LetterScale letters = LetterScale::no,
                                   std::string_view sign = {});

/// Whether token i says that a range goes on; "and" does where "between" stands before `start`.
[[nodiscard]] bool is_range_mark(const ValueTokens& tokens, std::size_t i, std::size_t start);

/// 5000000 -> "5000000", 3.5 -> "3.5": no exponent, at most four decimals.
[[nodiscard]] std::string plain_number(double value);

}  // namespace copydesk::entities
