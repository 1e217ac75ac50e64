#include "quotes/sentences.hpp"

#include <algorithm>

namespace copydesk::quotes {

namespace {

/// A sentence break that no reader hears: inside of marks, or behind “Why?” where a cue follows.
bool is_inner_break(const StoryWords& story, std::uint32_t at) {
  const Word& before = story.words[at - 1];
  const Word& behind = story.words[at];
  if (!before.quoted()) return false;
  if (behind.quoted()) return before.quoted_by == behind.quoted_by;
  // `“Never!” Lind said`: the stop is the quotation's, and a verb of saying is near.
  if (before.shape != Shape::mark || at < 2) return false;
  const char last = story.view(at - 2).front();
  if (last != '?' && last != '!' && last != '-') return false;
  constexpr std::uint32_t near = 6;
  for (std::uint32_t next = at; next < std::min<std::size_t>(at + near, story.words.size());
       ++next) {
    const Word& word = story.words[next];
    if (word.quoted() || word.shape == Shape::stop) return false;
    if (word.is(cue_clause | cue_hearer) && !word.is_name() && !word.is(also_noun)) return true;
  }
  return false;
}

}  // namespace

std::uint32_t Sentences::of(std::uint32_t word) const {
  const auto found = std::partition_point(
      list.begin(), list.end(), [word](const Sentence& one) { return one.words.last <= word; });
  return static_cast<std::uint32_t>(found - list.begin());
}

Sentences read_sentences(const StoryWords& story) {
  Sentences out;
  std::uint32_t paragraph = 0;
  for (std::size_t i = 0; i < story.sentences.size(); ++i) {
    WordRange words = story.sentences[i];
    while (story.paragraphs[paragraph].last <= words.first) ++paragraph;
    while (i + 1 < story.sentences.size() &&
           story.sentences[i + 1].first < story.paragraphs[paragraph].last &&
           is_inner_break(story, words.last)) {
      words.last = story.sentences[++i].last;
    }
    Sentence one;
    one.words = one.body = words;
    one.paragraph = paragraph;
    while (!one.body.empty() && !story.words[one.body.last - 1].quoted() &&
           (story.words[one.body.last - 1].shape == Shape::stop ||
            story.words[one.body.last - 1].shape == Shape::other)) {
      --one.body.last;
    }
    one.first_cue = static_cast<std::uint32_t>(out.cues.size());
    const std::vector<Attribution> cues = find_attributions(story, one.body);
    out.cues.insert(out.cues.end(), cues.begin(), cues.end());
    one.last_cue = static_cast<std::uint32_t>(out.cues.size());
    out.list.push_back(one);
  }
  return out;
}

}  // namespace copydesk::quotes
