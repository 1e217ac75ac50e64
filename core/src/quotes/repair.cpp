#include "quotes/repair.hpp"

#include <algorithm>

#include "quotes/borders.hpp"
#include "quotes/evidence.hpp"
#include "quotes/unmarked.hpp"

namespace copydesk::quotes {

namespace {

/// Finds what is lost in one story.
class Repairer {
 public:
  Repairer(const StoryWords& story, const Sentences& sentences, const Pairing& pairing)
      : story_(story), sentences_(sentences), pairing_(pairing), borders_(story, pairing) {}

  std::vector<MarkedText> operator()() {
    for (const LoneMark& one : pairing_.lone) {
      if (one.mark.opens) {
        closing_of(one);
      } else {
        opening_of(one);
      }
    }
    find_unmarked(story_, sentences_, borders_, !pairing_.lone.empty(), found_);
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }

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
    const WordRange room =
        borders_.room_behind(lone.mark.words.last, lone.paragraph, lone.mark.style);
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
      const bool told = number > first && has_outer_cue(story_, sentences_, sentence);
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
    const WordRange room =
        borders_.room_before(lone.mark.words.first, lone.paragraph, lone.mark.style);
    if (room.empty()) return;
    const std::uint32_t number = sentences_.of(room.last - 1);
    std::uint32_t start = spoken_start(story_, sentences_, number, room.first);
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

  [[nodiscard]] static MarkedText marked(WordRange inside, MarkStyle style) {
    MarkedText one;
    one.inside = one.whole = inside;
    one.style = style;
    return one;
  }

  const StoryWords& story_;
  const Sentences& sentences_;
  const Pairing& pairing_;
  MarkBorders borders_;
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
