#include "quotes/unmarked.hpp"

#include <algorithm>
#include <optional>

#include "quotes/evidence.hpp"
#include "quotes/reported.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::size_t most_cues = 8;  // looked at in a sentence
constexpr std::uint32_t fewest_words = 3;

/// Reads one story sentence by sentence.
class UnmarkedFinder {
 public:
  UnmarkedFinder(const StoryWords& story, const Sentences& sentences, const MarkBorders& borders,
                 bool damaged, std::vector<MarkedText>& found)
      : story_(story), sentences_(sentences), borders_(borders), damaged_(damaged), found_(found) {}

  /// Speech without any mark.
  void operator()() {
    if (!damaged_ && has_narrator(story_, sentences_)) return;
    bool after_speech = false;
    for (std::uint32_t number = 0; number < sentences_.list.size(); ++number) {
      const Sentence& sentence = sentences_.list[number];
      after_speech = borders_.has_marks(sentence.words) || unmarked_in(sentence, number) ||
                     (damaged_ && after_speech && !has_outer_cue(story_, sentences_, sentence) &&
                      starts_paragraph(sentence) && carried(number));
    }
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }

  [[nodiscard]] bool starts_paragraph(const Sentence& sentence) const {
    return story_.paragraphs[sentence.paragraph].first == sentence.words.first;
  }

  /// "We are firm, she said."; "he said: We are firm."; "it was, she said, vital for us".
  bool unmarked_in(const Sentence& sentence, std::uint32_t number) {
    const std::span<const Attribution> cues = sentences_.cues_of(sentence);
    for (std::size_t i = 0; i < std::min(cues.size(), most_cues); ++i) {
      const Attribution& cue = cues[i];
      if (!brings_speech(story_, cue)) continue;
      const std::optional<WordRange> content = reported_content(story_, sentence.body, cues, i);
      if (!content) continue;
      const Evidence evidence = find_evidence(story_, *content);
      const bool enough = damaged_ ? evidence.strength != Evidence::Strength::none
                                   : evidence.strength == Evidence::Strength::first_person;
      if (!enough) continue;
      if (content->last <= start_of(cue)) return behind_content(number, *content, cue, evidence);
      const bool colon = content->first > 0 && word(content->first - 1).shape == Shape::colon;
      if (colon) return add({content->first, sentence.words.last}, evidence);
      if (damaged_ && evidence.strength == Evidence::Strength::first_person) {
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
      const WordRange room =
          borders_.room_before(start, sentences_.list[number].paragraph, std::nullopt);
      start = spoken_start(story_, sentences_, number, std::max(room.first, reached()));
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
      if (one.words.first >= end || borders_.has_marks(one.words) ||
          has_outer_cue(story_, sentences_, one))
        break;
      spoken =
          spoken || find_evidence(story_, one.words).strength == Evidence::Strength::first_person;
      last = one.words.last;
    }
    if (!spoken || last != end) return false;
    put({sentence.words.first, last}, "a paragraph in the first person behind a quotation");
    return true;
  }

  [[nodiscard]] std::uint32_t reached() const {
    return found_.empty() ? 0 : found_.back().whole.last;
  }

  bool add(WordRange inside, const Evidence& evidence) {
    if (inside.last < inside.first + fewest_words) return false;
    put(inside, evidence.reason);
    return true;
  }

  void put(WordRange inside, std::string_view evidence) {
    MarkedText one;
    one.inside = one.whole = inside;
    one.lost_opening = one.lost_closing = true;
    one.evidence = evidence;
    found_.push_back(one);
  }

  const StoryWords& story_;
  const Sentences& sentences_;
  const MarkBorders& borders_;
  bool damaged_;
  std::vector<MarkedText>& found_;
};

}  // namespace

void find_unmarked(const StoryWords& story, const Sentences& sentences, const MarkBorders& borders,
                   bool damaged, std::vector<MarkedText>& found) {
  UnmarkedFinder(story, sentences, borders, damaged, found)();
}

}  // namespace copydesk::quotes
