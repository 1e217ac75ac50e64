#include "dedupe/words.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace copydesk::dedupe {

namespace {

using namespace std::string_view_literals;

constexpr std::array stop_words{
    "a"sv,    "after"sv, "also"sv,  "an"sv,    "and"sv,  "are"sv,  "as"sv,    "at"sv,   "be"sv,
    "been"sv, "but"sv,   "by"sv,    "for"sv,   "from"sv, "had"sv,  "has"sv,   "have"sv, "he"sv,
    "her"sv,  "his"sv,   "i"sv,     "in"sv,    "into"sv, "is"sv,   "it"sv,    "its"sv,  "more"sv,
    "no"sv,   "not"sv,   "of"sv,    "on"sv,    "or"sv,   "out"sv,  "over"sv,  "said"sv, "she"sv,
    "than"sv, "that"sv,  "the"sv,   "their"sv, "they"sv, "this"sv, "to"sv,    "up"sv,   "was"sv,
    "we"sv,   "were"sv,  "which"sv, "who"sv,   "will"sv, "with"sv, "would"sv, "you"sv};
static_assert(std::is_sorted(stop_words.begin(), stop_words.end()));

constexpr std::size_t longest_folded = 40;  // bytes; longer words are not words of a language

/// ASCII letters in lower case and digits by byte; 0 for every other byte.
constexpr std::array<unsigned char, 256> word_bytes = [] {
  std::array<unsigned char, 256> table{};
  for (unsigned char c = '0'; c <= '9'; ++c) table[c] = c;
  for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32U] = c;
  return table;
}();

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}
constexpr std::uint64_t continue_hash(std::uint64_t h, unsigned char byte) {
  return (h ^ byte) * 0x100000001b3ULL;
}
std::uint32_t short_hash(std::uint64_t hash) {
  return static_cast<std::uint32_t>(text::mix(hash));
}

/// Bytes of an apostrophe or quotation mark that was decoded as Windows-1252 (â€™) at `at`; 0 if
/// there is none. `apostrophe` tells which.
std::uint32_t broken_mark(std::string_view text, std::uint32_t at, std::uint32_t end,
                          bool& apostrophe) {
  constexpr std::string_view lead = "\xC3\xA2\xE2\x82\xAC";  // â€
  if (text.compare(at, lead.size(), lead) != 0) return 0;
  const auto third = static_cast<std::uint32_t>(at + lead.size());
  if (third >= end || static_cast<unsigned char>(text[third]) < 0x80) return third - at;
  const text::CodePoint c = text::decode(text, third);
  apostrophe = c.value == 0x2122 || c.value == 0x2DC;  // ™ of ’, ˜ of ‘
  return third + c.size - at;
}

