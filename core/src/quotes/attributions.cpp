#include "quotes/attributions.hpp"

#include <algorithm>
#include <optional>

#include "quotes/phrases.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::uint32_t longest_hearer = 8;
constexpr std::ptrdiff_t most_shared = 4;  // cues back that a subject is looked for

/// Reads one sentence for its cues.
class CueReader {
 public:
  CueReader(const StoryWords& story, WordRange sentence) : story_(story), sentence_(sentence) {}

  std::vector<Attribution> operator()() {
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) {
      const Word& one = word(at);
      if (one.quoted()) continue;
      std::optional<Attribution> found;
      if (one.is(any_cue | cue_hearer) && !one.is_name()) found = verb(at);
      if (!found && one.is(noun_cue) && !one.is_name()) found = noun(at);
      if (!found && one.classes == 0 && story_.is(at, "according")) found = according(at);
      if (!found) continue;
      out_.push_back(*found);
      at = std::max(at, found->cue.last - 1);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }
  [[nodiscard]] bool inside(std::uint32_t at) const { return at < sentence_.last; }
  [[nodiscard]] bool classed(std::uint32_t at, WordClasses classes) const {
    return inside(at) && !word(at).quoted() && word(at).is(classes);
  }
  [[nodiscard]] bool shaped(std::uint32_t at, Shape shape) const {
    return inside(at) && word(at).shape == shape;
  }

  /// First word of the verb group: auxiliaries, negations and adverbs before the verb.
  [[nodiscard]] std::uint32_t group_start(std::uint32_t verb_at) const {
    std::uint32_t first = verb_at;
    while (first > sentence_.first) {
      const Word& before = word(first - 1);
      const bool adverbial =
          before.is(adverb) || (before.classes == 0 && before.shape == Shape::word &&
                                story_.view(first - 1).ends_with("ly") && !before.capital);
      if (before.quoted() || before.is_name() || !(before.is(auxiliary) || adverbial)) break;
      --first;
    }
    return first;
  }

  [[nodiscard]] bool has_be(WordRange group) const {
    for (std::uint32_t at = group.first; at < group.last; ++at) {
      if (word(at).is(be_form)) return true;
    }
    return false;
  }

  /// "the report", "his claims", "of demands": a noun, whatever the lexicon says.
  [[nodiscard]] bool is_noun_here(std::uint32_t at, std::uint32_t group) const {
    if (group != at || at == sentence_.first) return false;
    const Word& before = word(at - 1);
    if (before.quoted()) return false;
    const std::string_view view = story_.view(at - 1);
    if (before.is(determiner | possessive) && !before.is(pronoun | relative)) return true;
    if (view == "'s" || view == "\xE2\x80\x99s")
      return !word(at).is(past) || word(at).is(also_noun);
    if (!word(at).is(also_noun)) {
      return before.is(preposition) && !word(at).is(participle) && !story_.is(at - 1, "to");
    }
    if (before.is(preposition) && !story_.is(at - 1, "to")) return true;
    // "any attack would", "reports of": a subject, a noun with its complement.
    if (inside(at + 1) && !word(at + 1).quoted() &&
        (word(at + 1).is(auxiliary) || story_.is(at + 1, "of"))) {
      return true;
    }
    if (view.ends_with("ing") && !before.is_name()) return true;
    // "cable news reports": a noun unless what follows can only be its content.
    const bool subject = before.is(pronoun | relative | person_noun) || before.is_name() ||
                         (before.capital && before.shape == Shape::word);
    const bool content = classed(at + 1, relative | question | pronoun | determiner | possessive) ||
                         story_.is(std::min(at + 1, sentence_.last - 1), "to") ||
                         (inside(at + 1) && (word(at + 1).quoted() || word(at + 1).is_name() ||
                                             word(at + 1).shape == Shape::colon));
    return !subject && !content;
  }

  [[nodiscard]] std::optional<Attribution> verb(std::uint32_t at) {
    const Word& one = word(at);
    if (one.capital && at != sentence_.first) return std::nullopt;
    // "as Lind put it" is a cue, "put" alone is none.
    if (one.is(past) && story_.is(at, "put") && !(inside(at + 1) && story_.is(at + 1, "it"))) {
      return std::nullopt;
    }
    const std::uint32_t first = group_start(at);
    if (is_noun_here(at, first)) return std::nullopt;
    Attribution out;
    out.verb = at;
    out.cue = {first, at + 1};
    if (first > sentence_.first && story_.is(first - 1, "to") && one.is(plain)) {
      return infinitive(out);
    }
    if (one.is(past) && has_be({first, at})) return passive(out);
    if (one.is(past) && first == at && inside(at + 1) && story_.is(at + 1, "by")) {
      return passive(out);
    }
    if (one.is(participle) && !has_be({first, at})) return dependent(out);
    return finite(out);
  }

