// A range's tokens in the form the value rules read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "entities/values/values.hpp"

namespace copydesk::entities {

/// A number in words or digits, and how many tokens it takes.
struct NumberRun {
  double value = 0;
  std::size_t tokens = 0;
  bool digits = false;  ///< written in digits
};

/// Tokens with their lower-case words; out-of-range reads give empty words.
class ValueTokens {
 public:
  ValueTokens(std::string_view text, Span range);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] std::string_view word(std::size_t i) const;            ///< as it stands
  [[nodiscard]] const std::string& lower(std::size_t i) const;         ///< lower case
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const;  ///< of [first, last)
  [[nodiscard]] bool is_glued(std::size_t i) const;                    ///< no space before token i
  [[nodiscard]] bool is_lower_word(std::size_t i) const;

  /// The number that starts at token i: "5,000", "3.5 million", "twenty-five", "a hundred".
  [[nodiscard]] NumberRun number(std::size_t i) const;
  /// The token as a plain whole number; nothing for other tokens.
  [[nodiscard]] std::optional<int> whole(std::size_t i) const;

 private:
  std::string_view text_;
  std::vector<text::Token> tokens_;
  std::vector<std::string> lower_;
};

/// What one rule found: tokens [first, last) and their meaning.
struct FoundValue {
  std::size_t first = 0;
  std::size_t last = 0;
  MentionType type = MentionType::date;
  std::string normal;
};

// The rules. Each looks at token i and gives what begins there; nothing when it is not its kind.
[[nodiscard]] std::optional<FoundValue> date_at(const ValueTokens& tokens, std::size_t i,
                                                const DateContext& context);
[[nodiscard]] std::optional<FoundValue> time_at(const ValueTokens& tokens, std::size_t i,
                                                const DateContext& context);
[[nodiscard]] std::optional<FoundValue> amount_at(const ValueTokens& tokens, std::size_t i);

/// 5000000 -> "5000000", 3.5 -> "3.5": no exponent, at most four decimals.
[[nodiscard]] std::string plain_number(double value);

}  // namespace copydesk::entities
