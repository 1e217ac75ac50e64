#include "entities/resolve/roles.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/character.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

constexpr std::array heads{"adviser"sv,
                           "advisor"sv,
                           "ambassador"sv,
                           "analyst"sv,
                           "chairman"sv,
                           "chairwoman"sv,
                           "chancellor"sv,
                           "chief"sv,
                           "coach"sv,
                           "commander"sv,
                           "commissioner"sv,
                           "director"sv,
                           "economist"sv,
                           "envoy"sv,
                           "executive"sv,
                           "general"sv,
                           "governor"sv,
                           "head"sv,
                           "judge"sv,
                           "king"sv,
                           "lawyer"sv,
                           "leader"sv,
                           "mayor"sv,
                           "minister"sv,
                           "officer"sv,
                           "official"sv,
                           "president"sv,
                           "premier"sv,
                           "prince"sv,
                           "professor"sv,
                           "prosecutor"sv,
                           "queen"sv,
                           "representative"sv,
                           "researcher"sv,
                           "secretary"sv,
                           "senator"sv,
                           "speaker"sv,
                           "spokesman"sv,
                           "spokesperson"sv,
                           "spokeswoman"sv,
                           "director-general"sv,
                           "secretary-general"sv};

constexpr std::array before_heads{
    "defence"sv, "defense"sv,  "deputy"sv,     "finance"sv, "foreign"sv, "former"sv,
    "general"sv, "interior"sv, "opposition"sv, "prime"sv,   "senior"sv,  "vice"sv,
    "chief"sv,   "top"sv,      "economy"sv,    "justice"sv, "health"sv,  "assistant"sv};

constexpr std::uint32_t window = 120;
constexpr std::size_t longest_head = 40;  // with what a hyphen joins to it

bool is_head(std::string_view word) {
  return std::find(heads.begin(), heads.end(), word) != heads.end();
}

std::uint32_t at_character(std::string_view text, std::uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

/// Characters that only a tokenizer can judge.
bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the word before a name may be a head: asked first, as it nearly never is.
bool may_follow_head(std::string_view text, Span name) {
  std::size_t end = name.start;
  while (end > 0 && text[end - 1] <= ' ' && !is_beyond_ascii(text[end - 1])) --end;
  if (end > 0 && is_beyond_ascii(text[end - 1])) return true;
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  };
  std::size_t start = end;
  while (start > 0 && end - start < longest_head && is_part(text[start - 1])) --start;
  const std::string word = text::lower(text.substr(start, end - start));
  // A hyphen may be one inside the head, or stand before it.
  for (std::size_t at = 0; at < word.size();) {
    if (is_head(std::string_view(word).substr(at))) return true;
    const std::size_t hyphen = word.find('-', at);
    at = hyphen == std::string::npos ? word.size() : hyphen + 1;
  }
  return false;
}

std::string role_before(std::string_view text, Span name) {
  if (!may_follow_head(text, name)) return {};
  const std::uint32_t from = at_character(text, name.start > window ? name.start - window : 0);
  const std::vector<text::Token> tokens = text::tokenize(text, {from, name.start});
  std::size_t first = tokens.size();
  if (first == 0 || !is_head(text::lower(slice(text, tokens.back().span)))) return {};
  --first;
  while (first > 0) {
    const std::string word = text::lower(slice(text, tokens[first - 1].span));
    if (std::find(before_heads.begin(), before_heads.end(), word) == before_heads.end() &&
        !is_head(word))
      break;
    --first;
  }
  return std::string(slice(text, {tokens[first].span.start, tokens.back().span.end}));
}

std::string role_behind(std::string_view text, Span name) {
  std::size_t comma = name.end;
  while (comma < text.size() && text[comma] <= ' ' && !is_beyond_ascii(text[comma])) ++comma;
  if (comma == text.size() || (text[comma] != ',' && !is_beyond_ascii(text[comma]))) return {};
  const std::uint32_t to = at_character(
      text, static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), name.end + window)));
  const std::vector<text::Token> tokens = text::tokenize(text, {name.end, to});
  if (tokens.size() < 3 || slice(text, tokens[0].span) != ",") return {};
  std::size_t first = 1;
  const std::string article = text::lower(slice(text, tokens[1].span));
  if (article == "the" || article == "a" || article == "an" || article == "its" || article == "his")
    ++first;
  bool head = false;
  std::size_t last = first;
  for (; last < tokens.size() && last < first + 8; ++last) {
    const std::string_view word = slice(text, tokens[last].span);
    if (word == "," || word == ".") break;
    head = head || is_head(text::lower(word));
    const std::string lowered = text::lower(word);
    if (lowered == "said" || lowered == "who" || lowered == "told" || lowered == "and") return {};
  }
  if (!head || last >= tokens.size() || last >= first + 8 || last == first) return {};
  return std::string(slice(text, {tokens[first].span.start, tokens[last - 1].span.end}));
}

}  // namespace

std::string role_of(std::string_view text, Span name) {
  std::string before = role_before(text, name);
  return before.empty() ? role_behind(text, name) : before;
}

}  // namespace copydesk::entities
