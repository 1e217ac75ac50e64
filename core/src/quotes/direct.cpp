#include "quotes/direct.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "quotes/evidence.hpp"
#include "quotes/phrases.hpp"

namespace copydesk::quotes {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t most_cues = 12;          // of a sentence, on either side
constexpr std::uint32_t longest_signature = 12;  // words of a name behind a dash

/// Looks for the cue of one marked text.
class Attacher {
 public:
  Attacher(const StoryWords& story, const Sentences& sentences, const MarkedText& marked)
      : story_(story), sentences_(sentences), marked_(marked) {
    sentence_ = sentences.list[sentences.of(marked.whole.first)];
  }

  Attached operator()() const {
    Attached out = right_behind();
    if (out.place == CuePlace::none) out = signature();
    if (out.place == CuePlace::none) out = named_speaker();
    if (out.place == CuePlace::none) out = nearest_before();
    if (out.place == CuePlace::none) out = colon();
    if (out.place == CuePlace::none) out = nearest_behind();
    return out;
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }

  [[nodiscard]] Attached by(std::uint32_t number, CuePlace place) const {
    const Attribution& cue = sentences_.cues[number];
    return {place, cue.cue, cue.source, cue.relayed_by, number};
  }

  /// `“...,” he said`, `“...,” said Lind`, `“...!” beamed Lind`.
  [[nodiscard]] Attached right_behind() const {
    std::uint32_t next = marked_.whole.last;
    const std::uint32_t end = sentence_.words.last;
    if (next < end && word(next).shape == Shape::comma) ++next;
    while (next < end && word(next).is(adverb) && !word(next).is(determiner)) ++next;
    if (next >= end) return {};
    for (std::uint32_t number = first_behind(); number < last_near(); ++number) {
      const Attribution& cue = sentences_.cues[number];
      const std::uint32_t start = start_of(cue);
      if (start > next + 1) break;
      if (cue.kind == CueKind::noun || cue.kind == CueKind::passive) continue;
      const bool speaks = word(cue.verb).is(cue_clause | cue_hearer) ||
                          cue.kind == CueKind::according || !cue.inverted;
      if (start <= next && speaks && !(cue.dependent && cue.source.empty())) {
        // "Xinhua quoted Mr Xi as saying": the words are Mr Xi's.
        const bool relayed =
            number + 1 < last_near() && !sentences_.cues[number + 1].relayed_by.empty();
        return by(relayed ? number + 1 : number, CuePlace::behind);
      }
    }
    const Attached named = unknown_verb_behind_name(next, end);
    return named.place == CuePlace::none ? unknown_verb(next, end) : named;
  }

  /// A verb that is in no list, told by its place: `“Fantastic!” beamed Donald Lind`.
  [[nodiscard]] Attached unknown_verb(std::uint32_t next, std::uint32_t end) const {
    const Word& verb = word(next);
    const std::string_view view = story_.view(next);
    if (verb.shape != Shape::word || verb.capital || verb.classes != 0 ||
        !(view.ends_with("ed") || view.ends_with("s"))) {
      return {};
    }
    const WordRange source = phrase_behind(story_, next + 1, end);
    if (source.empty() || !(word(source.first).is_name() || word(source.first).capital ||
                            word(source.first).is(determiner))) {
      return {};
    }
    return {CuePlace::behind, {next, next + 1}, source, {}};
  }

  /// `“Never,” Lind thundered`.
  [[nodiscard]] Attached unknown_verb_behind_name(std::uint32_t next, std::uint32_t end) const {
    const bool he = word(next).is(pronoun) && !word(next).is(determiner);
    if (!he && word(next).named != Named::person) return {};
    std::uint32_t verb = next + 1;
    while (!he && verb < end && word(verb).mention == word(next).mention) ++verb;
    const std::uint32_t name_end = verb;
    while (verb < end && word(verb).is(adverb)) ++verb;
    if (verb >= end || word(verb).classes != 0 || word(verb).shape != Shape::word ||
        word(verb).capital || word(verb).quoted() || !story_.view(verb).ends_with("ed")) {
      return {};
    }
    return {CuePlace::behind, {verb, verb + 1}, {next, name_end}, {}};
  }

  /// `“...” — Lind`, also on a line of its own.
  [[nodiscard]] Attached signature() const {
    std::uint32_t next = marked_.whole.last;
    std::uint32_t paragraph = sentence_.paragraph;
    if (next == story_.paragraphs[paragraph].last && paragraph + 1 < story_.paragraphs.size()) {
      ++paragraph;
    }
    const std::uint32_t end = story_.paragraphs[paragraph].last;
    if (next + 1 >= end || word(next).shape != Shape::dash || !word(next + 1).capital) return {};
    const WordRange source =
        phrase_behind(story_, next + 1, std::min(end, next + longest_signature));
    if (source.empty()) return {};
    return {CuePlace::behind, {next, next + 1}, source, {}};
  }

  /// `Lind: “...”` at the start of a sentence or behind a dash.
  [[nodiscard]] Attached named_speaker() const {
    if (marked_.whole.first <= sentence_.words.first) return {};
    const std::uint32_t mark = marked_.whole.first - 1;
    if (word(mark).shape != Shape::colon) return {};
    const WordRange source = phrase_before(story_, sentence_.words.first, mark);
    if (source.empty() || source.last != mark || !word(source.first).capital) return {};
    const bool begins =
        source.first == sentence_.words.first || word(source.first - 1).shape == Shape::dash;
    if (!begins) return {};
    return {CuePlace::before, {mark, mark + 1}, source, {}};
  }

