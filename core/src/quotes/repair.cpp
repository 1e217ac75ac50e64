#include "quotes/repair.hpp"

#include <algorithm>
#include <array>

#include "quotes/evidence.hpp"
#include "quotes/reported.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::size_t any_style = 6;  // behind the last MarkStyle

/// Finds what is lost in one story.
class Repairer {
 public:
  Repairer(const StoryWords& story, const Sentences& sentences, const Pairing& pairing)
      : story_(story), sentences_(sentences), pairing_(pairing) {
    for (const MarkedText& one : pairing.marked) add_border(one.whole, one.style);
    for (const LoneMark& one : pairing.lone) add_border(one.mark.words, one.mark.style);
    for (Borders& one : borders_) {
      std::sort(one.starts.begin(), one.starts.end());
      std::sort(one.ends.begin(), one.ends.end());
    }
  }

  std::vector<MarkedText> operator()() {
    for (const LoneMark& one : pairing_.lone) {
      if (one.mark.opens) {
        closing_of(one);
      } else {
        opening_of(one);
      }
    }
    unmarked();
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }

  /// Where marked texts and lone marks of one style begin and end, sorted.
  struct Borders {
    std::vector<std::uint32_t> starts;
    std::vector<std::uint32_t> ends;
  };

  void add_border(WordRange words, MarkStyle style) {
    for (Borders* one : {&borders_[static_cast<std::size_t>(style)], &borders_[any_style]}) {
      one->starts.push_back(words.first);
      one->ends.push_back(words.last);
    }
  }

  /// The words between `at` and the next mark of the style, within the paragraph. Marks of other
  /// styles may stand nested in it.
  [[nodiscard]] WordRange room_behind(std::uint32_t at, std::uint32_t paragraph,
                                      std::size_t style) const {
    const std::vector<std::uint32_t>& starts = borders_[style].starts;
    const auto next = std::lower_bound(starts.begin(), starts.end(), at);
    const std::uint32_t end = story_.paragraphs[paragraph].last;
    return {at, next == starts.end() ? end : std::min(end, *next)};
  }
  [[nodiscard]] WordRange room_before(std::uint32_t at, std::uint32_t paragraph,
                                      std::size_t style) const {
    const std::vector<std::uint32_t>& ends = borders_[style].ends;
    const auto next = std::upper_bound(ends.begin(), ends.end(), at);
    const std::uint32_t start = story_.paragraphs[paragraph].first;
    return {next == ends.begin() ? start : std::max(start, *std::prev(next)), at};
  }

