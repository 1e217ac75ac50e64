#include "entities/names/name_tokens.hpp"

#include <algorithm>
#include <string>

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

/// Fills what depends on the word's bytes alone. `lowered` is scratch memory.
void describe(std::string_view word, const tagger::Lexicon& lexicon, std::string& lowered,
              NameToken& token) {
  lowered.clear();
  std::uint64_t shape = text::hash_seed;
  char last = 0;
  int run = 0;
  bool letters = false;
  bool lower = false;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::decode(word, at);
    const char kind = shape_of(c.value);
    if (at == 0) token.capital = kind == 'X';
    token.any_capital = token.any_capital || kind == 'X';
    letters = letters || kind == 'X' || kind == 'x';
    lower = lower || kind == 'x';
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape = (shape ^ static_cast<unsigned char>(kind)) * 0x100000001b3ULL;
    text::append(lowered, text::to_lower(c.value));
    at += c.size;
  }
  token.shape = static_cast<std::uint32_t>(shape ^ (shape >> 32U));
  token.all_capitals = letters && !lower;
  token.bytes = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 255));
  token.lower = tagger::word_hash(lowered);
  token.exact = text::hash(word);
  const std::string_view view = lowered;
  for (std::size_t n = 1; n <= 4 && n < view.size(); ++n) {
    token.prefixes[n - 1] = text::hash(view.substr(0, n));
    token.suffixes[n - 1] = text::hash(view.substr(view.size() - n));
  }
  token.clusters = lexicon.clusters(token.lower);
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
void mark_gazetteer(std::string_view text, std::span<NameToken> tokens,
                    const tagger::Lexicon& lexicon) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].capital) continue;
    std::uint64_t hash = 0;
    for (std::size_t n = 0; n < tagger::max_gazetteer_words && i + n < tokens.size(); ++n) {
      hash = tagger::phrase_hash(hash, slice(text, tokens[i + n].span));
      const std::uint32_t bits = lexicon.gazetteer(hash);
      if (bits == 0) continue;
      (n == 0 ? tokens[i].alone : tokens[i].begins) |= bits;
      for (std::size_t k = i + 1; k <= i + n; ++k) tokens[k].inside |= bits;
    }
  }
}

void add_segments(const NameSentence& sentence, std::uint32_t number, NameTokens& out) {
  std::uint32_t end = sentence.first;  // of the segment before
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (!out.tokens[i].any_capital) continue;
    const std::uint32_t first = i > sentence.first ? i - 1 : i;
    const std::uint32_t last = std::min(i + 2, sentence.last);
    if (end > sentence.first && first <= end) {
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
  std::string lowered;
  for (const Span range : ranges) {
    const std::vector<text::Token> tokens = text::tokenize(text, range);
    const auto base = static_cast<std::uint32_t>(out.tokens.size());
    for (const text::Token& token : tokens) {
      NameToken& made = out.tokens.emplace_back();
      made.span = token.span;
      describe(slice(text, token.span), lexicon, lowered, made);
    }
    for (const text::TokenRange one : text::sentences(text, tokens)) {
      const std::span<NameToken> part(&out.tokens[base + one.first], one.last - one.first);
      mark_gazetteer(text, part, lexicon);
      out.sentences.push_back({base + one.first, base + one.last, is_heading(text, part)});
      add_segments(out.sentences.back(), static_cast<std::uint32_t>(out.sentences.size() - 1), out);
    }
  }
  return out;
}

}  // namespace copydesk::entities
