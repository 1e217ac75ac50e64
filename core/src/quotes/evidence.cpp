#include "quotes/evidence.hpp"

#include <algorithm>

namespace copydesk::quotes {

namespace {

/// A first person, not the number of "Level I" nor a word of a title: "My Patients Were
/// Presidents".
bool speaks_of_self(const StoryWords& story, std::uint32_t at) {
  const Word& word = story.words[at];
  if (at == 0 || !word.capital) return true;
  const Word& before = story.words[at - 1];
  if (before.shape != Shape::word) return true;
  const bool is_i = story.view(at).front() == 'I';
  return is_i && !before.capital;
}

}  // namespace

Evidence find_evidence(const StoryWords& story, WordRange range) {
  Evidence best;
  const auto take = [&](Evidence::Strength strength, std::uint32_t at, std::string_view reason) {
    if (strength > best.strength) best = {strength, at, reason};
  };
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Word& word = story.words[at];
    if (word.quoted() || word.is_name()) continue;
    if (word.is(first_person) && speaks_of_self(story, at)) {
      take(Evidence::Strength::first_person, at,
           "a first person in what somebody else says, without marks");
      break;
    }
    if (word.is(second_person | contraction)) {
      take(Evidence::Strength::informal, at, "spoken forms in what somebody says, without marks");
    } else if (story.is(at, "today") || story.is(at, "tomorrow") || story.is(at, "now")) {
      take(Evidence::Strength::deictic, at, "\"today\" in what somebody says, without marks");
    }
  }
  return best;
}

bool brings_speech(const StoryWords& story, const Attribution& cue) {
  if (cue.kind != CueKind::verb || cue.source.empty()) return false;
  const Word& verb = story.words[cue.verb];
  if (!verb.is(cue_clause | cue_hearer) || verb.is(plain)) return false;
  for (std::uint32_t at = cue.source.first; at < cue.source.last; ++at) {
    if (story.words[at].is(first_person | second_person) || story.is(at, "it") ||
        story.words[at].is(relative)) {
      return false;
    }
  }
  return true;
}

std::uint32_t start_of(const Attribution& cue) {
  if (cue.inverted || cue.source.empty() || cue.dependent) return cue.cue.first;
  return std::min(cue.cue.first, cue.source.first);
}

bool has_outer_cue(const StoryWords& story, const Sentences& sentences, const Sentence& sentence) {
  constexpr std::size_t most_cues = 8;
  const std::span<const Attribution> cues = sentences.cues_of(sentence);
  return std::any_of(cues.begin(),
                     cues.begin() + static_cast<std::ptrdiff_t>(std::min(most_cues, cues.size())),
                     [&](const Attribution& cue) { return brings_speech(story, cue); });
}

std::uint32_t spoken_start(const StoryWords& story, const Sentences& sentences,
                           std::uint32_t number, std::uint32_t limit) {
  const std::uint32_t paragraph = sentences.list[number].paragraph;
  // Behind an earlier quotation and its cue the paragraph goes on with it.
  const bool goes_on = limit > story.paragraphs[paragraph].first;
  std::uint32_t start = std::max(limit, sentences.list[number].words.first);
  for (std::uint32_t before = number; before > 0; --before) {
    const Sentence& sentence = sentences.list[before - 1];
    if (sentence.words.first < limit || sentence.paragraph != paragraph ||
        has_outer_cue(story, sentences, sentence)) {
      break;
    }
    if (goes_on || find_evidence(story, sentence.words).strength != Evidence::Strength::none) {
      start = sentence.words.first;
    }
  }
  return start;
}

bool has_narrator(const StoryWords& story, const Sentences& sentences) {
  return std::any_of(sentences.list.begin(), sentences.list.end(), [&](const Sentence& sentence) {
    return !has_outer_cue(story, sentences, sentence) &&
           find_evidence(story, sentence.words).strength == Evidence::Strength::first_person;
  });
}

}  // namespace copydesk::quotes
