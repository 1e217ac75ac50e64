#include "text/sentences.hpp"

#include <algorithm>
#include <array>

#include "text/abbreviations.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::text {

namespace {

using namespace std::string_view_literals;

/// Words that begin sentences and no names: after "U.S." they tell that its stop ended one.
constexpr std::array sentence_starters{
    "A"sv,      "After"sv, "Also"sv,  "Although"sv,  "An"sv,    "And"sv,  "As"sv,    "At"sv,
    "Both"sv,   "But"sv,   "By"sv,    "For"sv,       "He"sv,    "Her"sv,  "His"sv,   "However"sv,
    "I"sv,      "If"sv,    "In"sv,    "It"sv,        "Its"sv,   "Last"sv, "Many"sv,  "Meanwhile"sv,
    "More"sv,   "Most"sv,  "No"sv,    "Officials"sv, "On"sv,    "One"sv,  "Other"sv, "Our"sv,
    "Police"sv, "She"sv,   "Since"sv, "So"sv,        "Some"sv,  "That"sv, "The"sv,   "Their"sv,
    "There"sv,  "These"sv, "They"sv,  "This"sv,      "Those"sv, "To"sv,   "Two"sv,   "Under"sv,
    "We"sv,     "What"sv,  "When"sv,  "While"sv,     "With"sv,  "You"sv};

bool is_closing(std::string_view mark) {
  constexpr std::array marks{"\""sv,
                             "'"sv,
                             ")"sv,
                             "]"sv,
                             "\xE2\x80\x9D"sv,
                             "\xE2\x80\x99"sv,
                             "\xC2\xBB"sv,
                             "\xE3\x80\x8D"sv,
                             "\xE3\x80\x8F"sv};
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

bool is_ending(std::string_view mark) {
  constexpr std::array marks{"?"sv,
                             "!"sv,
                             "\xE2\x80\xA6"sv,
                             "\xE3\x80\x82"sv,
                             "\xEF\xBC\x81"sv,
                             "\xEF\xBC\x9F"sv,
                             "\xE0\xA5\xA4"sv,
                             "\xD8\x9F"sv};
  return (!mark.empty() && mark.front() == '.') ||
         std::find(marks.begin(), marks.end(), mark) != marks.end();
}

bool has_blank_line(std::string_view gap) {
  const std::size_t first = gap.find('\n');
  return first != std::string_view::npos && gap.find('\n', first + 1) != std::string_view::npos;
}

/// Decides where sentences end among tokens.
class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {}

  std::vector<TokenRange> operator()() {
    std::vector<TokenRange> out;
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    std::uint32_t first = 0;
    std::uint32_t at = 0;
    while (at < count) {
      std::uint32_t next = at + 1;
      bool ends = next == count || has_blank_line(gap_after(at));
      if (!ends && ends_sentence(at)) {
        while (next < count && is_closing(word(next)) && !tokens_[next].space_before) ++next;
        ends = next == count || begins_sentence(next, word(at));
      }
      if (ends) {
        out.push_back({first, next});
        first = next;
      }
      at = next;
    }
    return out;
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t at) const {
    return slice(text_, tokens_[at].span);
  }
  [[nodiscard]] std::string_view gap_after(std::uint32_t at) const {
    return slice(text_, {tokens_[at].span.end, tokens_[at + 1].span.start});
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    const std::string_view one = word(at);
    if (tokens_[at].kind == TokenKind::punctuation) return is_ending(one);
    // "... in the U.S. The ...": the abbreviation's stop may end the sentence as well.
    return one.ends_with('.') && one.size() > 2 && !leads_on(one.substr(0, one.size() - 1));
  }

  [[nodiscard]] bool begins_sentence(std::uint32_t at, std::string_view ending) const {
    const std::string_view one = word(at);
    const char32_t c = decode(one, 0).value;
    if (ending.size() > 1 && ending.front() != '.' && ending.ends_with('.')) {
      return std::find(sentence_starters.begin(), sentence_starters.end(), one) !=
             sentence_starters.end();
    }
    if (!tokens_[at].space_before && static_cast<unsigned char>(ending.front()) < 0x80) {
      // "end.Next": a lost space, but not "example.com" or "3.x".
      return is_upper(c) && tokens_[at].span.size() > 1;
    }
    // A question or exclamation inside a quotation goes on in lower case: "Why?" he asked.
    return !is_lower(c);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
};

}  // namespace

std::vector<TokenRange> sentences(std::string_view text, std::span<const Token> tokens) {
  return Splitter(text, tokens)();
}

std::vector<Span> sentences(std::string_view text, Span range) {
  const std::vector<Token> tokens = tokenize(text, range);
  std::vector<Span> out;
  for (const TokenRange one : sentences(text, tokens)) {
    out.push_back({tokens[one.first].span.start, tokens[one.last - 1].span.end});
  }
  return out;
}

}  // namespace copydesk::text
