// Tokens as the names model sees them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk::text {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// A word, number or single punctuation mark. Rules (a superset of the Penn Treebank's that keeps
/// offsets): "'s" is a token of its own; an abbreviation keeps its stop ("U.S.", "Mr.", "Nov.",
/// initials); a word with inner hyphens or apostrophes is one token ("Jean-Pierre", "O'Malley")
/// except that "-" splits where a side is an abbreviation with stops or all capitals ("U.S.-led" ->
/// "U.S." "-" "led"); "5,000.25" is one number; a currency sign and "%" are tokens; each character
/// of an unspaced script is a token.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  bool space_before = false;  ///< white space, or the range's start, stands before it
  bool operator==(const Token&) const = default;
};

/// Tokens of text[range], in order; together they cover all that is not white space.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Span range);

}  // namespace copydesk::text