  [[nodiscard]] std::optional<Attribution> finite(Attribution out) {
    const std::uint32_t first = out.cue.first;
    if (std::optional<WordRange> behind = inverted_source(out)) {
      out.source = *behind;
      out.inverted = true;
      return out;
    }
    if (first == sentence_.first) return std::nullopt;
    if (word(first - 1).is(coordinator) && !word(first - 1).quoted()) {
      out.source = subject_before(first - 1);
      out.dependent = true;
      return out.source.empty() ? std::nullopt : with_hearer(out);
    }
    out.source = phrase_before(story_, sentence_.first, first);
    if (out.source.empty() && word(first - 1).shape == Shape::comma) {
      // "Lind, speaking to a crowd in Bonn, said"; "declined to comment, then said".
      out.source = subject_before(first - 1);
    }
    if (out.source.empty()) return std::nullopt;
    // "The plan proposed in March fails": a participle, with no clause behind it.
    return with_hearer(out);
  }

  /// "said Lind": behind a quotation, a comma or at the sentence's start, and nothing but a name or
  /// a noun phrase up to the next comma, stop or preposition.
  [[nodiscard]] std::optional<WordRange> inverted_source(const Attribution& out) const {
    const Word& one = word(out.verb);
    if (!one.is(cue_clause) || one.is(participle) || out.cue.first != out.verb) {
      return std::nullopt;
    }
    const bool starts = out.verb == sentence_.first;
    if (!starts) {
      const Word& before = word(out.verb - 1);
      // "Lind, a senator, told reporters": the subject stands before, and its apposition between.
      if (before.shape == Shape::comma) {
        const WordRange subject = phrase_before(story_, sentence_.first, out.verb);
        if (!subject.empty() &&
            (subject.first <= sentence_.first + 1 || word(subject.first - 1).quoted() ||
             (word(subject.first - 1).shape == Shape::comma && word(subject.first - 2).quoted()))) {
          return std::nullopt;
        }
      }
      const bool as = story_.is(out.verb - 1, "as");
      if (!before.quoted() && before.shape != Shape::comma && before.shape != Shape::mark &&
          before.shape != Shape::dash && !as) {
        return std::nullopt;
      }
    } else if (one.capital) {
      return std::nullopt;
    }
    const WordRange behind = phrase_behind(story_, out.verb + 1, sentence_.last);
    if (behind.empty() || classed(behind.first, relative | question | preposition | adverb)) {
      return std::nullopt;
    }
    const bool ends = behind.last >= sentence_.last || !ends_phrase(story_, behind.last) ||
                      word(behind.last).shape != Shape::word || word(behind.last).quoted() ||
                      word(behind.last).is(subordinator);
    const bool spoken = !starts && word(out.verb - 1).quoted();
    return ends || spoken ? std::optional{behind} : std::nullopt;
  }

  /// "is expected to", "was told that", "rejected by voters".
  [[nodiscard]] std::optional<Attribution> passive(Attribution out) const {
    out.kind = CueKind::passive;
    if (inside(out.cue.last) && story_.is(out.cue.last, "by")) {
      out.source = phrase_behind(story_, out.cue.last + 1, sentence_.last);
      if (out.source.empty()) return std::nullopt;
      out.inverted = true;
      return out;
    }
    const Word& one = word(out.verb);
    const bool brings_content =
        inside(out.cue.last) && (story_.is(out.cue.last, "to") || story_.is(out.cue.last, "that"));
    if (!brings_content || !one.is(cue_clause | cue_purpose)) return std::nullopt;
    return out;
  }

  /// ", adding that ...", "by saying", "Noting that ..., Lind".
  [[nodiscard]] std::optional<Attribution> dependent(Attribution out) const {
    out.dependent = true;
    if (out.cue.first == sentence_.first) {
      out.source = leading_phrase(story_, sentence_.first, sentence_.last);
      return out;
    }
    const Word& before = word(out.cue.first - 1);
    // "a man claiming to be", "with Lind comparing": the noun right before is the one who speaks.
    if (before.shape == Shape::word && !before.quoted() &&
        (before.is_name() || before.is(person_noun))) {
      out.source = phrase_before(story_, sentence_.first, out.cue.first);
      if (!out.source.empty()) return with_hearer(out);
    }
    // "Xinhua quoted Mr Xi as saying".
    if (story_.is(out.cue.first - 1, "as") && !out_.empty() &&
        (story_.is(out_.back().verb, "quoted") || story_.is(out_.back().verb, "quoting"))) {
      const WordRange quoted = phrase_behind(story_, out_.back().cue.last, out.cue.first - 1);
      if (!quoted.empty()) {
        out.relayed_by = out_.back().source;
        out.source = quoted;
        return with_hearer(out);
      }
    }
    out.source = subject_before(out.cue.first);
    return with_hearer(out);
  }

