#include "quotes/reported.hpp"

#include <algorithm>

#include "quotes/phrases.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::uint32_t longest_adverbial = 14;
constexpr std::uint32_t longest_clause = 400;
constexpr std::size_t most_cues = 9;  // looked at for the end of a clause

/// Finds the content of one cue.
class ContentReader {
 public:
  ContentReader(const StoryWords& story, WordRange sentence, std::span<const Attribution> cues,
                std::size_t number)
      : story_(story),
        sentence_(sentence),
        cues_(cues),
        number_(number),
        cue_(cues[number]),
        end_(sentence.last) {}

  [[nodiscard]] std::optional<WordRange> operator()() const {
    switch (cue_.kind) {
      case CueKind::according:
        return according();
      case CueKind::noun:
        return clause(cue_.cue.last);
      case CueKind::passive:
        return passive();
      default:
        return verb();
    }
  }

 private:
  [[nodiscard]] const Word& word(std::uint32_t at) const { return story_.words[at]; }
  [[nodiscard]] std::uint32_t start() const {
    const std::uint32_t cue = cue_.cue.first;
    return cue_.inverted || cue_.source.empty() || cue_.dependent
               ? cue
               : std::min(cue, cue_.source.first);
  }
  [[nodiscard]] std::uint32_t behind() const {
    return cue_.inverted ? cue_.source.last : cue_.cue.last;
  }
  [[nodiscard]] bool is_comma(std::uint32_t at) const {
    return at < end_ && word(at).shape == Shape::comma;
  }

  [[nodiscard]] static std::optional<WordRange> checked(WordRange range) {
    return range.empty() ? std::nullopt : std::optional{range};
  }

  /// From `first` to the end of its clause: the sentence's end, or where another cue takes over.
  [[nodiscard]] std::optional<WordRange> clause(std::uint32_t first) const {
    while (first < end_ && (is_comma(first) || word(first).shape == Shape::colon)) ++first;
    std::uint32_t last = std::min(end_, first + longest_clause);
    for (std::size_t next = number_ + 1; next < std::min(cues_.size(), number_ + most_cues);
         ++next) {
      const Attribution& other = cues_[next];
      std::uint32_t cut = other.cue.first;
      if (!other.dependent && !other.inverted && !other.source.empty()) {
        cut = std::min(cut, other.source.first);
      }
      if (cut <= first) continue;
      if (cut >= last) break;
      const Word& before = word(cut - 1);
      const bool coordinated = before.is(coordinator) && !before.quoted();
      if (before.shape == Shape::comma || (coordinated && cut - 1 > first)) {
        const bool comma_too = coordinated && word(cut - 2).shape == Shape::comma;
        last = cut - 1 - (comma_too ? 1U : 0U);
        break;
      }
    }
    return checked({first, last});
  }

  /// What stands before the cue and its comma: from the sentence's start or the cue before.
  [[nodiscard]] std::optional<WordRange> left() const {
    std::uint32_t last = start();
    while (last > sentence_.first && word(last - 1).shape == Shape::comma) --last;
    std::uint32_t first = sentence_.first;
    while (first < last && (word(first).is(coordinator) || is_comma(first)) &&
           !word(first).quoted()) {
      ++first;
    }
    return checked({first, last});
  }

  [[nodiscard]] std::optional<WordRange> according() const {
    if (cue_.cue.first > sentence_.first + 1) return left();
    std::uint32_t comma = cue_.source.last;
    const std::uint32_t furthest = std::min(end_, comma + longest_adverbial);
    while (comma < furthest && !is_comma(comma)) ++comma;
    return clause(comma < furthest ? comma + 1 : cue_.source.last);
  }

  [[nodiscard]] std::optional<WordRange> passive() const {
    if (!cue_.inverted) return clause(cue_.cue.last);
    // "The bill was rejected by voters": what stands before it.
    const WordRange object = phrase_before(story_, sentence_.first, cue_.cue.first);
    return checked(object);
  }

  /// The cue stands behind what it brings in: a comma before it and nothing behind but a comma, an
  /// adverbial or the sentence's end.
  [[nodiscard]] bool stands_behind() const {
    if (cue_.dependent) return false;
    const std::uint32_t first = start();
    if (first <= sentence_.first + 1 || word(first - 1).shape != Shape::comma) {
      return false;
    }
    const std::uint32_t next = behind();
    if (next >= end_ || cue_.inverted) return true;
    const Word& following = word(next);
    if (following.quoted()) return false;
    return following.shape == Shape::comma || following.named == Named::date ||
           following.shape == Shape::dash ||
           (following.is(preposition | subordinator | time_word) && !finds_that(next));
  }