  /// A cue that stands behind what it brings in, inside of `room`: where its comma ends.
  [[nodiscard]] std::optional<std::uint32_t> end_at_cue(const Sentence& sentence,
                                                        WordRange room) const {
    for (const Attribution& cue : cues_inside(sentence, room)) {
      const std::uint32_t start = start_of(cue);
      if (start <= room.first || start >= room.last || cue.dependent) continue;
      if (word(start - 1).shape == Shape::comma && brings_speech(story_, cue)) return start;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::span<const Attribution> cues_inside(const Sentence& sentence,
                                                         WordRange room) const {
    constexpr std::size_t most = 8;
    const std::span<const Attribution> all = sentences_.cues_of(sentence);
    const auto first = std::partition_point(
        all.begin(), all.end(), [&](const Attribution& cue) { return cue.verb < room.first; });
    const auto last = std::partition_point(
        first, all.end(), [&](const Attribution& cue) { return cue.verb < room.last; });
    const auto skipped = static_cast<std::size_t>(first - all.begin());
    return all.subspan(skipped, std::min(most, static_cast<std::size_t>(last - first)));
  }

  /// A lone opening mark: the quotation runs to its sentence's cue, to the sentence before the next
  /// cue, or to the end of the room.
  void closing_of(const LoneMark& lone) {
    const WordRange room = room_behind(lone.mark.words.last, lone.paragraph,
                                       static_cast<std::size_t>(lone.mark.style));
    if (room.empty()) return;
    std::uint32_t end = room.last;
    const std::uint32_t first = sentences_.of(room.first);
    for (std::uint32_t number = first; number < sentences_.list.size(); ++number) {
      const Sentence& sentence = sentences_.list[number];
      if (sentence.words.first >= room.last) break;
      if (const std::optional<std::uint32_t> cue = end_at_cue(sentence, room)) {
        end = *cue;
        break;
      }
      const bool told = number > first && has_outer_cue(sentence);
      if (told) {
        end = sentence.words.first;
        break;
      }
    }
    MarkedText one = marked({room.first, end}, lone.mark.style);
    one.whole.first = lone.mark.words.first;
    one.lost_closing = true;
    one.evidence = "an opening mark without a closing one";
    found_.push_back(one);
  }

  /// A lone closing mark: the quotation begins behind its sentence's cue, or with its sentence, or
  /// with an earlier one that sounds spoken.
  void opening_of(const LoneMark& lone) {
    const WordRange room = room_before(lone.mark.words.first, lone.paragraph,
                                       static_cast<std::size_t>(lone.mark.style));
    if (room.empty()) return;
    const std::uint32_t number = sentences_.of(room.last - 1);
    std::uint32_t start = spoken_start(number, room.first);
    if (const std::optional<std::uint32_t> capital = capital_behind_comma(room)) {
      start = *capital;
    } else if (!cue_follows(lone.mark.words.last, sentences_.list[number])) {
      for (const Attribution& cue : cues_inside(sentences_.list[number], room)) {
        if (cue.inverted || cue.source.empty() || !brings_speech(story_, cue)) continue;
        start = cue.cue.last;
        while (start + 1 < room.last &&
               (story_.is(start, "that") || word(start).shape == Shape::comma ||
                word(start).shape == Shape::colon)) {
          ++start;
        }
      }
    }
    MarkedText one = marked({start, room.last}, lone.mark.style);
    one.whole.last = lone.mark.words.last;
    one.lost_opening = true;
    one.evidence = "a closing mark without an opening one";
    found_.push_back(one);
  }

  /// "saying, | We will": a small word with a capital behind a comma or colon begins a quotation.
  [[nodiscard]] std::optional<std::uint32_t> capital_behind_comma(WordRange room) const {
    for (std::uint32_t at = room.last - 1; at > room.first; --at) {
      const Word& before = word(at - 1);
      if ((before.shape == Shape::comma || before.shape == Shape::colon) && word(at).capital &&
          !word(at).is_name() && word(at).classes != 0 && !word(at).is(honorific | person_noun)) {
        return at;
      }
    }
    return std::nullopt;
  }

  /// `...,” Lind said`: the cue stands behind the mark, so none before it brings the words in.
  [[nodiscard]] bool cue_follows(std::uint32_t at, const Sentence& sentence) const {
    const std::span<const Attribution> cues = cues_inside(sentence, {at, sentence.words.last});
    return !cues.empty() && start_of(cues.front()) <= at + 1 && brings_speech(story_, cues.front());
  }

  /// Start of the sentence `number`, or of the first one before it from which on all sound spoken.
  [[nodiscard]] std::uint32_t spoken_start(std::uint32_t number, std::uint32_t limit) const {
    std::uint32_t start = std::max(limit, sentences_.list[number].words.first);
    const std::uint32_t paragraph_start =
        story_.paragraphs[sentences_.list[number].paragraph].first;
    for (std::uint32_t before = number; before > 0; --before) {
      const Sentence& sentence = sentences_.list[before - 1];
      if (sentence.words.first < limit || sentence.paragraph != sentences_.list[number].paragraph ||
          has_outer_cue(sentence)) {
        break;
      }
      // Behind an earlier quotation and its cue the paragraph goes on with it.
      if (limit > paragraph_start ||
          find_evidence(story_, sentence.words).strength != Evidence::Strength::none) {
        start = sentence.words.first;
      }
    }
    return start;
  }

  /// The sentence is told by somebody else than its speaker: it has a cue with a third person.
  [[nodiscard]] bool has_outer_cue(const Sentence& sentence) const {
    const std::span<const Attribution> cues = sentences_.cues_of(sentence);
    return std::any_of(cues.begin(), cues.begin() + std::min<std::ptrdiff_t>(std::ssize(cues), 8),
                       [this](const Attribution& cue) { return brings_speech(story_, cue); });
  }

  /// Speech without any mark.
  void unmarked() {
    const bool damaged = !pairing_.lone.empty();
    if (!damaged && has_narrator(story_, sentences_)) return;
    bool after_speech = false;
    for (std::uint32_t number = 0; number < sentences_.list.size(); ++number) {
      const Sentence& sentence = sentences_.list[number];
      if (has_marks(sentence.words)) {
        after_speech = true;
        continue;
      }
      if (unmarked_in(sentence, number, damaged)) {
        after_speech = true;
      } else if (damaged && after_speech && !has_outer_cue(sentence) &&
                 starts_paragraph(sentence) && carried(number)) {
        after_speech = true;
      } else {
        after_speech = false;
      }
    }
  }

  [[nodiscard]] bool starts_paragraph(const Sentence& sentence) const {
    return story_.paragraphs[sentence.paragraph].first == sentence.words.first;
  }

  [[nodiscard]] bool has_marks(WordRange words) const {
    const Borders& all = borders_[any_style];
    const auto next = std::lower_bound(all.starts.begin(), all.starts.end(), words.first);
    const auto end = std::upper_bound(all.ends.begin(), all.ends.end(), words.first);
    return (next != all.starts.end() && *next < words.last) ||
           (end != all.ends.end() && *end <= words.last);
  }

  /// "We are firm, she said."; "he said: We are firm."; "it was, she said, vital for us".
  bool unmarked_in(const Sentence& sentence, std::uint32_t number, bool damaged) {
    const std::span<const Attribution> cues = sentences_.cues_of(sentence);
    for (std::size_t i = 0; i < std::min<std::size_t>(cues.size(), 8); ++i) {
      const Attribution& cue = cues[i];
      if (!brings_speech(story_, cue)) continue;
      const std::optional<WordRange> content = reported_content(story_, sentence.body, cues, i);
      if (!content) continue;
      const Evidence evidence = find_evidence(story_, *content);
      const bool enough = damaged ? evidence.strength != Evidence::Strength::none
                                  : evidence.strength == Evidence::Strength::first_person;
      if (!enough) continue;
      if (content->last <= start_of(cue)) return behind_content(number, *content, cue, evidence);
      const bool colon = content->first > 0 && word(content->first - 1).shape == Shape::colon;
      if (colon) return add({content->first, sentence.words.last}, evidence);
      if (damaged && evidence.strength == Evidence::Strength::first_person) {
        return add({fragment_start(*content, evidence.word), sentence.words.last}, evidence);
      }
    }
    return false;
  }

  /// `We are firm, she said`: with earlier sentences of the paragraph that sound spoken.
  bool behind_content(std::uint32_t number, WordRange content, const Attribution& cue,
                      const Evidence& evidence) {
    std::uint32_t start = content.first;
    const std::uint32_t coordinated = coordinated_start(content, evidence.word);
    if (coordinated > start) {
      start = coordinated;
    } else if (start == sentences_.list[number].words.first) {
      const WordRange room = room_before(start, sentences_.list[number].paragraph, any_style);
      start = spoken_start(number, std::max(room.first, reached()));
    }
    return add({start, start_of(cue)}, evidence);
  }

  /// "The ministry, which ..., plans talks but | will not decide without our allies, ...": the part
  /// with the first person, where an auxiliary begins it.
  [[nodiscard]] std::uint32_t coordinated_start(WordRange content, std::uint32_t person) const {
    if (!word(person).is(possessive) && !story_.is(person, "us")) return content.first;
    for (std::uint32_t at = person; at > content.first; --at) {
      if (word(at).is(auxiliary) && word(at - 1).is(coordinator)) return at;
      if (word(at).is(pronoun | contraction)) break;
    }
    return content.first;
  }

  /// "that its demand was | an absolute imperative for us": back to the verb.
  [[nodiscard]] std::uint32_t fragment_start(WordRange content, std::uint32_t person) const {
    if (word(person).is(pronoun)) return person;
    for (std::uint32_t at = person; at > content.first; --at) {
      if (word(at - 1).is(be_form)) return at;
      if (word(at - 1).is(modal)) return at - 1;
      if (word(at - 1).is(relative | coordinator)) return at;
    }
    return content.first;
  }

  /// A paragraph without cue that goes on with what the one before said.
  bool carried(std::uint32_t number) {
    const Sentence& sentence = sentences_.list[number];
    const std::uint32_t end = story_.paragraphs[sentence.paragraph].last;
    bool spoken = false;
    std::uint32_t last = sentence.words.last;
    for (std::uint32_t next = number; next < sentences_.list.size(); ++next) {
      const Sentence& one = sentences_.list[next];
      if (one.words.first >= end || has_marks(one.words) || has_outer_cue(one)) break;
      spoken =
          spoken || find_evidence(story_, one.words).strength == Evidence::Strength::first_person;
      last = one.words.last;
    }
    if (!spoken || last != end) return false;
    MarkedText one = marked({sentence.words.first, last}, MarkStyle::curly);
    one.lost_opening = one.lost_closing = true;
    one.evidence = "a paragraph in the first person behind a quotation";
    found_.push_back(one);
    return true;
  }

  [[nodiscard]] std::uint32_t reached() const {
    return found_.empty() ? 0 : found_.back().whole.last;
  }

  bool add(WordRange inside, const Evidence& evidence) {
    if (inside.last < inside.first + 3) return false;
    MarkedText one = marked(inside, MarkStyle::curly);
    one.lost_opening = one.lost_closing = true;
    one.evidence = evidence.reason;
    found_.push_back(one);
    return true;
  }

  [[nodiscard]] static MarkedText marked(WordRange inside, MarkStyle style) {
    MarkedText one;
    one.inside = one.whole = inside;
    one.style = style;
    return one;
  }

  const StoryWords& story_;
  const Sentences& sentences_;
  const Pairing& pairing_;
  std::array<Borders, any_style + 1> borders_;  ///< by MarkStyle; the last one holds all
  std::vector<MarkedText> found_;
};

}  // namespace

bool repair_marks(StoryWords& story, const Sentences& sentences, Pairing& pairing) {
  const std::vector<MarkedText> found = Repairer(story, sentences, pairing)();
  if (found.empty()) return false;
  std::vector<MarkedText> all = std::move(pairing.marked);
  all.insert(all.end(), found.begin(), found.end());
  std::stable_sort(all.begin(), all.end(), [](const MarkedText& a, const MarkedText& b) {
    return a.whole.first < b.whole.first;
  });
  pairing.marked.clear();
  for (MarkedText& one : all) {
    if (!pairing.marked.empty() && one.whole.first < pairing.marked.back().whole.last) continue;
    pairing.marked.push_back(one);
  }
  write_quoted(story, pairing.marked);
  return true;
}

}  // namespace copydesk::quotes
