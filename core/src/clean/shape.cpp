#include "clean/shape.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::uint64_t fnv_prime = 0x100000001b3ULL;
constexpr std::size_t phrase_window = 16;  ///< words at a block's start searched for phrases
constexpr std::uint16_t most = 0xFFFF;

/// Kind of an ASCII byte: letters, digits and the rest are told apart by table.
enum Kind : std::uint8_t { other, low, cap, digit, space, apostrophe, wide };

constexpr std::array<std::uint8_t, 256> kinds = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c >= 'a' && c <= 'z') table[c] = low;
    if (c >= 'A' && c <= 'Z') table[c] = cap;
    if (c >= '0' && c <= '9') table[c] = digit;
    if (c == ' ' || (c >= 9 && c <= 13)) table[c] = space;
    if (c == '\'') table[c] = apostrophe;
    if (c >= 0x80) table[c] = wide;
  }
  return table;
}();

Edge ascii_edge(char c) {
  switch (c) {
    case '.':
      return Edge::stop;
    case '?':
      return Edge::question;
    case '!':
      return Edge::exclamation;
    case ':':
      return Edge::colon;
    case ',':
    case ';':
      return Edge::comma;
    case '"':
    case '\'':
      return Edge::quote;
    case '(':
    case '[':
      return Edge::open_bracket;
    case ')':
    case ']':
      return Edge::close_bracket;
    case '-':
      return Edge::dash;
    case '*':
    case '>':
    case '|':
      return Edge::bullet;
    default:
      return Edge::symbol;
  }
}

/// A code point beyond ASCII, sorted into what the scanner needs.
struct Wide {
  Kind kind = other;
  Edge edge = Edge::symbol;
  bool unspaced = false;
};

Edge wide_edge(char32_t c) {
  if (c == 0x3002 || c == 0x0964 || c == 0x06D4 || c == 0xFF0E) return Edge::stop;
  if (c == 0x061F || c == 0xFF1F) return Edge::question;
  if (c == 0xFF01) return Edge::exclamation;
  if (c == 0x2026) return Edge::ellipsis;
  if (c == 0xFF1A) return Edge::colon;
  if (c == 0x060C || c == 0x061B || c == 0xFF0C || c == 0x3001) return Edge::comma;
  if ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || (c >= 0x300C && c <= 0x300F)) {
    return Edge::quote;
  }
  if (c == 0xFF08 || c == 0x3010) return Edge::open_bracket;
  if (c == 0xFF09 || c == 0x3011) return Edge::close_bracket;
  if (c >= 0x2010 && c <= 0x2015) return Edge::dash;
  if (c == 0x2022 || c == 0x203A || c == 0xB7 || (c >= 0x25A0 && c <= 0x25FF)) return Edge::bullet;
  return Edge::symbol;
}

Wide classify(char32_t c) {
  if (c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0xFEFF) {
    return {.kind = space};
  }
  if ((c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
      (c >= 0x0E00 && c <= 0x0E7F)) {
    return {.kind = low, .edge = Edge::lower, .unspaced = true};
  }
  if (c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040)) {
    return {.kind = other, .edge = wide_edge(c)};
  }
  if (c < 0x250) {
    if (c == 0xD7 || c == 0xF7) return {};
    const bool upper = text::to_lower(c) != c;
    return {.kind = upper ? cap : low, .edge = upper ? Edge::upper : Edge::lower};
  }
  if (text::is_letter(c) || text::is_mark(c)) {
    const bool upper = text::is_upper(c);
    return {.kind = upper ? cap : low, .edge = upper ? Edge::upper : Edge::lower};
  }
  if (text::is_digit(c)) return {.kind = digit, .edge = Edge::digit};
  return {.kind = other, .edge = wide_edge(c)};
}

void count(std::uint16_t& counter) {
  if (counter != most) ++counter;
}

