#include "clean/evidence.hpp"

#include <algorithm>

#include "clean/dateline.hpp"
#include "clean/page_measures.hpp"
#include "text/arithmetic.hpp"

namespace copydesk::cleaning {
namespace {

constexpr EvidenceValues weights_of_file = {
#define COPYDESK_EVIDENCE(name, weight) weight,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};
constexpr std::array<std::string_view, evidence_count> names = {
#define COPYDESK_EVIDENCE(name, weight) #name,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};

/// The evidence of the first of a row of six, one for each size.
constexpr Evidence by_size(Evidence first, std::uint32_t size) {
  return static_cast<Evidence>(static_cast<std::uint32_t>(first) + size);
}

class Reader {
 public:
  Reader(const Surroundings& around, const Stretches& stretches)
      : around_(around), stretches_(stretches), k_(stretches.start) {}

  EvidenceValues read(const Likeness& likeness) {
    set(Evidence::always, true);
    read_likeness(likeness);
    read_line();
    look_ahead();
    look_back();
    set(Evidence::furnished, around_.furnished);
    if (around_.furnished) {
      set(Evidence::furnished_gap, value(Evidence::gap));
      set(Evidence::furnished_cosine, likeness.cosine);
    }
    return values_;
  }

 private:
  void set(Evidence evidence, float value) { values_[static_cast<std::size_t>(evidence)] = value; }
  void set(Evidence evidence, bool holds) { set(evidence, holds ? 1.0F : 0.0F); }
  [[nodiscard]] float value(Evidence evidence) const {
    return values_[static_cast<std::size_t>(evidence)];
  }
  [[nodiscard]] Role role(std::size_t k) const { return around_.labels[around_.kept[k]].role; }
  [[nodiscard]] const Shape& shape(std::size_t k) const {
    return around_.page.shapes[around_.kept[k]];
  }
  [[nodiscard]] std::span<const std::uint32_t> blocks(std::size_t first, std::size_t last) const {
    return std::span(around_.kept).subspan(first, last - first);
  }

  void read_likeness(const Likeness& likeness) {
    set(by_size(Evidence::size_0, likeness.size), true);
    set(Evidence::cosine, likeness.cosine);
    set(by_size(Evidence::cosine_0, likeness.size), likeness.cosine);
    set(Evidence::overlap, likeness.overlap);
    set(by_size(Evidence::overlap_0, likeness.size), likeness.overlap);
    set(Evidence::gain, likeness.gain);
    set(by_size(Evidence::gain_0, likeness.size), likeness.gain);
    set(Evidence::topic, likeness.topic);
    set(Evidence::top_before, likeness.top_before);
    set(Evidence::top_after, likeness.top_after);
    set(Evidence::cosine_near, likeness.cosine_near);
    set(Evidence::names_none, likeness.names_none);
    set(Evidence::names_few, likeness.names_few);
    set(Evidence::names_shared, likeness.names_shared);
    set(Evidence::names_new, likeness.names_new);
  }

  void read_line() {
    constexpr std::array roles = {Role::headline, Role::standfirst, Role::byline,
                                  Role::dateline, Role::body,       Role::subheading,
                                  Role::list,     Role::quote,      Role::caption,
                                  Role::credit,   Role::correction, Role::table};
    const auto at = std::find(roles.begin(), roles.end(), role(k_));
    if (at != roles.end()) {
      set(by_size(Evidence::role_headline, static_cast<std::uint32_t>(at - roles.begin())), true);
    }
    set(Evidence::headline_shape, is_headline_shaped(shape(k_)));
    if (role(k_) == Role::headline || is_headline_shaped(shape(k_))) compare_headline();
    const std::uint32_t block = around_.kept[k_];
    if (block == around_.kept[k_ - 1] + 1) return;
    const Shape& above = around_.page.shapes[block - 1];
    if (!is_headline_shaped(above)) return;
    const HeadlineWords words = compare_words(above, k_);
    set(around_.furnished ? Evidence::headline_off_page : Evidence::headline_off, words.own());
  }

  struct HeadlineWords {
    float after = 0;
    float before = 0;
    [[nodiscard]] bool own() const { return after * 3 >= 1 && before * 5 < 1; }
  };

  /// Of a line's words, those in the paragraphs from `next` on, and in those before the place.
  [[nodiscard]] HeadlineWords compare_words(const Shape& line, std::size_t next) const {
    constexpr std::size_t reach = 4;
    const std::size_t first = std::max(stretches_.first, k_ - std::min(k_, reach));
    return {words_found(around_.page, line, blocks(next, std::min(stretches_.last, next + reach))),
            words_found(around_.page, line, blocks(first, k_))};
  }

  /// A story's headline is about what follows; a crosshead is about both sides.
  void compare_headline() {
    const HeadlineWords words = compare_words(shape(k_), k_ + 1);
    set(Evidence::headline_fits, words.after);
    set(Evidence::headline_back, words.before);
    set(Evidence::headline_own, words.own());
  }

  /// The lines up to the first paragraph, and that paragraph. A report's first one names a day; one
  /// that goes on starts with "she" or a quotation.
  void look_ahead() {
    constexpr std::size_t reach = 5;
    const std::size_t last = std::min(stretches_.last, k_ + reach);
    std::size_t lead = k_;
    for (std::size_t k = k_; k < last; ++k) {
      const bool paragraph = role(k) == Role::body && shape(k).words > 7;
      if (role(k) == Role::byline) set(Evidence::byline, true);
      if (role(k) == Role::dateline) set(Evidence::dateline, true);
      if (!paragraph) continue;
      lead = k;
      break;
    }
    const Document& document = *around_.page.document;
    const Shape& first = shape(lead);
    set(Evidence::dated, has(first.classes, WordClass::weekday));
    set(Evidence::starts_pronoun, has(first.first_classes, WordClass::person));
    set(Evidence::starts_quote, first.first == Edge::quote);
    if (find_dateline(document.text, document.blocks[around_.kept[lead]].span))
      set(Evidence::dateline, true);
  }

  /// What lies between the last kept block and this one, and how the story before ended.
  void look_back() {
    const std::uint32_t here = around_.kept[k_];
    const std::uint32_t before = around_.kept[k_ - 1];
    const Shape& last = shape(k_ - 1);
    set(Evidence::ended, last.last == Edge::stop || last.last == Edge::question ||
                             last.last == Edge::exclamation || last.last == Edge::ellipsis);
    set(Evidence::headline_before, is_headline_shaped(last));
    set(Evidence::closed, role(k_ - 1) == Role::credit);
    set(Evidence::crosshead_before, role(k_ - 1) == Role::subheading);
    const std::uint32_t gap = here - before - 1;
    set(Evidence::gap, std::min(5.0F, text::logarithm(static_cast<float>(gap + 1)) * 1.4427F));
    set(Evidence::gap_one, gap == 1);
    set(Evidence::blank, around_.page.document->blocks[here].blank_lines_before > 0);
    if (!around_.furnished) return;
    bool ended = false;
    std::uint32_t repeated = 0;
    for (std::uint32_t b = std::max(before + 1, here - std::min(here, 200U)); b < here; ++b) {
      ended = ended || around_.labels[b].role == Role::legal;
      if (ended && around_.labels[b].role == Role::navigation) set(Evidence::furnished_page, true);
      repeated += around_.page.places[b].repeats > 1 ? 1U : 0U;
    }
    set(Evidence::furnished_repeated, repeated > 1);
  }

  const Surroundings& around_;
  const Stretches& stretches_;
  std::size_t k_;
  EvidenceValues values_{};
};

}  // namespace

const EvidenceValues& shipped_weights() {
  return weights_of_file;
}

EvidenceValues read_evidence(const Surroundings& around, const Stretches& stretches,
                             const Likeness& likeness) {
  return Reader(around, stretches).read(likeness);
}

float weigh(const EvidenceValues& values, const EvidenceValues& weights) {
  float score = 0;
  for (std::size_t e = 0; e < evidence_count; ++e) score += values[e] * weights[e];
  return score;
}

bool is_headline_shaped(const Shape& shape) {
  const bool ended =
      shape.last == Edge::stop || shape.last == Edge::colon || shape.last == Edge::comma;
  return !ended && shape.words > 3 && shape.words < 22 &&
         (shape.first == Edge::upper || shape.first == Edge::quote || shape.first == Edge::digit);
}

float words_found(const Page& page, const Shape& line, std::span<const std::uint32_t> blocks) {
  constexpr std::uint32_t most_words = 120;
  const std::uint32_t last = std::min(line.words_last, line.words_first + 30);
  if (line.words_first == last) return 0;
  std::uint32_t found = 0;
  for (std::uint32_t w = line.words_first; w < last; ++w) {
    const std::uint32_t stem = stem_of(page.words[w]);
    found += std::any_of(blocks.begin(), blocks.end(), [&](std::uint32_t block) {
      const Shape& shape = page.shapes[block];
      const auto first = page.words.begin() + shape.words_first;
      const auto end =
          page.words.begin() + std::min(shape.words_last, shape.words_first + most_words);
      return std::any_of(first, end, [&](std::uint32_t word) { return stem_of(word) == stem; });
    });
  }
  return static_cast<float>(found) / static_cast<float>(last - line.words_first);
}

std::string explain(const EvidenceValues& values) {
  const auto value = [&](Evidence evidence) { return values[static_cast<std::size_t>(evidence)]; };
  std::string reason;
  const auto tell = [&](bool holds, const char* phrase) {
    if (!holds) return;
    if (!reason.empty()) reason += "; ";
    reason += phrase;
  };
  tell(value(Evidence::dateline) > 0, "dateline");
  tell(value(Evidence::byline) > 0, "byline");
  tell(value(Evidence::role_headline) > 0, "headline");
  tell(value(Evidence::role_headline) == 0 && value(Evidence::headline_own) > 0,
       "a headline for what follows only");
  tell(value(Evidence::closed) > 0, "a sign-off ends the story before");
  tell(value(Evidence::furnished_page) > 0, "a page's end and another's start before it");
  tell(value(Evidence::names_none) > 0, "no name in common");
  tell(value(Evidence::cosine) < 0.06F, "little in common with the story before");
  tell(value(Evidence::dated) > 0, "a day is named");
  return reason.empty() ? "change of subject" : reason;
}

std::string_view evidence_name(std::size_t evidence) {
  return names[evidence];
}

}  // namespace copydesk::cleaning