/// A word's bytes as hashed: lower case, accents off, marks inside it left out. Depends on what is
/// hashed alone, so that a word met in two ways is one word whichever came first.
std::string spell(std::string_view text, Span span) {
  std::string out;
  for (std::uint32_t at = span.start; at < span.end;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const text::CodePoint c = byte < 0x80 ? text::CodePoint{byte, 1} : text::decode(text, at);
    bool apostrophe = false;
    const std::uint32_t mark = c.value == 0xE2 ? broken_mark(text, at, span.end, apostrophe) : 0U;
    if (mark != 0) {
      at += mark;
      continue;
    }
    if (word_bytes[byte] != 0) {
      out.push_back(static_cast<char>(word_bytes[byte]));
    } else if (c.value == '.') {
      out.push_back('.');
    } else if (text::is_letter(c.value) || text::is_digit(c.value) || text::is_mark(c.value)) {
      out += text::fold(text.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

}  // namespace

/// One call of `read`.
class WordReader::Reading {
 public:
  Reading(WordReader& reader, std::string_view text, Words& out)
      : reader_(reader), text_(text), out_(out) {}

  void read(Span span) {
    new_sentence_ = true;
    end_of_span_ = span.end;
    for (std::uint32_t at = span.start; at < span.end;) {
      at = word_bytes[byte(at)] != 0 ? run(at) : character(at);
    }
    finish();
  }

 private:
  [[nodiscard]] unsigned char byte(std::uint32_t at) const {
    return static_cast<unsigned char>(text_[at]);
  }

  /// Letters and digits of ASCII from `at` on, as far as they make one word.
  std::uint32_t run(std::uint32_t at) {
    const bool digit = is_ascii_digit(text_[at]);
    if (in_word_ && digits_ && !digit) finish();
    if (!in_word_) begin(at, digit, byte(at) >= 'A' && byte(at) <= 'Z');
    std::uint64_t hash = hash_;
    const bool digits = digits_;
    const std::string_view text = text_;
    const std::uint32_t last = end_of_span_;
    for (; at < last; ++at) {
      const unsigned char c = word_bytes[static_cast<unsigned char>(text[at])];
      if (c == 0 || (digits && c > '9')) break;
      hash = continue_hash(hash, c);
    }
    hash_ = hash;
    end_ = at;
    return at;
  }

  /// Any other character; returns where the next one stands.
  std::uint32_t character(std::uint32_t at) {
    const text::CodePoint c =
        byte(at) < 0x80 ? text::CodePoint{byte(at), 1} : text::decode(text_, at);
    const std::uint32_t next = at + c.size;
    if (c.value < 0x80) return mark(c.value, at);
    if (c.value == 0xE2) {
      bool apostrophe = false;
      const std::uint32_t size = broken_mark(text_, at, end_of_span_, apostrophe);
      if (size != 0) {
        if (apostrophe && in_word_) return behind_apostrophe(at + size);
        finish();
        return at + size;
      }
    }
    const bool digit = text::is_digit(c.value);
    if (digit || text::is_letter(c.value) || (in_word_ && text::is_mark(c.value))) {
      if (in_word_ && digits_ && !digit) finish();
      if (!in_word_) begin(at, digit, text::is_upper(c.value));
      for (const char folded : text::fold(text_.substr(at, c.size))) {
        hash_ = continue_hash(hash_, static_cast<unsigned char>(folded));
      }
      end_ = next;
      if (text::is_unspaced(c.value)) finish();
      return next;
    }
    if (is_invisible(c.value)) return next;
    if (in_word_ && is_apostrophe(c.value)) return behind_apostrophe(next);
    finish();
    return next;
  }

  std::uint32_t mark(char32_t c, std::uint32_t at) {
    const std::uint32_t next = at + 1;
    if (c == '\'' && in_word_) return behind_apostrophe(next);
    const bool point = c == '.' || c == '?' || c == '!';
    if (in_word_ && digits_ && (c == ',' || c == '.') && next < end_of_span_ &&
        is_ascii_digit(text_[next])) {
      if (c == '.') hash_ = continue_hash(hash_, '.');
      return next;
    }
    if (point) stopped_ = stopped_ || !in_word_ || end_ - start_ > 1;
    finish();
    return next;
  }

  /// Between letters an apostrophe is seen through; a possessive 's is left out of the word.
  std::uint32_t behind_apostrophe(std::uint32_t next) {
    const std::uint32_t end = end_of_span_;
    if (next < end && (text_[next] == 's' || text_[next] == 'S')) {
      const std::uint32_t behind = next + 1;
      if (behind >= end || !text::is_letter(text::decode(text_, behind).value)) {
        finish();
        return behind;
      }
    }
    if (next >= end || !text::is_letter(text::decode(text_, next).value)) finish();
    return next;
  }

  void begin(std::uint32_t at, bool digit, bool capital) {
    in_word_ = true;
    start_ = at;
    hash_ = text::hash_seed;
    digits_ = digit;
    capital_ = capital;
    if (stopped_ && (capital || digit)) new_sentence_ = true;
    stopped_ = false;
  }

  void finish() {
    if (!in_word_) return;
    in_word_ = false;
    const std::uint64_t hash = text::mix(hash_);
    const Known& known = reader_.look_up(hash, text_, {start_, end_});
    out_.spans.push_back({start_, end_});
    out_.ids.push_back(known.id);
    out_.exact.push_back(static_cast<std::uint32_t>(hash));
    out_.flags.push_back(static_cast<std::uint8_t>(known.flags | (digits_ ? word::number : 0U) |
                                                   (capital_ ? word::capital : 0U) |
                                                   (new_sentence_ ? word::starts_sentence : 0U)));
    new_sentence_ = false;
  }

  WordReader& reader_;
  std::string_view text_;
  Words& out_;
  std::uint64_t hash_ = 0;
  std::uint32_t end_of_span_ = 0;
  std::uint32_t start_ = 0;
  std::uint32_t end_ = 0;
  bool in_word_ = false;
  bool digits_ = false;
  bool capital_ = false;
  bool stopped_ = false;
  bool new_sentence_ = true;
};

WordReader::WordReader() : known_(known_words) {}

const WordReader::Known& WordReader::learn(std::uint64_t hash, std::string_view text, Span span) {
  Known& known = known_[hash & (known_words - 1)];
  known = {hash, static_cast<std::uint32_t>(hash), 0};
  const std::string word = spell(text, span);
  if (word.size() > longest_folded) return known;
  const FoldedWord folded = fold_word(word);
  known.id = short_hash(text::hash(folded.form));
  known.flags = static_cast<std::uint32_t>(folded.kind) << word::kind_shift;
  if (folded.kind == FoldKind::number) known.flags |= word::number;
  if (std::binary_search(stop_words.begin(), stop_words.end(), std::string_view(word))) {
    known.flags |= word::stop;
  }
  return known;
}

Words WordReader::read(std::string_view text, std::span<const Span> running) {
  Words words;
  std::size_t bytes = 0;
  for (const Span span : running) bytes += span.size();
  const std::size_t expected = bytes / 5 + 1;
  words.spans.reserve(expected);
  words.ids.reserve(expected);
  words.exact.reserve(expected);
  words.flags.reserve(expected);
  Reading reading(*this, text, words);
  for (const Span span : running) reading.read(span);
  return words;
}

std::vector<std::uint32_t> shingles(std::span<const std::uint32_t> ids) {
  std::vector<std::uint32_t> out;
  if (ids.size() < shingle_words) return out;
  out.reserve(ids.size() - shingle_words + 1);
  for (std::size_t i = 0; i + shingle_words <= ids.size(); ++i) {
    std::uint64_t h = ids[i];
    h = h * 0x9E3779B97F4A7C15ULL + ids[i + 1];
    h = h * 0x9E3779B97F4A7C15ULL + ids[i + 2];
    out.push_back(static_cast<std::uint32_t>(text::mix(h) >> 32U));
  }
  return out;
}

}  // namespace copydesk::dedupe
