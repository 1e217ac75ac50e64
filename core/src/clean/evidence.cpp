#include "clean/evidence.hpp"

#include <algorithm>
#include <string_view>

#include "clean/buckets.hpp"
#include "clean/dateline.hpp"
#include "clean/page_measures.hpp"

namespace copydesk::cleaning {
namespace {

constexpr EvidenceValues bare_weights = {
#define COPYDESK_EVIDENCE(name, bare, furnished, phrase) bare,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};
constexpr EvidenceValues furnished_weights = {
#define COPYDESK_EVIDENCE(name, bare, furnished, phrase) furnished,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};
constexpr std::array<std::string_view, evidence_count> phrases = {
#define COPYDESK_EVIDENCE(name, bare, furnished, phrase) phrase,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};
constexpr std::array<std::string_view, evidence_count> names = {
#define COPYDESK_EVIDENCE(name, bare, furnished, phrase) #name,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
};

class Reader {
 public:
  Reader(const Surroundings& around, std::size_t k) : around_(around), k_(k) {}

  EvidenceValues read() {
    set(Evidence::always);
    if (role(k_) == Role::headline) {
      set(Evidence::headline);
    } else if (k_ + 1 < around_.kept.size() && place(k_ + 1).prose == Prose::full) {
      set(Evidence::headline_like, is_headline_shaped(shape(k_)));
      set(Evidence::crosshead, role(k_) == Role::subheading);
    }
    look_ahead();
    look_back();
    if (is_headline()) compare_headline();
    compare();
    join();
    return values_;
  }

 private:
  void set(Evidence evidence, bool holds = true) {
    values_[static_cast<std::size_t>(evidence)] = holds ? 1.0F : 0.0F;
  }
  [[nodiscard]] bool holds(Evidence evidence) const {
    return values_[static_cast<std::size_t>(evidence)] > 0;
  }
  [[nodiscard]] Role role(std::size_t k) const { return around_.labels[around_.kept[k]].role; }
  [[nodiscard]] const Shape& shape(std::size_t k) const {
    return around_.page.shapes[around_.kept[k]];
  }
  [[nodiscard]] const Place& place(std::size_t k) const {
    return around_.page.places[around_.kept[k]];
  }

  /// The lines up to the first paragraph, and that paragraph.
  void look_ahead() {
    constexpr std::size_t reach = 8;
    const Document& document = *around_.page.document;
    const std::vector<std::uint32_t>& kept = around_.kept;
    std::uint32_t words = 0;
    bool paragraph = false;
    for (std::size_t next = k_; next < kept.size() && next < k_ + reach; ++next) {
      const Role r = role(next);
      if (next != k_ && r == Role::headline) break;
      if (paragraph && is_headline_shaped(shape(next))) break;
      if (!paragraph && r == Role::byline) set(Evidence::byline);
      if (!paragraph && r == Role::dateline) set(Evidence::dateline);
      if (r == Role::body && !paragraph && shape(next).words > 7) {
        paragraph = true;
        if (find_dateline(document.text, document.blocks[kept[next]].span)) set(Evidence::dateline);
        read_lead(next);
      }
      if (is_running_text(r)) words += shape(next).words;
    }
    const std::size_t last = std::min(k_ + 4, kept.size() - 1);
    for (std::uint32_t b = kept[k_ - 1] + 1; b < kept[last] && b < kept[k_] + 6; ++b) {
      if (around_.labels[b].role == Role::timestamp) set(Evidence::date);
    }
    set(Evidence::short_after, words < 40);
  }

  /// A report's first paragraph names a day and people that nobody knows yet; one that goes on
  /// starts with "she", "but" or a quotation.
  void read_lead(std::size_t k) {
    const Shape& first = shape(k);
    const Cohesion& cohesion = around_.cohesion[k];
    const bool pronoun = has(first.first_classes, WordClass::person);
    const bool function = has(first.first_classes, WordClass::stop) && !pronoun;
    const bool quote = first.first == Edge::quote;
    const bool fresh = cohesion.names_known == 0 && cohesion.names_new > 0;
    set(Evidence::dated, has(first.classes, WordClass::weekday));
    set(Evidence::starts_pronoun, pronoun);
    set(Evidence::starts_function, function);
    set(Evidence::starts_quote, quote);
    set(Evidence::starts_brief, first.words < 16);
    set(Evidence::starts_long, first.words > 31);
    set(Evidence::names_none, cohesion.names_known + cohesion.names_new == 0);
    set(Evidence::names_new, fresh);
    set(Evidence::names_many_new, fresh && cohesion.names_new > 2);
    set(Evidence::names_known, cohesion.names_known > 1);
    set(Evidence::lead, fresh && holds(Evidence::dated) && !pronoun && !quote);
  }

  /// What lies between the last kept block and this one, and how the story before ended.
  void look_back() {
    const std::uint32_t here = around_.kept[k_];
    const std::uint32_t before = around_.kept[k_ - 1];
    values_[static_cast<std::size_t>(Evidence::gap)] =
        static_cast<float>(std::min(log_bucket(here - before - 1), 5U));
    std::uint32_t repeated = 0;
    bool ended = false;
    for (std::uint32_t b = before + 1; b < here; ++b) {
      if (around_.page.places[b].repeats > 1) ++repeated;
      const Role r = around_.labels[b].role;
      ended = ended || r == Role::legal;
      if (ended && r == Role::navigation) set(Evidence::gap_page);
    }
    set(Evidence::gap_wide, here - before > 32);
    set(Evidence::repeated, repeated > 1);
    set(Evidence::closed, role(k_ - 1) == Role::credit);
    set(Evidence::short_before, around_.story_words < 60);
    set(Evidence::blank,
        k_ > 1 && around_.page.document->blocks[here].blank_lines_before > around_.usual_blanks);
    const Shape& last = shape(k_ - 1);
    set(Evidence::spoken, last.outermost == Edge::quote);
    set(Evidence::unended,
        last.last != Edge::stop && last.last != Edge::question && last.last != Edge::exclamation);
  }

  /// Content words of the headline that stand in the paragraphs on one side.
  [[nodiscard]] std::uint32_t found(std::size_t first, std::size_t last) const {
    std::uint32_t found = 0;
    for (std::uint32_t w = shape(k_).words_first; w < shape(k_).words_last; ++w) {
      bool here = false;
      for (std::size_t k = first; k < last && !here; ++k)
        here = has_word(around_.page, around_.kept[k], around_.page.words[w]);
      found += here ? 1U : 0U;
    }
    return found;
  }

  /// A story's headline is about what follows; a crosshead is about both sides.
  void compare_headline() {
    constexpr std::size_t reach = 3;
    const Shape& own = shape(k_);
    const std::uint32_t size = own.words_last - own.words_first;
    set(Evidence::headline_long, own.words > 5);
    set(Evidence::headline_dated, own.words > 5 && holds(Evidence::dated));
    if (size < 2 || size > 30) return;
    const std::uint32_t after = found(k_ + 1, std::min(k_ + 1 + reach, around_.kept.size()));
    const std::uint32_t before = found(k_ - std::min(k_, reach), k_);
    set(Evidence::headline_fits, after * 3 >= size);
    set(Evidence::headline_new, before * 4 < size);
    set(Evidence::headline_own, after * 3 >= size && before * 2 <= after);
  }

  void compare() {
    const Cohesion& cohesion = around_.cohesion[k_];
    set(Evidence::unclear, !cohesion.enough);
    if (!cohesion.enough) return;
    set(Evidence::apart_little, cohesion.shared < 0.06F);
    set(Evidence::apart, cohesion.shared < 0.035F);
    set(Evidence::apart_much, cohesion.shared < 0.02F);
    set(Evidence::apart_wholly, cohesion.shared < 0.007F);
    set(Evidence::wide_slightly, cohesion.wide < 0.09F);
    set(Evidence::wide_little, cohesion.wide < 0.065F);
    set(Evidence::wide, cohesion.wide < 0.045F);
    set(Evidence::wide_much, cohesion.wide < 0.03F);
    set(Evidence::names_apart, cohesion.names == 0);
    set(Evidence::depth, cohesion.depth > 0.5F);
    set(Evidence::depth_much, cohesion.depth > 0.7F);
    set(Evidence::depth_wholly, cohesion.depth > 0.87F);
    set(Evidence::lowest, cohesion.lowest);
    set(Evidence::lowest_apart,
        cohesion.lowest && cohesion.wide < 0.05F && cohesion.shared < 0.05F);
    const float turn = cohesion.opening_after - cohesion.opening_before;
    set(Evidence::opening_new, cohesion.opening_before < 0.2F);
    set(Evidence::opening_all_new, cohesion.opening_before < 0.08F);
    set(Evidence::opening_followed, turn > 0.25F);
    set(Evidence::opening_followed_much, turn > 0.45F);
    set(Evidence::closing_dropped, cohesion.closing_after < 0.2F);
    set(Evidence::closing_all_dropped, cohesion.closing_after < 0.08F);
    set(Evidence::clean_break, cohesion.names == 0 && cohesion.depth > 0.87F && cohesion.lowest &&
                                   cohesion.shared < 0.02F && cohesion.opening_before < 0.1F &&
                                   turn > 0.25F);
    set(Evidence::headline_turn, is_headline() && holds(Evidence::opening_new) && turn > 0.1F);
    set(Evidence::headline_break, holds(Evidence::headline) && cohesion.depth > 0.7F &&
                                      cohesion.wide < 0.12F && around_.story_words > 60);
    set(Evidence::headline_apart, is_headline() && cohesion.wide < 0.06F);
    set(Evidence::dateline_apart, holds(Evidence::dateline) && cohesion.opening_before < 0.15F);
  }

  [[nodiscard]] bool is_headline() const {
    return holds(Evidence::headline) || holds(Evidence::headline_like);
  }

  void join() {
    const bool apart = holds(Evidence::wide_little) && holds(Evidence::opening_new);
    const bool turn = holds(Evidence::opening_new) && holds(Evidence::closing_dropped);
    set(Evidence::turn, turn && holds(Evidence::opening_followed));
    set(Evidence::headline_lead, is_headline() && holds(Evidence::lead));
    set(Evidence::lead_apart, holds(Evidence::lead) && apart);
    set(Evidence::lead_turn, holds(Evidence::lead) && turn);
    const Cohesion& cohesion = around_.cohesion[k_];
    const bool all_new = cohesion.enough && cohesion.names_known == 0 && cohesion.names_new > 4 &&
                         cohesion.opening_before < 0.1F && cohesion.closing_after < 0.15F &&
                         cohesion.shared < 0.06F && cohesion.names < 0.1F &&
                         cohesion.depth > 0.6F && holds(Evidence::starts_long) &&
                         !holds(Evidence::starts_pronoun) && !holds(Evidence::starts_quote);
    set(Evidence::names_all_new, all_new);
    set(Evidence::names_all_new_dated, all_new && holds(Evidence::dated));
    set(Evidence::names_turn, holds(Evidence::names_many_new) && turn);
  }

  const Surroundings& around_;
  std::size_t k_;
  EvidenceValues values_{};
};

}  // namespace

bool is_headline_shaped(const Shape& shape) {
  const bool ended =
      shape.last == Edge::stop || shape.last == Edge::colon || shape.last == Edge::comma;
  return !ended && shape.words > 3 && shape.words < 22 &&
         (shape.first == Edge::upper || shape.first == Edge::quote || shape.first == Edge::digit);
}

Candidate weigh_start(const Surroundings& around, std::size_t k) {
  Candidate candidate{
      .block = around.kept[k], .values = Reader(around, k).read(), .furnished = around.furnished};
  const EvidenceValues& weights = around.furnished ? furnished_weights : bare_weights;
  for (std::size_t e = 0; e < evidence_count; ++e)
    candidate.score += candidate.values[e] * weights[e];
  return candidate;
}

std::string explain(const Candidate& candidate) {
  std::vector<std::string_view> told;
  const EvidenceValues& weights = candidate.furnished ? furnished_weights : bare_weights;
  for (std::size_t e = 1; e < evidence_count; ++e) {
    if (phrases[e].empty() || weights[e] <= 0 || candidate.values[e] <= 0) continue;
    if (std::find(told.begin(), told.end(), phrases[e]) == told.end()) told.push_back(phrases[e]);
  }
  std::string reason;
  for (const std::string_view phrase : told) {
    reason += reason.empty() ? "" : "; ";
    reason += phrase;
  }
  return reason.empty() ? "change of subject" : reason;
}

std::string_view evidence_name(std::size_t evidence) {
  return names[evidence];
}

}  // namespace copydesk::cleaning