  /// The last cue before the marked words in their sentence.
  [[nodiscard]] Attached nearest_before() const {
    const std::uint32_t end = first_behind();
    const std::uint32_t first =
        std::max(sentence_.first_cue, end > most_cues ? end - most_cues : 0);
    for (std::uint32_t number = end; number > first; --number) {
      const Attribution& cue = sentences_.cues[number - 1];
      if (cue.inverted && cue.kind == CueKind::verb) continue;
      if (cue.source.empty() && cue.kind != CueKind::passive) continue;
      const bool touches = marked_.whole.first - cue.cue.last <= 2;
      return by(number - 1, touches ? CuePlace::before : CuePlace::around);
    }
    return {};
  }

  /// `Lind: “...”`, `Lind then had this to offer: “...”`.
  [[nodiscard]] Attached colon() const {
    if (marked_.whole.first <= sentence_.words.first) return {};
    const std::uint32_t mark = marked_.whole.first - 1;
    if (word(mark).shape != Shape::colon && word(mark).shape != Shape::comma) return {};
    if (word(mark).shape == Shape::comma && !is_whole_sentence(story_, marked_)) return {};
    WordRange source = leading_phrase(story_, sentence_.words.first, mark);
    if (source.empty()) source = phrase_before(story_, sentence_.words.first, mark);
    if (source.empty()) return {};
    return {CuePlace::before, {mark, mark + 1}, source, {}};
  }

  /// `The plan is “a disaster,” as Lind put it, and will fail, critics say`.
  [[nodiscard]] Attached nearest_behind() const {
    for (std::uint32_t number = first_behind(); number < last_near(); ++number) {
      const Attribution& cue = sentences_.cues[number];
      if (cue.source.empty() || cue.dependent || cue.kind == CueKind::noun ||
          cue.kind == CueKind::passive) {
        continue;
      }
      const std::uint32_t start = start_of(cue);
      if (start == 0 || word(start - 1).shape != Shape::comma) continue;
      return by(number, CuePlace::around);
    }
    return {};
  }

  /// Number of the first cue of the sentence that stands behind the marked words.
  [[nodiscard]] std::uint32_t first_behind() const {
    const auto begin = sentences_.cues.begin();
    const auto found = std::partition_point(
        begin + sentence_.first_cue, begin + sentence_.last_cue,
        [this](const Attribution& cue) { return cue.verb < marked_.whole.first; });
    return static_cast<std::uint32_t>(found - begin);
  }
  [[nodiscard]] std::uint32_t last_near() const {
    return std::min(sentence_.last_cue, first_behind() + most_cues);
  }

  const StoryWords& story_;
  const Sentences& sentences_;
  const MarkedText& marked_;
  Sentence sentence_;
};

}  // namespace

Attached attach(const StoryWords& story, const Sentences& sentences, const MarkedText& marked) {
  return Attacher(story, sentences, marked)();
}

std::uint32_t count_words(const StoryWords& story, WordRange range) {
  std::uint32_t count = 0;
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const Shape shape = story.words[at].shape;
    // "it's" and "Lind's" count once.
    const bool begins = story.words[at].space_before || at == range.first;
    if ((shape == Shape::word || shape == Shape::number) && begins) ++count;
  }
  return count;
}

bool is_whole_sentence(const StoryWords& story, const MarkedText& marked) {
  const Shape last = story.words[marked.inside.last - 1].shape;
  const bool ends = last == Shape::stop || last == Shape::comma || marked.goes_on;
  return story.words[marked.inside.first].capital && ends;
}

bool is_term(const StoryWords& story, const MarkedText& marked) {
  constexpr std::array before{"so-called"sv, "titled"sv,    "entitled"sv, "dubbed"sv, "nicknamed"sv,
                              "named"sv,     "phrase"sv,    "term"sv,     "song"sv,   "book"sv,
                              "movie"sv,     "film"sv,      "show"sv,     "album"sv,  "single"sv,
                              "hashtag"sv,   "headlined"sv, "novel"sv,    "series"sv};
  std::uint32_t at = marked.whole.first;
  if (at > 0 && story.words[at - 1].shape == Shape::comma) --at;
  if (at == 0) return false;
  if (std::any_of(before.begin(), before.end(),
                  [&](std::string_view word) { return story.is(at - 1, word); })) {
    return true;
  }
  return at > 1 && story.is(at - 1, "as") && story.is(at - 2, "known");
}

bool is_title(const StoryWords& story, const MarkedText& marked) {
  // Remains of HTML: href="...".
  if (marked.whole.first > 0 && story.view(marked.whole.first - 1) == "=") return true;
  constexpr std::uint32_t longest_title = 9;
  std::uint32_t capitals = 0;
  std::uint32_t count = 0;
  for (std::uint32_t at = marked.inside.first; at < marked.inside.last; ++at) {
    const Word& word = story.words[at];
    if (word.shape == Shape::stop && at + 1 < marked.inside.last) return false;
    if (word.shape != Shape::word || !(word.space_before || at == marked.inside.first)) continue;
    ++count;
    // Small words stay small in titles: "The Art of the Deal".
    if (word.capital || word.is(preposition | determiner | coordinator)) {
      capitals += word.capital ? 1 : 0;
    } else {
      return false;
    }
  }
  return count <= longest_title && capitals >= 1 && (capitals >= 2 || count == 1);
}

}  // namespace copydesk::quotes
