#include "entities/values/value_tokens.hpp"

#include <algorithm>

#include "entities/values/calendar.hpp"
#include "entities/values/value_words.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where the piece that starts at `at` ends: digits with their marks, or letters, or one mark.
std::size_t piece_end(std::string_view word, std::size_t at) {
  std::size_t end = at + 1;
  if (is_digit(word[at])) {
    const auto inner = [](char c) {
      return is_digit(c) || c == ',' || c == '.' || c == ':' || c == '/';
    };
    while (end < word.size() && inner(word[end])) ++end;
    const std::string_view letters = word.substr(end, word.find('-', end) - end);
    const std::string lowered = text::lower(letters);
    const bool ordinal = lowered == "st" || lowered == "nd" || lowered == "rd" || lowered == "th";
    const bool decade = lowered == "s" && word[end - 1] == '0';
    return ordinal || decade ? end + letters.size() : end;
  }
  if (word[at] == '-') return end;
  while (end < word.size() && !is_digit(word[end]) && word[end] != '-') ++end;
  return end;
}

/// "5-1/2".
bool is_mixed_fraction(std::string_view word) {
  const std::size_t dash = word.find('-');
  const std::size_t slash = word.find('/');
  return slash != std::string_view::npos && dash < slash && word.size() <= 8 &&
         word.find_first_not_of("0123456789-/") == std::string_view::npos;
}

}  // namespace

ValueTokens::ValueTokens(std::string_view text, Span range) : text_(text) {
  const std::vector<text::Token> tokens = text::tokenize(text, range);
  tokens_.reserve(tokens.size());
  lower_.reserve(range.size());
  for (const text::Token& token : tokens) split(token);
}

void ValueTokens::add(Span span, bool glued) {
  const auto start = static_cast<std::uint32_t>(lower_.size());
  for (std::size_t at = span.start; at < span.end;) {
    const text::CodePoint c = text::decode(text_, at);
    text::append(lower_, text::to_lower(c.value));
    at += c.size;
  }
  tokens_.push_back({span, glued, start, static_cast<std::uint32_t>(lower_.size())});
}

void ValueTokens::split(const text::Token& token) {
  const std::string_view word = slice(text_, token.span);
  bool whole = true;
  if (token.kind == text::TokenKind::number) {
    whole = (word.size() == 10 && parse_iso(word).year > 0) || is_mixed_fraction(word);
  } else if (token.kind == text::TokenKind::word) {
    // "75 mph." ends a sentence, it is not shortened.
    if (word.ends_with('.') && !measure_of(text::lower(word.substr(0, word.size() - 1))).empty()) {
      add({token.span.start, token.span.end - 1}, !token.space_before);
      add({token.span.end - 1, token.span.end}, true);
      return;
    }
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string_view::npos) {
      const std::string head = text::lower(word.substr(0, hyphen));
      whole = !small_number(head) && time_unit(head) == 0;
    }
  }
  if (whole) return add(token.span, !token.space_before);
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t end = piece_end(word, at);
    const auto start = token.span.start;
    add({start + static_cast<std::uint32_t>(at), start + static_cast<std::uint32_t>(end)},
        at > 0 || !token.space_before);
    at = end;
  }
}

std::string_view ValueTokens::word(std::size_t i) const {
  return i < tokens_.size() ? slice(text_, tokens_[i].span) : std::string_view{};
}

std::string_view ValueTokens::lower(std::size_t i) const {
  if (i >= tokens_.size()) return {};
  const Token& token = tokens_[i];
  return std::string_view(lower_).substr(token.lower_start, token.lower_end - token.lower_start);
}

Span ValueTokens::span(std::size_t first, std::size_t last) const {
  return {tokens_[first].span.start, tokens_[last - 1].span.end};
}

bool ValueTokens::is_glued(std::size_t i) const {
  return i < tokens_.size() && tokens_[i].glued;
}

bool ValueTokens::is_lower_word(std::size_t i) const {
  const std::string_view one = word(i);
  return !one.empty() && text::is_lower(text::decode(one, 0).value);
}

bool ValueTokens::is_capital_word(std::size_t i) const {
  const std::string_view one = word(i);
  return !one.empty() && text::is_upper(text::decode(one, 0).value);
}

bool ValueTokens::is_inner_hyphen(std::size_t i) const {
  return word(i) == "-" && is_glued(i) && is_glued(i + 1);
}

std::optional<int> ValueTokens::whole(std::size_t i) const {
  const std::string_view one = word(i);
  if (one.empty() || one.size() > 4 || !std::all_of(one.begin(), one.end(), is_digit)) {
    return std::nullopt;
  }
  int value = 0;
  for (const char c : one) value = value * 10 + (c - '0');
  return value;
}

}  // namespace copydesk::entities