/// Reads a block byte by byte; a word is closed when a character stands that is none of its own.
class Scanner {
 public:
  Scanner(std::string_view text, Shape& shape, PageWords& words)
      : text_(text), shape_(shape), page_words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      switch (kinds[byte]) {
        case low:
          put(byte, low);
          ++at_;
          break;
        case cap:
          put(static_cast<unsigned char>(byte + 32), cap);
          ++at_;
          break;
        case digit:
          put(byte, digit);
          ++at_;
          break;
        case space:
          if (byte == '\t') count(shape_.tabs);
          close();
          after_space_ = true;
          ++at_;
          break;
        case apostrophe:
          if (letters_ == 0 || at_ + 1 >= text_.size() || !letter_follows(at_ + 1))
            mark(Edge::quote);
          ++at_;
          break;
        case wide:
          read_wide();
          break;
        default:
          punctuation(text_[at_]);
          ++at_;
      }
    }
    close();
    finish();
  }

 private:
  [[nodiscard]] bool letter_follows(std::size_t at) const {
    const std::uint8_t kind = kinds[static_cast<unsigned char>(text_[at])];
    return kind == low || kind == cap || kind == wide;
  }

  void put(unsigned char byte, Kind kind) {
    if (letters_ == 0) {
      capital_ = kind == cap;
      if (capital_) count(shape_.capitalised);
      word_start_ = at_;
    }
    hash_ = (hash_ ^ byte) * fnv_prime;
    if (letters_ < stem_letters && (byte != 's' || letters_ + 1 < 4)) stem_ = hash_;
    ++letters_;
    if (kind == cap) ++caps_;
    if (kind == digit) ++digits_;
    last_kind_ = kind;
    after_space_ = false;
    touch(kind == cap ? Edge::upper : kind == digit ? Edge::digit : Edge::lower);
  }

  void touch(Edge edge) {
    if (shape_.first == Edge::none) shape_.first = edge;
    shape_.outermost = edge;
    if (edge != Edge::quote && edge != Edge::close_bracket) shape_.last = edge;
  }

  void read_wide() {
    const text::CodePoint point = text::decode(text_, at_);
    if (point.value == 0x2019 && letters_ != 0 && at_ + 3 < text_.size() &&
        letter_follows(at_ + 3) && text_[at_ + 3] != '\xE2') {
      at_ += 3;
      return;
    }
    const Wide wide = classify(point.value);
    if (wide.kind == space) {
      close();
      after_space_ = true;
    } else if (wide.kind == other) {
      if (point.value == 0xA3 || point.value == 0xA5 ||
          (point.value >= 0x20A0 && point.value < 0x20D0)) {
        count(shape_.prices);
      }
      mark(wide.edge);
    } else {
      if (wide.unspaced) close();
      if (letters_ == 0) {
        capital_ = wide.kind == cap;
        if (capital_) count(shape_.capitalised);
        word_start_ = at_;
      }
      std::string lowered;
      text::append(lowered, text::to_lower(point.value));
      hash_ = text::hash(lowered, hash_);
      if (letters_ < stem_letters) stem_ = hash_;
      ++letters_;
      if (wide.kind == cap) ++caps_;
      if (wide.kind == digit) ++digits_;
      last_kind_ = wide.kind;
      after_space_ = false;
      touch(wide.edge);
      if (wide.unspaced) {
        unspaced_ = true;
        read_unspaced(point.value);
        close();
        unspaced_ = false;
      }
    }
    at_ += point.size;
  }

  /// Of scripts without spaces: every second hiragana, and a particle of Chinese, is counted as a
  /// function word, so that prose has about the share that it has elsewhere; two other characters
  /// in a row are a content word.
  void read_unspaced(char32_t c) {
    const bool hiragana = c >= 0x3041 && c <= 0x309F;
    if (hiragana) {
      hiragana_odd_ = !hiragana_odd_;
      if (hiragana_odd_) count(shape_.stops);
    } else if (c == 0x7684 || c == 0x4E86 || c == 0x662F || c == 0x5728 || c == 0x548C ||
               c == 0x4E0D) {
      count(shape_.stops);
    } else {
      const auto own = static_cast<std::uint32_t>(c);
      if (unspaced_before_ != 0 && unspaced_end_ == at_) {
        page_words_.push_back((unspaced_before_ * 0x9E3779B1U + own * 0x85EBCA6BU) & ~1U);
      }
      unspaced_before_ = own;
      unspaced_end_ = at_ + 3;
    }
  }

  void punctuation(char c) {
    if (c == ':' && digits_ == letters_ && digits_ != 0 && digits_ <= 2 && at_ + 1 < text_.size() &&
        kinds[static_cast<unsigned char>(text_[at_ + 1])] == digit) {
      count(shape_.times);
    }
    if (c == '@' || (c == '/' && at_ != 0 && text_[at_ - 1] == ':')) shape_.url = true;
    if (c == '$') count(shape_.prices);
    if (c == '%') count(shape_.percents);
    mark(ascii_edge(c));
    if (c == '/' && after_space_) count(shape_.separators);
  }

  void mark(Edge edge) {
    close();
    const bool space_follows =
        at_ + 1 < text_.size() && kinds[static_cast<unsigned char>(text_[at_ + 1])] == space;
    if (edge == Edge::comma) count(shape_.commas);
    if (edge == Edge::quote) count(shape_.quotes);
    if (edge == Edge::bullet) count(shape_.separators);
    if ((edge == Edge::stop || edge == Edge::question || edge == Edge::exclamation) &&
        (space_follows || static_cast<unsigned char>(text_[at_]) >= 0x80U)) {
      count(shape_.sentence_ends);
    }
    touch(edge);
    after_space_ = false;
  }

  void close() {
    if (letters_ == 0) return;
    const bool number = digits_ == letters_;
    std::uint32_t key = word_key(hash_);
    if (number) {
      count(shape_.numbers);
      if (letters_ == 4 &&
          (text_.substr(word_start_, 2) == "20" || text_.substr(word_start_, 2) == "19")) {
        shape_.year = true;
      }
      key = number_key;
    }
    if (caps_ == letters_ && letters_ > 1) count(shape_.shouted);
    const WordEntry entry = find_word(key);
    if (unspaced_) {
      unspaced_odd_ = !unspaced_odd_;
      if (unspaced_odd_) count(shape_.words);
    } else {
      count(shape_.words);
    }
    std::uint16_t classes = entry.classes;
    // "US", "IT" and "WHO" are no pronouns.
    if (caps_ == letters_ && letters_ > 1 && letters_ < 4)
      classes &= static_cast<std::uint16_t>(~static_cast<std::uint16_t>(WordClass::person));
    if (classes != 0) {
      if (has(classes, WordClass::stop)) count(shape_.stops);
      if (has(classes, WordClass::say)) count(shape_.says);
      if (has(classes, WordClass::person)) count(shape_.persons);
      shape_.classes |= classes;
      if (seen_ == 0) shape_.first_classes = classes;
    }
    if (entry.number != 0) {
      if (shape_.known < shape_.vocabulary.size()) shape_.vocabulary[shape_.known] = entry.number;
      count(shape_.known);
    }
    shape_.last_word = entry.number;
    if (seen_ == 2) shape_.first_two = shape_.folded;
    if (seen_ == 3) shape_.first_three = shape_.folded;
    shape_.folded = extend_phrase(shape_.folded, key);
    if (letters_ > 3 && !number && !has(classes, WordClass::stop))
      page_words_.push_back(content_word(word_key(stem_), key, capital_));
    if (seen_ < phrase_window) {
      window_[seen_] = {key, entry.starts_phrase, entry.in_phrase};
    }
    ++seen_;
    hash_ = text::hash_seed;
    letters_ = caps_ = digits_ = 0;
  }

  /// Phrases among the first words. A run of words that stand in phrases is short, so this is
  /// bounded by phrase_window * longest phrase.
  void finish() {
    const std::size_t size = std::min(seen_, phrase_window);
    for (std::size_t first = 0; first < size; ++first) {
      if (!window_[first].starts) continue;
      std::uint32_t hash = 0;
      for (std::size_t last = first; last < size && window_[last].inside; ++last) {
        if (last - first == longest_phrase_words()) break;
        hash = extend_phrase(hash, window_[last].key);
        const Phrase phrase = find_phrase(hash);
        if (phrase == Phrase::none) continue;
        if (first == 0 && last + 1 == seen_) shape_.whole = phrase;
        if (first == 0 && last + 1 < seen_) shape_.prefix = phrase;
        if (last > first || seen_ == 1) shape_.phrases |= 1U << static_cast<std::uint32_t>(phrase);
      }
    }
  }

  static constexpr std::uint32_t number_key = word_key(text::hash("0"));

  struct Seen {
    std::uint32_t key = 0;
    bool starts = false;
    bool inside = false;
  };

  std::string_view text_;
  Shape& shape_;
  PageWords& page_words_;
  std::size_t at_ = 0;
  std::size_t word_start_ = 0;
  std::uint64_t hash_ = text::hash_seed;
  std::uint64_t stem_ = 0;  ///< hash_ after the stem's letters
  std::uint32_t letters_ = 0;
  std::uint32_t caps_ = 0;
  std::uint32_t digits_ = 0;
  Kind last_kind_ = other;
  bool after_space_ = true;
  bool capital_ = false;
  bool unspaced_ = false;
  bool unspaced_odd_ = false;
  bool hiragana_odd_ = false;
  std::uint32_t unspaced_before_ = 0;  ///< the last character that could start a content word
  std::size_t unspaced_end_ = 0;       ///< where it ended
  std::size_t seen_ = 0;
  std::array<Seen, phrase_window> window_{};
};

}  // namespace

Shape read_shape(std::string_view block, PageWords& page_words) {
  Shape shape;
  shape.bytes = static_cast<std::uint32_t>(block.size());
  shape.words_first = static_cast<std::uint32_t>(page_words.size());
  Scanner(block, shape, page_words).run();
  shape.words_last = static_cast<std::uint32_t>(page_words.size());
  return shape;
}

}  // namespace copydesk::cleaning
