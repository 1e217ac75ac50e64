#include "quotes/words.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk::quotes {

namespace {

Named named_by(MentionType type) {
  switch (type) {
    case MentionType::person:
      return Named::person;
    case MentionType::organisation:
      return Named::organisation;
    case MentionType::place:
    case MentionType::group:
      return Named::place;
    case MentionType::event:
    case MentionType::work:
      return Named::other;
    case MentionType::date:
    case MentionType::time:
    case MentionType::duration:
      return Named::date;
    default:
      return Named::value;
  }
}

Shape shape_of(std::string_view mark) {
  switch (text::decode(mark, 0).value) {
    case U',':
      return Shape::comma;
    case U'.':
    case U'!':
    case U'?':
    case 0x2026:
      return Shape::stop;
    case U':':
    case U';':
      return Shape::colon;
    case U'-':
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return Shape::dash;
    case U'(':
    case U'[':
      return Shape::opening_bracket;
    case U')':
    case U']':
      return Shape::closing_bracket;
    case U'"':
    case U'\'':
    case U'`':
    case 0xAB:
    case 0xBB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2039:
    case 0x203A:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
      return Shape::mark;
    default:
      return Shape::other;
  }
}

/// Capital letter at the word's start.
bool is_capital(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  if (byte < 0x80) return byte >= 'A' && byte <= 'Z';
  return text::is_upper(text::decode(word, 0).value);
}

/// The 's of "it's", "that's", "there's": no possessive, since none is owned.
bool shortens_is(const StoryWords& story, std::string_view view) {
  if ((view != "'s" && view != "\xE2\x80\x99s") || story.words.empty()) return false;
  const auto last = static_cast<std::uint32_t>(story.words.size() - 1);
  const Word& before = story.words[last];
  return (before.is(pronoun | relative) && !before.is_name() && !story.is(last, "another") &&
          !story.is(last, "everyone") && !story.is(last, "someone")) ||
         story.is(last, "there") || story.is(last, "here") || story.is(last, "what");
}

/// Appends the words and sentences of one block; `mention` moves on with the text.
void append_block(StoryWords& story, Span block, std::size_t& mention) {
  const std::vector<text::Token> tokens = text::tokenize(story.text, block);
  const auto base = static_cast<std::uint32_t>(story.words.size());
  for (const text::Token& token : tokens) {
    Word word;
    word.span = token.span;
    word.space_before = token.space_before;
    const std::string_view view = slice(story.text, token.span);
    if (token.kind == text::TokenKind::punctuation) {
      word.shape = shape_of(view);
      // The hyphen of "U.S.-led" is no dash.
      if (view == "-" && !token.space_before) word.shape = Shape::other;
    } else {
      word.shape = token.kind == text::TokenKind::number ? Shape::number : Shape::word;
      word.capital = is_capital(view);
      // "US" is no "us", "WHO" no "who".
      const bool capitals = view.size() > 1 && view[1] >= 'A' && view[1] <= 'Z';
      word.classes = capitals ? 0 : classes_of(view);
      if (!token.space_before && word.classes == 0 && shortens_is(story, view)) {
        word.classes = auxiliary | be_form | contraction;
      }
    }
    while (mention < story.mentions.size() &&
           story.mentions[mention].span.end <= token.span.start) {
      ++mention;
    }
    if (mention < story.mentions.size() && story.mentions[mention].span.overlaps(token.span)) {
      word.mention = static_cast<std::uint32_t>(mention);
      word.named = named_by(story.mentions[mention].type);
      // "Mark Short said": what is part of a name is no verb, article or title.
      if (word.is_name() && word.capital) word.classes &= WordClasses{honorific | person_noun};
    }
    story.words.push_back(word);
  }
  const auto end = static_cast<std::uint32_t>(story.words.size());
  if (base == end) return;
  story.paragraphs.push_back({base, end});
  for (const text::TokenRange one : text::sentences(story.text, tokens)) {
    story.sentences.push_back({base + one.first, base + one.last});
  }
}

}  // namespace

bool StoryWords::is(std::uint32_t word, std::string_view lower) const {
  const std::string_view one = view(word);
  return one.size() == lower.size() &&
         std::equal(one.begin(), one.end(), lower.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a | 0x20) : a) == b;
         });
}

StoryWords read_words(const Document& document, std::span<const BlockLabel> labels,
                      std::span<const Mention> mentions, std::size_t first_block,
                      std::size_t last_block) {
  StoryWords story;
  story.text = document.text;
  story.mentions = mentions;
  if (first_block >= last_block) return story;
  const std::uint32_t start = document.blocks[first_block].span.start;
  std::size_t mention = static_cast<std::size_t>(
      std::partition_point(mentions.begin(), mentions.end(),
                           [start](const Mention& one) { return one.span.end <= start; }) -
      mentions.begin());
  for (std::size_t block = first_block; block < last_block; ++block) {
    if (!labels[block].kept || !is_running_text(labels[block].role)) continue;
    append_block(story, document.blocks[block].span, mention);
  }
  return story;
}

}  // namespace copydesk::quotes
