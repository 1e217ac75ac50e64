#include "quotes/phrases.hpp"

#include <algorithm>
#include <optional>

namespace copydesk::quotes {

namespace {

constexpr std::uint32_t longest_phrase = 16;
constexpr std::uint32_t longest_insertion = 28;
constexpr std::uint32_t longest_introduction = 40;

bool is_possessive_ending(const StoryWords& story, std::uint32_t word) {
  const std::string_view view = story.view(word);
  return view == "'s" || view == "\xE2\x80\x99s";
}

/// A word that a phrase can begin with though it follows another one: "In Brussels | officials".
bool starts_phrase(const StoryWords& story, std::uint32_t word) {
  const Word& one = story.words[word];
  const bool new_name =
      one.is_name() && (word == 0 || story.words[word - 1].mention != one.mention);
  if (!new_name && !one.is(determiner | possessive | person_noun | honorific)) return false;
  const Word& before = story.words[word - 1];
  return !before.is(preposition | determiner | possessive | honorific) &&
         !is_possessive_ending(story, word - 1) &&
         !(before.capital && before.named == Named::none) &&
         (before.named == Named::date || before.named == Named::place || !before.is_name() ||
          !new_name) &&
         !(one.is(person_noun) && !before.is_name() && before.named == Named::none);
}

/// Where the words between two commas (or brackets) before `end` begin, the first comma included.
std::optional<std::uint32_t> insertion_start(const StoryWords& story, std::uint32_t limit,
                                             std::uint32_t end) {
  const bool bracket = story.words[end - 1].shape == Shape::closing_bracket;
  std::uint32_t at = end - 1;
  while (at > limit && end - at < longest_insertion) {
    --at;
    const Word& word = story.words[at];
    // "R-Ky.," has a stop that ends nothing.
    const bool inner_stop = word.shape == Shape::stop && story.words[at + 1].shape == Shape::comma;
    if (word.quoted() || (word.shape == Shape::stop && !inner_stop)) return std::nullopt;
    if (bracket ? word.shape == Shape::opening_bracket : word.shape == Shape::comma) {
      if (at == limit) return std::nullopt;
      const Word& before = story.words[at - 1];
      const bool noun = before.shape == Shape::word && !before.quoted() &&
                        (before.is_name() || before.capital ||
                         (before.classes & ~WordClasses{person_noun | plural | also_noun}) == 0);
      return noun || before.shape == Shape::closing_bracket ? std::optional{at} : std::nullopt;
    }
  }
  return std::nullopt;
}

/// Leading "On Friday", trailing "this week": not what is named.
WordRange without_adverbials(const StoryWords& story, WordRange phrase) {
  if (!phrase.empty() && story.words[phrase.first].is(preposition) &&
      !story.words[phrase.first].is(determiner)) {
    // "with Lind saying": the preposition hangs on nothing else.
    std::uint32_t start = story.is(phrase.first, "with") ? phrase.first + 1 : phrase.last;
    for (std::uint32_t at = phrase.last - 1; at > phrase.first; --at) {
      if (starts_phrase(story, at)) {
        start = at;
        break;
      }
    }
    phrase.first = start;
  }
  const auto loose = [&](std::uint32_t at) {
    const Word& word = story.words[at];
    return word.named == Named::date || word.is(time_word) ||
           (word.is(adverb | preposition) && !word.is_name() && !word.is(determiner)) ||
           story.is(at, "this") || story.is(at, "last");
  };
  while (!phrase.empty() && loose(phrase.last - 1)) --phrase.last;
  while (!phrase.empty() && (loose(phrase.first) || story.words[phrase.first].is(coordinator))) {
    ++phrase.first;
  }
  return phrase;
}

/// "and" between two of one kind: "Clinton and Sanders", "officials and voters".
bool joins(const StoryWords& story, std::uint32_t word) {
  if (word == 0 || word + 1 >= story.words.size()) return false;
  const Word& before = story.words[word - 1];
  const Word& behind = story.words[word + 1];
  return (before.is_name() && behind.is_name()) ||
         (before.is(person_noun) && (behind.is(person_noun) || behind.is_name())) ||
         (before.is_name() && behind.is(possessive)) ||
         (before.is_name() && behind.is(person_noun));
}

}  // namespace

bool is_cue_verb(const Word& word) {
  return word.is(any_cue | cue_hearer) && !word.quoted() && !word.is_name();
}

bool ends_phrase(const StoryWords& story, std::uint32_t word) {
  const Word& one = story.words[word];
  if (one.quoted()) return true;
  if (one.shape != Shape::word && one.shape != Shape::number && one.shape != Shape::other) {
    return true;
  }
  if (one.is_name()) return false;
  if (one.is(coordinator)) return !joins(story, word);
  if (one.is(subordinator | auxiliary)) return true;
  return is_cue_verb(one) && !one.is(also_noun | person_noun) && !one.capital;
}

WordRange phrase_before(const StoryWords& story, std::uint32_t limit, std::uint32_t end) {
  const WordRange none{end, end};
  for (int jumps = 0; jumps < 3 && end > limit; ++jumps) {
    const Shape shape = story.words[end - 1].shape;
    if (shape != Shape::comma && shape != Shape::closing_bracket) break;
    const std::optional<std::uint32_t> start = insertion_start(story, limit, end);
    if (!start) return none;
    end = *start;
  }
  std::uint32_t first = end;
  while (first > limit && end - first < longest_phrase) {
    const Word& word = story.words[first - 1];
    if (word.is(pronoun) && !word.is(determiner) && !word.is_name() && !word.quoted()) {
      return first == end ? WordRange{end - 1, end} : without_adverbials(story, {first, end});
    }
    if (word.is(relative) && !word.quoted() && !word.is_name()) {
      if (first != end) break;
      const bool partitive = end >= limit + 3 && story.is(end - 2, "of");
      return {partitive ? end - 3 : end - 1, end};
    }
    if (ends_phrase(story, first - 1)) break;
    if (word.is(adverb) && !word.is(determiner) && !word.is_name()) break;
    --first;
    // The article begins the phrase unless it hangs on a preposition: "minister of the interior".
    if (word.is(determiner | possessive) && !word.is_name()) {
      const bool goes_on =
          first > limit && (story.words[first - 1].is(preposition) ||
                            (story.words[first - 1].is(coordinator) && joins(story, first - 1)));
      if (!goes_on) break;
    }
  }
  return without_adverbials(story, {first, end});
}

WordRange phrase_behind(const StoryWords& story, std::uint32_t first, std::uint32_t limit) {
  if (first >= limit) return {first, first};
  if (story.words[first].is(pronoun) && !story.words[first].quoted()) return {first, first + 1};
  bool noun = false;
  std::uint32_t last = first;
  while (last < limit && last - first < longest_phrase && !ends_phrase(story, last)) {
    const Word& word = story.words[last];
    if (word.is(relative) || word.named == Named::date) break;
    if (word.is(pronoun) && !word.is(determiner)) break;
    if (noun && !word.is_name() && word.is(preposition | time_word) && !story.is(last, "of") &&
        !story.is(last, "for") && !story.is(last, "at") && !story.is(last, "from")) {
      break;
    }
    noun = noun || word.capital || word.is_name() || !word.is(determiner | possessive);
    ++last;
  }
  return noun ? WordRange{first, last} : WordRange{first, first};
}

WordRange leading_phrase(const StoryWords& story, std::uint32_t first, std::uint32_t limit) {
  const auto introduces = [&](std::uint32_t at) {
    const Word& word = story.words[at];
    if (word.is(determiner | pronoun) || word.is_name()) return false;
    const std::string_view view = story.view(at);
    return word.is(preposition | subordinator | participle | past | time_word) ||
           (word.classes == 0 && (view.ends_with("ing") || view.ends_with("ed")));
  };
  while (first < limit &&
         (story.words[first].shape == Shape::mark || story.words[first].is(coordinator))) {
    ++first;
  }
  for (int jumps = 0; jumps < 2 && first < limit && introduces(first); ++jumps) {
    std::uint32_t comma = first;
    const std::uint32_t furthest = std::min(limit, first + longest_introduction);
    while (comma < furthest && story.words[comma].shape != Shape::comma) ++comma;
    if (comma >= furthest) return {first, first};
    first = comma + 1;
  }
  while (first < limit && story.words[first].is(adverb | coordinator)) ++first;
  return phrase_behind(story, first, limit);
}

}  // namespace copydesk::quotes
