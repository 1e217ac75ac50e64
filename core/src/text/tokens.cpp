#include "text/tokens.hpp"

#include <algorithm>
#include <array>

#include "text/abbreviations.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::text {

namespace {

using namespace std::string_view_literals;

/// Words that follow a name and a hyphen without belonging to it: "Russian-backed".
constexpr std::array name_suffixes{
    "administered"sv, "affiliated"sv, "aligned"sv,    "allied"sv,     "appointed"sv, "area"sv,
    "backed"sv,       "based"sv,      "born"sv,       "bound"sv,      "brokered"sv,  "built"sv,
    "controlled"sv,   "designed"sv,   "dominated"sv,  "drafted"sv,    "educated"sv,  "era"sv,
    "friendly"sv,     "funded"sv,     "held"sv,       "imposed"sv,    "initiated"sv, "inspired"sv,
    "language"sv,     "led"sv,        "like"sv,       "linked"sv,     "listed"sv,    "made"sv,
    "majority"sv,     "mediated"sv,   "occupied"sv,   "only"sv,       "organised"sv, "organized"sv,
    "owned"sv,        "recognised"sv, "recognized"sv, "registered"sv, "related"sv,   "ruled"sv,
    "run"sv,          "sanctioned"sv, "sponsored"sv,  "speaking"sv,   "style"sv,     "supplied"sv,
    "supported"sv,    "trained"sv,    "wide"sv};

/// Particles that belong to the name behind their hyphen: "al-Sadr".
constexpr std::array name_particles{"abu"sv, "ad"sv, "al"sv,  "an"sv, "ar"sv,  "as"sv, "ash"sv,
                                    "at"sv,  "az"sv, "bin"sv, "de"sv, "el"sv,  "ez"sv, "ibn"sv,
                                    "l"sv,   "la"sv, "ol"sv,  "ul"sv, "van"sv, "von"sv};

enum class Kind : std::uint8_t { space, letter, digit, unspaced, mark, other };

struct Character {
  Kind kind = Kind::other;
  std::uint32_t size = 1;
};

Character character_at(std::string_view text, std::uint32_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    const auto lowered = static_cast<unsigned char>(byte | 0x20U);
    if (lowered >= 'a' && lowered <= 'z') return {Kind::letter, 1};
    if (byte >= '0' && byte <= '9') return {Kind::digit, 1};
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return {Kind::space, 1};
    return {Kind::other, 1};
  }
  const CodePoint c = decode(text, at);
  if (is_space(c.value)) return {Kind::space, c.size};
  if (is_unspaced(c.value)) return {Kind::unspaced, c.size};
  if (is_letter(c.value)) return {Kind::letter, c.size};
  if (is_digit(c.value)) return {Kind::digit, c.size};
  if (is_mark(c.value) || c.value == 0xAD || c.value == 0x200D) return {Kind::mark, c.size};
  return {Kind::other, c.size};
}

constexpr bool is_word_kind(Kind kind) {
  return kind == Kind::letter || kind == Kind::digit || kind == Kind::mark;
}

/// Bytes of an apostrophe at `at`: 1 for ', 3 for U+2019, 0 for anything else.
std::uint32_t apostrophe(std::string_view text, std::uint32_t at) {
  if (at < text.size() && text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && is_upper(decode(word, 0).value);
}

/// Two letters and more, all capitals; stops between them do not matter.
bool is_all_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = decode(word, at);
    at += c.size;
    if (c.value == U'.') continue;
    if (!is_upper(c.value)) return false;
    ++letters;
  }
  return letters > 1;
}

