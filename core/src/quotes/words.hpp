// The running text of one story as words with what the lexicon knows of them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/mention.hpp"
#include "copydesk/story.hpp"
#include "quotes/lexicon.hpp"

namespace copydesk::quotes {

/// What a word is by its characters alone.
enum class Shape : std::uint8_t {
  word,
  number,
  comma,
  stop,   ///< ends a sentence: . ! ? ...
  colon,  ///< : and ;
  dash,   ///< a dash between words, also ―
  opening_bracket,
  closing_bracket,
  mark,  ///< could be a quotation mark; marks.hpp decides
  other
};

/// What a word belongs to among the mentions.
enum class Named : std::uint8_t { none, person, organisation, place, other, date, value };

struct Word {
  Span span;
  WordClasses classes = 0;
  std::uint32_t mention = 0xFFFFFFFFU;    ///< index into the document's mentions, or none
  std::uint32_t quoted_by = 0xFFFFFFFFU;  ///< number of the marked text it stands in, or none
  Shape shape = Shape::word;
  Named named = Named::none;
  bool capital = false;
  bool space_before = false;

  [[nodiscard]] bool is(WordClasses any) const { return (classes & any) != 0; }
  [[nodiscard]] bool quoted() const { return quoted_by != 0xFFFFFFFFU; }
  [[nodiscard]] bool is_name() const { return named >= Named::person && named <= Named::other; }
};

/// A half-open range of word numbers.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] bool contains(std::uint32_t at) const { return first <= at && at < last; }
};

/// One story's kept running blocks. Owns its words; text and mentions are borrowed.
struct StoryWords {
  std::string_view text;
  std::span<const Mention> mentions;
  std::vector<Word> words;
  std::vector<WordRange> paragraphs;  ///< one a block
  std::vector<WordRange> sentences;   ///< in order; none reaches over a paragraph's end

  [[nodiscard]] std::string_view view(std::uint32_t word) const {
    return slice(text, words[word].span);
  }
  /// Whether the word is `lower` in whatever case (ASCII).
  [[nodiscard]] bool is(std::uint32_t word, std::string_view lower) const;
  /// Bytes from the first word's start to the last one's end. Precondition: not empty.
  [[nodiscard]] Span bytes(WordRange range) const {
    return {words[range.first].span.start, words[range.last - 1].span.end};
  }
};

/// Words of the kept running blocks [first, last) of a document that belong to one story.
[[nodiscard]] StoryWords read_words(const Document& document, std::span<const BlockLabel> labels,
                                    std::span<const Mention> mentions, std::size_t first_block,
                                    std::size_t last_block);

}  // namespace copydesk::quotes
