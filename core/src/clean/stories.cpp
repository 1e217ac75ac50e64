#include "clean/stories.hpp"

#include <algorithm>
#include <optional>

#include "clean/cohesion.hpp"
#include "clean/dateline.hpp"
#include "clean/features.hpp"

namespace copydesk::cleaning {
namespace {

/// Weights of Evidence, in its order; fitted by scripts/train.
constexpr EvidenceValues weights = {-7.00F, 1.31F,  -0.63F, 1.89F,  1.67F,  0.66F, 0.20F, -0.05F,
                                    0.40F,  -0.16F, -0.34F, -0.26F, 0.02F,  2.29F, 0.71F, 0.49F,
                                    -0.01F, 0.80F,  0.50F,  0.37F,  -0.04F, 0.91F, 0.11F, 0.38F,
                                    0.15F,  0.26F,  0.36F,  0.15F,  0.83F,  1.27F, 4.60F, 4.30F,
                                    -0.16F, 0.40F,  -0.40F, 0.82F,  -0.41F};

/// Added to every score: of several likely places near one another only the best is taken, so the
/// threshold lies lower than the fitted one. Chosen on the joined set.
constexpr float margin = 0.0F;

constexpr std::array<std::string_view, evidence_count> evidence_phrases = {
    "",
    "headline",
    "a line of headline shape",
    "dateline",
    "byline",
    "a date line",
    "page furniture before it",
    "the same page furniture as before the last story",
    "a sign-off ends the story before",
    "",
    "little in common with the story before",
    "little in common with the story before",
    "nothing in common with the story before",
    "",
    "",
    "",
    "no name in common",
    "",
    "a break in the words used",
    "a break in the words used",
    "",
    "a break in the words used",
    "",
    "new words",
    "",
    "a new subject that goes on",
    "",
    "the old subject does not come back",
    "a new subject",
    "a headline for what follows only",
    "nothing in common, and a new subject",
    "a headline and a break in the words used",
    "",
    "",
    "",
    "",
    "blank lines"};

bool is_headline_shaped(const Shape& shape) {
  const bool ended =
      shape.last == Edge::stop || shape.last == Edge::colon || shape.last == Edge::comma;
  return !ended && shape.words > 3 && shape.words < 22 &&
         (shape.first == Edge::upper || shape.first == Edge::quote || shape.first == Edge::digit);
}

/// Walks over the kept blocks and weighs each possible start against the story that is open.
class Splitter {
 public:
  Splitter(const Page& page, std::vector<BlockLabel>& labels,
           const std::vector<StoryDecision>& decisions, std::vector<Candidate>* candidates)
      : page_(page), labels_(labels), candidates_(candidates) {
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i].kept) kept_.push_back(i);
    }
    cohesion_ = measure_cohesion(page, kept_);
    for (const StoryDecision& decision : decisions) decide(decision);
  }

  std::vector<Story> run() {
    for (std::size_t k = 0; k < kept_.size(); ++k) visit(k);
    return std::move(stories_);
  }

 private:
  void decide(const StoryDecision& decision) {
    const std::vector<Block>& blocks = page_.document->blocks;
    const auto at = std::lower_bound(
        blocks.begin(), blocks.end(), decision.offset,
        [](const Block& block, std::uint32_t offset) { return block.span.start < offset; });
    if (at == blocks.end()) return;
    if (decided_.empty()) decided_.resize(blocks.size());
    decided_[static_cast<std::size_t>(at - blocks.begin())] = decision.starts_story;
  }

  [[nodiscard]] Role role(std::size_t k) const { return labels_[kept_[k]].role; }
  [[nodiscard]] const Shape& shape(std::size_t k) const { return page_.shapes[kept_[k]]; }

  void visit(std::size_t k) {
    const std::uint32_t block = kept_[k];
    const std::optional<bool> decided = decided_.empty() ? std::nullopt : decided_[block];
    if (stories_.empty()) {
      open(k, 1, "first text of the page");
    } else if (decided) {
      if (*decided) open(k, 1, "cut by hand");
    } else if (can_start(k)) {
      Candidate candidate = weigh(k);
      if (candidates_ != nullptr) candidates_->push_back(candidate);
      candidate.score += margin;
      if (candidate.score > 0 && !better_follows(k, candidate.score)) {
        open(k, candidate.score, explain(candidate));
      }
    }
    take(k);
  }

  /// A start is weighed at the first line of a group of opening lines and at every paragraph; the
  /// lines between a headline and its text are not weighed again.
  [[nodiscard]] bool can_start(std::size_t k) const {
    const Role own = role(k);
    if (own == Role::caption || own == Role::credit || own == Role::correction ||
        own == Role::table || own == Role::list || own == Role::quote) {
      return false;
    }
    if (story_words_ == 0) return false;  // nothing but opening lines so far
    const Role before = role(k - 1);
    const bool opening_before = before == Role::headline || before == Role::standfirst ||
                                before == Role::byline || before == Role::dateline;
    return own == Role::headline || !opening_before || words_since_opening_ > 0;
  }

  /// One of the next few places is the better start: the words turn there.
  [[nodiscard]] bool better_follows(std::size_t k, float score) {
    constexpr std::size_t reach = 4;
    for (std::size_t next = k + 1; next < kept_.size() && next <= k + reach; ++next) {
      if (role(next) == Role::headline) return weigh(next).score + margin > score;
      if (can_start(next) && weigh(next).score + margin > score) return true;
    }
    return false;
  }

  [[nodiscard]] Candidate weigh(std::size_t k) {
    Candidate candidate{.block = kept_[k]};
    EvidenceValues& values = candidate.values;
    const auto set = [&](Evidence evidence, float value) {
      values[static_cast<std::size_t>(evidence)] = value;
    };
    set(Evidence::always, 1);
    if (role(k) == Role::headline) {
      set(Evidence::headline, 1);
    } else if (is_headline_shaped(shape(k)) && k + 1 < kept_.size() &&
               page_.places[kept_[k + 1]].prose == Prose::full) {
      set(Evidence::headline_like, 1);
    }
    look_ahead(k, values);
    look_back(k, values);
    compare(k, values);
    for (std::size_t e = 0; e < evidence_count; ++e) candidate.score += values[e] * weights[e];
    return candidate;
  }

  /// The lines up to the first paragraph: dateline, byline, date; and how much text follows.
  void look_ahead(std::size_t k, EvidenceValues& values) const {
    const Document& document = *page_.document;
    std::uint32_t words = 0;
    bool paragraph = false;
    for (std::size_t next = k; next < kept_.size() && next < k + 8; ++next) {
      const Role r = role(next);
      if (next != k && r == Role::headline) break;
      if (paragraph && is_headline_shaped(shape(next))) break;
      if (!paragraph && (r == Role::byline || r == Role::dateline)) {
        values[static_cast<std::size_t>(r == Role::byline ? Evidence::byline
                                                          : Evidence::dateline)] = 1;
      }
      if (r == Role::body && !paragraph && shape(next).words > 7) {
        paragraph = true;
        if (find_dateline(document.text, document.blocks[kept_[next]].span)) {
          values[static_cast<std::size_t>(Evidence::dateline)] = 1;
        }
      }
      if (is_running_text(r)) words += shape(next).words;
    }
    const std::size_t last = std::min(k + 4, kept_.size() - 1);
    for (std::uint32_t b = kept_[k - 1] + 1; b < kept_[last] && b < kept_[k] + 6; ++b) {
      if (labels_[b].role == Role::timestamp) values[static_cast<std::size_t>(Evidence::date)] = 1;
    }
    if (words < 40) values[static_cast<std::size_t>(Evidence::short_after)] = 1;
  }

  /// What lies between the last kept block and this one, and how the story before ended.
  void look_back(std::size_t k, EvidenceValues& values) {
    const std::uint32_t before = kept_[k - 1];
    const std::uint32_t gap = kept_[k] - before - 1;
    values[static_cast<std::size_t>(Evidence::gap)] =
        static_cast<float>(std::min(log_bucket(gap), 5U));
    std::uint32_t repeated = 0;
    for (std::uint32_t b = before + 1; b < kept_[k] && b < before + 200; ++b) {
      if (page_.places[b].repeats > 1) ++repeated;
    }
    if (repeated > 1) values[static_cast<std::size_t>(Evidence::repeated)] = 1;
    if (role(k - 1) == Role::credit) values[static_cast<std::size_t>(Evidence::closed)] = 1;
    if (story_words_ < 60) values[static_cast<std::size_t>(Evidence::short_before)] = 1;
    if (page_.document->blocks[kept_[k]].blank_lines_before > usual_blanks_ && k > 1) {
      values[static_cast<std::size_t>(Evidence::blank)] = 1;
    }
  }

  void compare(std::size_t k, EvidenceValues& values) const {
    const Cohesion& cohesion = cohesion_[k];
    const auto set = [&](Evidence evidence, bool holds) {
      values[static_cast<std::size_t>(evidence)] = holds ? 1.0F : 0.0F;
    };
    set(Evidence::unclear, !cohesion.enough);
    if (!cohesion.enough) return;
    set(Evidence::apart_little, cohesion.shared < 0.06F);
    set(Evidence::apart, cohesion.shared < 0.035F);
    set(Evidence::apart_much, cohesion.shared < 0.02F);
    set(Evidence::apart_wholly, cohesion.shared < 0.007F);
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
    set(Evidence::turn,
        turn > 0.25F && cohesion.opening_before < 0.2F && cohesion.closing_after < 0.2F);
    const bool headline = values[static_cast<std::size_t>(Evidence::headline)] > 0 ||
                          values[static_cast<std::size_t>(Evidence::headline_like)] > 0;
    set(Evidence::clean_break, cohesion.names == 0 && cohesion.depth > 0.87F && cohesion.lowest &&
                                   cohesion.shared < 0.02F && cohesion.opening_before < 0.1F &&
                                   turn > 0.25F);
    set(Evidence::headline_break, values[static_cast<std::size_t>(Evidence::headline)] > 0 &&
                                      cohesion.depth > 0.7F && cohesion.wide < 0.12F &&
                                      story_words_ > 60);
    set(Evidence::headline_turn, headline && cohesion.opening_before < 0.2F && turn > 0.1F);
    set(Evidence::headline_apart, headline && cohesion.wide < 0.06F);
  }

  [[nodiscard]] static std::string explain(const Candidate& candidate) {
    std::string reason;
    for (std::size_t e = 1; e < evidence_count; ++e) {
      if (evidence_phrases[e].empty() || weights[e] <= 0) continue;
      if (candidate.values[e] <= 0 ||
          (e > 0 && evidence_phrases[e] == evidence_phrases[e - 1] && candidate.values[e - 1] > 0))
        continue;
      reason += reason.empty() ? "" : "; ";
      reason += evidence_phrases[e];
    }
    return reason.empty() ? "change of subject" : reason;
  }

  void open(std::size_t k, float score, std::string reason) {
    Story story;
    story.id = static_cast<std::uint32_t>(stories_.size() + 1);
    story.first_block = kept_[k];
    story.last_block = kept_[k];
    const float magnitude = score < 0 ? -score : score;
    story.confidence = 0.5F + 0.5F * score / (1.0F + magnitude);
    if (stories_.empty()) story.confidence = 1;
    story.reason = std::move(reason);
    stories_.push_back(std::move(story));
    story_words_ = 0;
    words_since_opening_ = 0;
  }

  void take(std::size_t k) {
    const std::uint32_t block = kept_[k];
    labels_[block].story = static_cast<std::uint32_t>(stories_.size() - 1);
    stories_.back().last_block = block;
    const Role own = role(k);
    if (own == Role::headline) words_since_opening_ = 0;
    if (is_running_text(own) && own != Role::standfirst) {
      story_words_ += shape(k).words;
      words_since_opening_ += shape(k).words;
    }
    if (k != 0 && is_running_text(own) && is_running_text(role(k - 1))) {
      usual_blanks_ = std::max<std::uint32_t>(
          usual_blanks_,
          std::min<std::uint32_t>(page_.document->blocks[block].blank_lines_before, 3));
    }
  }

  const Page& page_;
  std::vector<BlockLabel>& labels_;
  std::vector<Candidate>* candidates_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::optional<bool>> decided_;  ///< empty without decisions
  std::vector<Story> stories_;
  std::vector<Cohesion> cohesion_;
  std::uint32_t story_words_ = 0;
  std::uint32_t words_since_opening_ = 0;
  std::uint32_t usual_blanks_ = 0;
};

}  // namespace

std::vector<Story> split_stories(const Page& page, std::vector<BlockLabel>& labels,
                                 const std::vector<StoryDecision>& decisions,
                                 std::vector<Candidate>* candidates) {
  return Splitter(page, labels, decisions, candidates).run();
}

}  // namespace copydesk::cleaning
