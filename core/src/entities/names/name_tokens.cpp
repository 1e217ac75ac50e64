#include "entities/names/name_tokens.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entities/names/word_numbers.hpp"
#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

/// The kind of a character in a word's shape.
char shape_of(char32_t c) {
  if (text::is_upper(c)) return 'X';
  if (text::is_letter(c) || text::is_mark(c)) return 'x';
  if (text::is_digit(c)) return 'd';
  return c < 0x80 ? static_cast<char>(c) : '.';
}

struct AsciiKind {
  char shape = 0;
  char lower = 0;
};

/// shape_of and the lower case of the characters that nearly all words are made of.
constexpr std::array<AsciiKind, 128> ascii_kinds = [] {
  std::array<AsciiKind, 128> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto c = static_cast<char>(i);
    out[i] = {c, c};
    if (c >= 'A' && c <= 'Z') out[i] = {'X', static_cast<char>(c | 0x20)};
    if (c >= 'a' && c <= 'z') out[i] = {'x', c};
    if (c >= '0' && c <= '9') out[i] = {'d', c};
  }
  return out;
}();

constexpr std::uint64_t hash_byte(std::uint64_t h, char byte) {
  return (h ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
}

/// Follows a word's characters: what they say of its case, and its shape.
class ShapeReader {
 public:
  void add(char kind) {
    first_ = first_ == 0 ? kind : first_;
    upper_ = upper_ || kind == 'X';
    lower_ = lower_ || kind == 'x';
    run_ = kind == last_ ? run_ + 1 : 1;
    last_ = kind;
    if (run_ <= 2) hash_ = hash_byte(hash_, kind);
  }
  void write(NameToken& token) const {
    token.shape = static_cast<std::uint32_t>(hash_ ^ (hash_ >> 32U));
    token.capital = first_ == 'X';
    token.any_capital = upper_;
    token.all_capitals = upper_ && !lower_;
  }

 private:
  std::uint64_t hash_ = text::hash_seed;
  char first_ = 0;
  char last_ = 0;
  int run_ = 0;
  bool upper_ = false;
  bool lower_ = false;
};

/// Fills what depends on the word's bytes alone. `lowered` is scratch memory.
void describe(std::string_view word, std::string& lowered, NameToken& token) {
  lowered.clear();
  ShapeReader shape;
  token.exact = text::hash_seed;
  for (std::size_t at = 0; at < word.size();) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      shape.add(ascii_kinds[byte].shape);
      lowered += ascii_kinds[byte].lower;
      token.exact = hash_byte(token.exact, word[at++]);
      continue;
    }
    const text::CodePoint c = text::decode(word, at);
    shape.add(shape_of(c.value));
    text::append(lowered, text::to_lower(c.value));
    token.exact = text::hash(word.substr(at, c.size), token.exact);
    at += c.size;
  }
  shape.write(token);
  token.bytes = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
  token.lower = tagger::word_hash(lowered);
  const std::string_view view = lowered;
  std::uint64_t prefix = text::hash_seed;
  for (std::size_t n = 1; n <= 4 && n < view.size(); ++n) {
    prefix = hash_byte(prefix, view[n - 1]);
    token.prefixes[n - 1] = prefix;
    token.suffixes[n - 1] = text::hash(view.substr(view.size() - n));
  }
}

/// Title Case or ALL CAPITALS: nearly every longer word is capitalised.
bool is_heading(std::string_view text, std::span<const NameToken> tokens) {
  std::size_t words = 0;
  std::size_t all_capitals = 0;
  std::size_t capitals = 0;
  std::size_t long_lower = 0;
  for (const NameToken& token : tokens) {
    if (!text::is_letter(text::decode(text, token.span.start).value)) continue;
    ++words;
    if (token.all_capitals && token.span.size() > 1) ++all_capitals;
    if (token.capital) ++capitals;
    if (!token.capital && token.span.size() > 3) ++long_lower;
  }
  return (words > 2 && all_capitals * 10 >= words * 8) || (capitals >= 4 && long_lower == 0);
}

/// Marks the phrases of the gazetteer in one sentence.
void mark_gazetteer(std::span<NameToken> tokens, const tagger::Lexicon& lexicon) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].capital) continue;
    std::uint64_t hash = 0;
    for (std::size_t n = 0; n < tagger::max_gazetteer_words && i + n < tokens.size(); ++n) {
      hash = tagger::phrase_hash(hash, tokens[i + n].exact);
      const std::uint32_t bits = lexicon.gazetteer(hash);
      if (bits == 0) continue;
      (n == 0 ? tokens[i].alone : tokens[i].begins) |= bits;
      for (std::size_t k = i + 1; k <= i + n; ++k) tokens[k].inside |= bits;
    }
  }
}

/// The marks of a list's items. What follows begins a sentence.
bool is_bullet(std::string_view word) {
  using namespace std::string_view_literals;
  constexpr std::array marks{"*"sv, "-"sv, "•"sv, "·"sv, "–"sv, "—"sv, "▪"sv, "■"sv, "●"sv, "‣"sv};
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

/// A slash stands between names, never in one: "Denmark/Team Emirates".
bool parts_names(std::string_view text, const NameToken& token) {
  return token.bytes == 1 && text[token.span.start] == '/';
}

void add_segments(std::string_view text, std::uint32_t number, NameTokens& out) {
  const NameSentence& sentence = out.sentences[number];
  std::uint32_t begin = sentence.first;  // of what a slash parts
  std::uint32_t end = sentence.first;    // of the segment before
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (parts_names(text, out.tokens[i])) begin = end = i + 1;
    if (!out.tokens[i].any_capital) continue;
    const std::uint32_t first = i > begin ? i - 1 : i;
    std::uint32_t last = std::min(i + 2, sentence.last);
    if (last == i + 2 && parts_names(text, out.tokens[i + 1])) --last;
    if (end > begin && first <= end) {
      out.segments.back().last = last;
    } else {
      out.segments.push_back({first, last, number});
    }
    end = last;
  }
}

}  // namespace

NameTokens name_tokens(std::string_view text, std::span<const Span> ranges,
                       const tagger::Lexicon& lexicon) {
  NameTokens out;
  std::size_t bytes = 0;
  for (const Span range : ranges) bytes += range.size();
  out.tokens.reserve(bytes / 4);
  WordNumbers numbers(bytes / 6);
  std::string lowered;
  for (const Span range : ranges) {
    const std::vector<text::Token> tokens = text::tokenize(text, range);
    const auto base = static_cast<std::uint32_t>(out.tokens.size());
    for (const text::Token& token : tokens) {
      NameToken& made = out.tokens.emplace_back();
      made.span = token.span;
      describe(slice(text, token.span), lowered, made);
      made.word = numbers.of(made.lower);
    }
    // Apart from the loop above, so that the waits for memory overlap.
    for (std::size_t i = base; i < out.tokens.size(); ++i) {
      out.tokens[i].clusters = lexicon.clusters(out.tokens[i].lower);
    }
    for (const text::TokenRange one : text::sentences(text, tokens)) {
      const std::span<NameToken> part(&out.tokens[base + one.first], one.last - one.first);
      mark_gazetteer(part, lexicon);
      const bool bullet = one.last - one.first > 1 && is_bullet(slice(text, part[0].span));
      out.sentences.push_back(
          {base + one.first + (bullet ? 1U : 0U), base + one.last, is_heading(text, part)});
      add_segments(text, static_cast<std::uint32_t>(out.sentences.size() - 1), out);
    }
  }
  out.words = numbers.count();
  return out;
}

}  // namespace copydesk::entities