  /// Where "that" stands behind an adverbial: "said in a statement on Monday | that".
  [[nodiscard]] std::optional<std::uint32_t> finds_that(std::uint32_t first) const {
    const std::uint32_t furthest = std::min(end_, first + longest_adverbial);
    for (std::uint32_t at = first; at < furthest; ++at) {
      if (word(at).quoted() || is_comma(at)) return std::nullopt;
      if (story_.is(at, "that") && at + 1 < end_) return at;
      if (at > first && word(at).is(auxiliary)) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<WordRange> verb() const {
    const Word& verb = word(cue_.verb);
    if (stands_behind() && verb.is(cue_clause)) {
      // "Turnout, he said, was low": both sides are his.
      const std::uint32_t next = behind();
      const bool between = is_comma(next) && next + 1 < end_ && number_ + 1 == cues_.size() &&
                           !word(next + 1).is(participle | relative | coordinator) &&
                           start() - sentence_.first <= 8;
      if (!between) return left();
      const std::optional<WordRange> before = left();
      return before ? std::optional{WordRange{before->first, end_}} : before;
    }
    if (cue_.inverted) return std::nullopt;
    std::uint32_t next = cue_.cue.last;
    if (next >= end_) return std::nullopt;
    if (const std::optional<std::uint32_t> that = finds_that(next)) {
      if (verb.is(cue_clause | cue_hearer)) return clause(*that);
    }
    const Word& following = word(next);
    const bool indirect =
        !following.is(subordinator) || verb.is(cue_hearer) || story_.is(next, "whether");
    if (following.is(question) && verb.is(cue_clause | cue_hearer) && indirect) {
      return clause(next);
    }
    if (story_.is(next, "to") && verb.is(cue_purpose | cue_clause)) return clause(next);
    if (verb.is(cue_object) && !verb.is(cue_clause)) return object(next);
    if (!verb.is(cue_clause | cue_hearer)) return std::nullopt;
    if (following.shape == Shape::colon || following.quoted()) return clause(next);
    // "said on Friday the vote": the adverbial is none of it.
    while (next < end_ &&
           (word(next).named == Named::date || word(next).is(time_word) ||
            (word(next).is(preposition) && next + 1 < end_ &&
             (word(next + 1).named == Named::date || word(next + 1).is(time_word))))) {
      ++next;
    }
    if (next >= end_) return std::nullopt;
    if (is_comma(next) || word(next).is(preposition | subordinator)) {
      return verb.is(cue_object) ? object(next) : quoted_later(next);
    }
    return clause(next);
  }

  /// "said in a statement: “..."": quoted words may follow an adverbial.
  [[nodiscard]] std::optional<WordRange> quoted_later(std::uint32_t first) const {
    const std::uint32_t furthest = std::min(end_, first + longest_adverbial);
    for (std::uint32_t at = first; at < furthest; ++at) {
      if (word(at).quoted() || word(at).shape == Shape::colon) return clause(at);
      if (is_comma(at) && at + 1 < end_ && word(at + 1).quoted()) return clause(at + 1);
    }
    return std::nullopt;
  }

  /// "criticised the plan", "called for a vote", "referred to Lind".
  [[nodiscard]] std::optional<WordRange> object(std::uint32_t next) const {
    if (is_comma(next) || word(next).is(subordinator | coordinator)) return std::nullopt;
    if (word(next).is(preposition) && !story_.is(next, "for") && !story_.is(next, "on") &&
        !story_.is(next, "to") && !story_.is(next, "of") && !story_.is(next, "about") &&
        !story_.is(next, "against") && !story_.is(next, "as") && !story_.is(next, "with")) {
      return std::nullopt;
    }
    if (word(next).is(preposition)) ++next;
    return clause(next);
  }

  const StoryWords& story_;
  WordRange sentence_;
  std::span<const Attribution> cues_;
  std::size_t number_;
  const Attribution& cue_;
  std::uint32_t end_;
};

}  // namespace

std::optional<WordRange> reported_content(const StoryWords& story, WordRange sentence,
                                          std::span<const Attribution> cues, std::size_t number) {
  return ContentReader(story, sentence, cues, number)();
}

}  // namespace copydesk::quotes