/// Whether the hyphen between two parts of a word divides a name from what is no part of it.
bool hyphen_divides(std::string_view left, std::string_view right) {
  const auto one_of = [](const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  if (left.empty() || right.empty()) return false;
  const bool digits = is_digit(decode(right, 0).value) || is_digit(decode(left, 0).value);
  if (!digits && (is_all_capitals(left) || is_all_capitals(right))) return true;
  if (starts_upper(left)) return one_of(name_suffixes, right);
  return starts_upper(right) && !digits && !one_of(name_particles, left);
}

/// Cuts one range of a text into tokens.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span range)
      : text_(text.substr(0, range.end)), at_(range.start), end_(range.end) {
    tokens_.reserve(range.size() / 5 + 1);
  }

  std::vector<Token> operator()() {
    while (at_ < end_) {
      const Character c = character_at(text_, at_);
      switch (c.kind) {
        case Kind::space:
          space_ = true;
          at_ += c.size;
          break;
        case Kind::letter:
          word();
          break;
        case Kind::digit:
          number();
          break;
        case Kind::unspaced:
          put(at_ + c.size, TokenKind::word);
          break;
        default:
          punctuation(c.size);
      }
    }
    return std::move(tokens_);
  }

 private:
  void put(std::uint32_t end, TokenKind kind) {
    tokens_.push_back({{at_, end}, kind, space_});
    space_ = false;
    at_ = end;
  }

  [[nodiscard]] bool is_word_at(std::uint32_t at) const {
    return at < end_ && is_word_kind(character_at(text_, at).kind);
  }

  [[nodiscard]] std::uint32_t skip_letters(std::uint32_t at) const {
    while (at < end_) {
      const Character c = character_at(text_, at);
      if (!is_word_kind(c.kind)) break;
      at += c.size;
    }
    return at;
  }

  /// End of the word part at `at`: letters with inner apostrophes, stops and ampersands.
  [[nodiscard]] std::uint32_t part_end(std::uint32_t at) const {
    std::uint32_t end = skip_letters(at);
    while (end < end_) {
      const std::uint32_t mark = apostrophe(text_, end);
      if (mark > 0 && is_word_at(end + mark) && !is_possessive(end, mark)) {
        end = skip_letters(end + mark);
      } else if (is_word_at(end + 1) &&
                 ((text_[end] == '.' &&
                   is_abbreviation(text_.substr(at, skip_letters(end + 1) - at))) ||
                  (text_[end] == '&' && end - at <= 2))) {
        end = skip_letters(end + 1);
      } else {
        break;
      }
    }
    // "J.-P." keeps both stops; that behind "Mach-E." ends a sentence.
    const bool last_of_word =
        end - at == 1 && at > 1 && text_[at - 1] == '-' && text_[at - 2] != '.';
    if (end < end_ && text_[end] == '.' && !last_of_word &&
        is_abbreviation(text_.substr(at, end - at))) {
      ++end;
    }
    return end;
  }

  /// An apostrophe and an s that end a word.
  [[nodiscard]] bool is_possessive(std::uint32_t at, std::uint32_t mark) const {
    const std::uint32_t letter = at + mark;
    return letter < end_ && (text_[letter] == 's' || text_[letter] == 'S') &&
           !is_word_at(letter + 1);
  }

  void possessive() {
    const std::uint32_t mark = apostrophe(text_, at_);
    if (at_ < end_ && mark > 0 && is_possessive(at_, mark)) put(at_ + mark + 1, TokenKind::word);
  }

  void word() {
    std::uint32_t part = at_;
    std::uint32_t end = part_end(part);
    while (end + 1 < end_ && text_[end] == '-' && is_word_at(end + 1)) {
      const std::uint32_t next_end = part_end(end + 1);
      if (hyphen_divides(text_.substr(part, end - part),
                         text_.substr(end + 1, next_end - end - 1))) {
        put(end, TokenKind::word);
        put(end + 1, TokenKind::punctuation);
        part = at_;
      } else {
        part = end + 1;
      }
      end = next_end;
    }
    put(end, TokenKind::word);
    possessive();
  }

  /// Digits with inner separators, and the letters that follow: "5,000.25", "10:30", "5m",
  /// "31-year-old", "5-1/2".
  void number() {
    std::uint32_t end = skip_letters(at_);
    while (end + 1 < end_) {
      const char c = text_[end];
      const bool inner = c == ',' || c == '.' || c == ':' || c == '/';
      if (!inner && c != '-') break;  // ASCII from here on: a character starts behind it
      const Kind next = character_at(text_, end + 1).kind;
      if (inner ? next != Kind::digit : !is_word_kind(next)) break;
      end = skip_letters(end + 1);
    }
    put(end, TokenKind::number);
    possessive();
  }

  /// One mark; a run of stops or of hyphens is one token.
  void punctuation(std::uint32_t size) {
    std::uint32_t end = at_ + size;
    if (text_[at_] == '.' || text_[at_] == '-') {
      while (end < end_ && text_[end] == text_[at_]) ++end;
    }
    put(end, TokenKind::punctuation);
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool space_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span range) {
  return Tokenizer(text, range)();
}

}  // namespace copydesk::text
