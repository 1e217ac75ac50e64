#include "clean/stories.hpp"

#include <algorithm>
#include <optional>

#include "clean/counter.hpp"
#include "clean/dateline.hpp"
#include "clean/features.hpp"

namespace copydesk::cleaning {
namespace {

/// Weights of Evidence, in its order; fitted by scripts/train.
constexpr EvidenceValues weights = {-5.5F, 2.6F, 1.0F, 2.4F,  1.0F,  0.6F,  0.5F, 1.0F,
                                    1.2F,  2.6F, 2.2F, -0.6F, -1.5F, -0.8F, 0.3F, 1.0F};

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
    "few names in common with the story before",
    "few words in common with the story before",
    "",
    "",
    "",
    "blank lines",
    "the next paragraphs share no more"};

constexpr std::size_t window_blocks = 4;    ///< paragraphs compared behind a candidate
constexpr std::uint32_t window_words = 90;  ///< content words read of each

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
      : page_(page), labels_(labels), candidates_(candidates), seen_(page.words.size() + 1) {
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
      if (labels[i].kept) kept_.push_back(i);
    }
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
      if (candidate.score > 0) open(k, candidate.score, explain(candidate));
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
    if (own != Role::headline && opening_before && words_since_opening_ == 0) return false;
    return true;
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

  struct Overlap {
    float names = 0;
    float known_names = 0;
    float words = 0;
    float known_words = 0;
  };

  /// Content words of block `b` and how many of them the open story has.
  [[nodiscard]] Overlap overlap(std::uint32_t b) const {
    Overlap result;
    const Shape& s = page_.shapes[b];
    const std::uint32_t last = std::min(s.words_last, s.words_first + window_words);
    for (std::uint32_t w = s.words_first; w < last; ++w) {
      const std::uint32_t word = page_.words[w];
      const bool known = seen_.value(word | 1U) == ordinal_;
      result.words += 1;
      result.known_words += known ? 1.0F : 0.0F;
      if ((word & 1U) != 0 && w != s.words_first) {
        result.names += 1;
        result.known_names += known ? 1.0F : 0.0F;
      }
    }
    return result;
  }

  void compare(std::size_t k, EvidenceValues& values) const {
    Overlap all;
    Overlap rest;
    std::size_t blocks = 0;
    for (std::size_t next = k; next < kept_.size() && blocks < window_blocks; ++next) {
      if (next != k &&
          (role(next) == Role::headline || (blocks > 1 && is_headline_shaped(shape(next))))) {
        break;
      }
      if (!is_running_text(role(next)) && next != k) continue;
      const Overlap one = overlap(kept_[next]);
      const auto add = [&](Overlap& to) {
        to.names += one.names;
        to.known_names += one.known_names;
        to.words += one.words;
        to.known_words += one.known_words;
      };
      add(all);
      if (blocks != 0) add(rest);
      ++blocks;
    }
    const auto share_new = [](float known, float whole) {
      return whole == 0 ? 0.5F : 1.0F - known / whole;
    };
    values[static_cast<std::size_t>(Evidence::new_names)] = share_new(all.known_names, all.names);
    values[static_cast<std::size_t>(Evidence::new_words)] = share_new(all.known_words, all.words);
    if (all.names < 4) values[static_cast<std::size_t>(Evidence::few_names)] = 1;
    values[static_cast<std::size_t>(Evidence::next_apart)] =
        rest.words < 8 ? 0.5F : share_new(rest.known_words, rest.words);
  }

  [[nodiscard]] static std::string explain(const Candidate& candidate) {
    std::string reason;
    for (std::size_t e = 1; e < evidence_count; ++e) {
      if (evidence_phrases[e].empty() || weights[e] <= 0) continue;
      const bool share = e == static_cast<std::size_t>(Evidence::new_names) ||
                         e == static_cast<std::size_t>(Evidence::new_words) ||
                         e == static_cast<std::size_t>(Evidence::next_apart);
      if (candidate.values[e] <= (share ? 0.7F : 0.0F)) continue;
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
    ++ordinal_;
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
    const Shape& s = shape(k);
    for (std::uint32_t w = s.words_first; w < s.words_last; ++w) {
      seen_.at(page_.words[w] | 1U).value = ordinal_;
    }
  }

  const Page& page_;
  std::vector<BlockLabel>& labels_;
  std::vector<Candidate>* candidates_;
  std::vector<std::uint32_t> kept_;
  std::vector<std::optional<bool>> decided_;  ///< empty without decisions
  std::vector<Story> stories_;
  Counter seen_;  ///< content word -> the last story that has it
  std::uint32_t ordinal_ = 0;
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
