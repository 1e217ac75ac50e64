// A range's tokens in the form the value rules read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "text/tokens.hpp"

namespace copydesk::entities {

/// Tokens with their lower-case words; reads behind the end give empty words. Numbers stand apart
/// from what is glued to them, so that rules need one form only: "20km" is "20", "km"; "5-7" is
/// "5", "-", "7"; "four-week" is "four", "-", "week". Whole stay "2021-12-03", "5-1/2", "3rd",
/// "1990s".
class ValueTokens {
 public:
  ValueTokens(std::string_view text, Span range);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] std::string_view word(std::size_t i) const;            ///< as it stands
  [[nodiscard]] std::string_view lower(std::size_t i) const;           ///< lower case
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const;  ///< of [first, last)
  [[nodiscard]] bool is_glued(std::size_t i) const;                    ///< no space before token i
  [[nodiscard]] bool is_lower_word(std::size_t i) const;
  [[nodiscard]] bool is_capital_word(std::size_t i) const;
  /// A hyphen with no space on either side: between the words of "four-week".
  [[nodiscard]] bool is_inner_hyphen(std::size_t i) const;
  /// The token as a plain whole number of at most four digits; nothing for other tokens.
  [[nodiscard]] std::optional<int> whole(std::size_t i) const;

 private:
  struct Token {
    Span span;
    bool glued = false;
    std::uint32_t lower_start = 0;  ///< bytes of lower_
    std::uint32_t lower_end = 0;
  };
  void add(Span span, bool glued);
  void split(const text::Token& token);

  std::string_view text_;
  std::vector<Token> tokens_;
  std::string lower_;  ///< all words in lower case, one behind the other
};

}  // namespace copydesk::entities
