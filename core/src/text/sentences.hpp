// Sentences of news prose.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"
#include "text/tokens.hpp"

namespace copydesk::text {

/// Sentences of text[range], trimmed, in order; they cover all tokens. A stop ends a sentence
/// unless it belongs to an abbreviation, an initial or a number; closing quotation marks and
/// brackets stay with the sentence they end. A blank line always ends one; a single line break
/// does not.
[[nodiscard]] std::vector<Span> sentences(std::string_view text, Span range);

/// The same over tokens already made: each sentence as [first, last) token numbers.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
[[nodiscard]] std::vector<TokenRange> sentences(std::string_view text,
                                                std::span<const Token> tokens);

}  // namespace copydesk::text