  /// "declined to say", "went on to say": the source is the subject of what governs it.
  [[nodiscard]] std::optional<Attribution> infinitive(Attribution out) const {
    out.dependent = true;
    std::uint32_t governor = out.cue.first - 1;
    while (governor > sentence_.first && word(governor - 1).is(adverb | preposition)) --governor;
    if (governor > sentence_.first && !word(governor - 1).quoted()) {
      const std::uint32_t verb_at = governor - 1;
      const bool cue = !out_.empty() && out_.back().verb == verb_at;
      if (cue) {
        out.source = out_.back().source;
      } else {
        out.source = phrase_before(story_, sentence_.first, group_start(verb_at));
      }
      if (!cue && !out.source.empty() && word(verb_at).is(past | plain)) out.cue.first = verb_at;
    }
    if (out.source.empty()) out.source = subject_before(out.cue.first);
    return out.source.empty() ? std::nullopt : with_hearer(out);
  }

  /// The subject that a verb without its own one shares: that of the cue before it in the sentence,
  /// or the one the sentence begins with.
  [[nodiscard]] WordRange subject_before(std::uint32_t end) const {
    const auto furthest = out_.size() > most_shared ? out_.rbegin() + most_shared : out_.rend();
    for (auto one = out_.rbegin(); one != furthest; ++one) {
      if (!one->source.empty() && one->kind != CueKind::passive) return one->source;
    }
    const WordRange phrase = leading_phrase(story_, sentence_.first, end);
    return phrase;
  }

  /// "told reporters", "told a news conference", "asked him": the hearers belong to the cue.
  [[nodiscard]] std::optional<Attribution> with_hearer(Attribution out) const {
    if (!word(out.verb).is(cue_hearer)) return out;
    const std::uint32_t limit = std::min(sentence_.last, out.cue.last + longest_hearer);
    std::uint32_t last = out.cue.last;
    if (last < limit &&
        (story_.is(last, "me") || story_.is(last, "him") || story_.is(last, "her") ||
         story_.is(last, "them") || story_.is(last, "us") || story_.is(last, "you"))) {
      ++last;
    } else {
      last = phrase_behind(story_, last, limit).last;
    }
    if (last > out.cue.last && !(last < sentence_.last && word(last).is(auxiliary))) {
      out.cue.last = last;
    }
    return out;
  }

  /// "according to Lind".
  [[nodiscard]] std::optional<Attribution> according(std::uint32_t at) const {
    if (at + 2 >= sentence_.last || !story_.is(at + 1, "to")) return std::nullopt;
    const WordRange source = phrase_behind(story_, at + 2, sentence_.last);
    if (source.empty()) return std::nullopt;
    Attribution out;
    out.kind = CueKind::according;
    out.verb = at;
    out.cue = {at, at + 2};
    out.source = source;
    out.inverted = true;
    return out;
  }

  /// "his claim that ...", "allegations by Lind that".
  [[nodiscard]] std::optional<Attribution> noun(std::uint32_t at) const {
    if (!inside(at + 1) || !story_.is(at + 1, "that")) return std::nullopt;
    Attribution out;
    out.kind = CueKind::noun;
    out.verb = at;
    out.cue = {at, at + 1};
    if (at > sentence_.first && word(at - 1).is(possessive)) {
      out.source = {at - 1, at};
    } else if (at > sentence_.first + 1 && story_.view(at - 1).ends_with("s") &&
               (story_.view(at - 1) == "'s" || story_.view(at - 1) == "\xE2\x80\x99s")) {
      out.source = phrase_before(story_, sentence_.first, at - 1);
    }
    return out;
  }

  const StoryWords& story_;
  WordRange sentence_;
  std::vector<Attribution> out_;
};

}  // namespace

std::vector<Attribution> find_attributions(const StoryWords& story, WordRange sentence) {
  return CueReader(story, sentence)();
}

}  // namespace copydesk::quotes
