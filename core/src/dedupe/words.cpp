#include "dedupe/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

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

/// What a distinct word folds to.
struct Known {
  std::uint32_t id = 0;
  FoldKind kind = FoldKind::none;
  bool stop = false;
};

constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}
constexpr bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

std::uint32_t short_hash(std::string_view bytes) {
  return static_cast<std::uint32_t>(text::mix(text::hash(bytes)));
}

/// Reads spans one after the other.
class WordReader {
 public:
  WordReader(std::string_view text, std::vector<Word>& out) : text_(text), out_(out) {}

  void read(Span span) {
    new_sentence_ = true;
    for (std::uint32_t at = span.start; at < span.end;) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      const text::CodePoint c = byte < 0x80 ? text::CodePoint{byte, 1} : text::decode(text_, at);
      at = character(c, at, span.end);
    }
    finish();
  }

 private:
  /// Takes the character at `at`; returns where the next one stands.
  std::uint32_t character(text::CodePoint c, std::uint32_t at, std::uint32_t end) {
    const bool digit = c.value < 0x80 ? c.value >= '0' && c.value <= '9' : text::is_digit(c.value);
    if (digit || text::is_letter(c.value) || (in_word_ && text::is_mark(c.value))) {
      if (in_word_ && digits_ && !digit) finish();
      begin(c, at, digit);
      if (c.value < 0x80) {
        word_.push_back(static_cast<char>(text::to_lower(c.value)));
      } else {
        word_ += text::fold(text_.substr(at, c.size));
      }
      end_ = at + c.size;
      if (text::is_unspaced(c.value)) finish();
      return at + c.size;
    }
    if (is_invisible(c.value)) return at + c.size;
    if (in_word_ && is_apostrophe(c.value)) return apostrophe(c, at, end);
    if (c.value == '.' || c.value == '?' || c.value == '!' || c.value == '\n') {
      stopped_ = stopped_ || !in_word_ || word_.size() > 1;
    }
    finish();
    return at + c.size;
  }

  /// Between letters an apostrophe is seen through; a possessive 's is left out of the word.
  std::uint32_t apostrophe(text::CodePoint c, std::uint32_t at, std::uint32_t end) {
    const std::uint32_t next = at + c.size;
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

  void begin(text::CodePoint c, std::uint32_t at, bool digit) {
    if (in_word_) return;
    in_word_ = true;
    start_ = at;
    digits_ = digit;
    capital_ = text::is_upper(c.value);
    if (stopped_ && (capital_ || digit)) new_sentence_ = true;
    stopped_ = false;
  }

  void finish() {
    if (!in_word_) return;
    in_word_ = false;
    const std::uint64_t hash = text::hash(word_);
    auto known = known_.find(hash);
    if (known == known_.end()) {
      const FoldedWord folded = fold_word(word_);
      const bool stop =
          std::binary_search(stop_words.begin(), stop_words.end(), std::string_view(word_));
      known = known_.emplace(hash, Known{short_hash(folded.form), folded.kind, stop}).first;
    }
    const Known& word = known->second;
    out_.push_back({{start_, end_},
                    word.id,
                    static_cast<std::uint32_t>(text::mix(hash)),
                    word.kind,
                    digits_ || word.kind == FoldKind::number,
                    capital_,
                    word.stop,
                    new_sentence_});
    new_sentence_ = false;
    word_.clear();
  }

  std::string_view text_;
  std::vector<Word>& out_;
  std::unordered_map<std::uint64_t, Known> known_;
  std::string word_;
  std::uint32_t start_ = 0;
  std::uint32_t end_ = 0;
  bool in_word_ = false;
  bool digits_ = false;
  bool capital_ = false;
  bool stopped_ = false;
  bool new_sentence_ = true;
};

}  // namespace

std::vector<Word> read_words(std::string_view text, std::span<const Span> running) {
  std::vector<Word> words;
  std::size_t bytes = 0;
  for (const Span span : running) bytes += span.size();
  words.reserve(bytes / 6 + 1);
  WordReader reader(text, words);
  for (const Span span : running) reader.read(span);
  return words;
}

std::vector<std::uint32_t> shingles(std::span<const Word> words) {
  std::vector<std::uint32_t> out;
  if (words.size() < shingle_words) return out;
  out.reserve(words.size() - shingle_words + 1);
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::uint64_t h = words[i].id;
    h = h * 0x9E3779B97F4A7C15ULL + words[i + 1].id;
    h = h * 0x9E3779B97F4A7C15ULL + words[i + 2].id;
    out.push_back(static_cast<std::uint32_t>(text::mix(h) >> 32U));
  }
  return out;
}

}  // namespace copydesk::dedupe
