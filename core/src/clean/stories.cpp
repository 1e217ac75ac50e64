#include "clean/stories.hpp"

#include <algorithm>
#include <optional>

#include "clean/cohesion.hpp"

namespace copydesk::cleaning {
namespace {

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
      if (candidate.score > 0 && !better_follows(k, candidate.score)) {
        open(k, candidate.score, explain(candidate));
        name_headline(k);
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
    if (is_headline_shaped(shape(k - 1)) && page_.places[kept_[k]].prose == Prose::full) {
      return false;  // the line above would be its headline
    }
    const Role before = role(k - 1);
    const bool opening_before = before == Role::headline || before == Role::standfirst ||
                                before == Role::byline || before == Role::dateline;
    return own == Role::headline || !opening_before || words_since_opening_ > 0;
  }

  /// One of the next few places is the better start: the words turn there.
  [[nodiscard]] bool better_follows(std::size_t k, float score) {
    constexpr std::size_t reach = 4;
    for (std::size_t next = k + 1; next < kept_.size() && next <= k + reach; ++next) {
      if (role(next) == Role::headline) return weigh(next).score > score;
      if (can_start(next) && weigh(next).score > score) return true;
    }
    return false;
  }

  [[nodiscard]] Candidate weigh(std::size_t k) const {
    return weigh_start({.page = page_,
                        .labels = labels_,
                        .kept = kept_,
                        .cohesion = cohesion_,
                        .story_words = story_words_,
                        .furnished = kept_.size() * 3 < labels_.size() * 2,
                        .usual_blanks = usual_blanks_},
                       k);
  }

  /// A line of headline shape that a story starts with is its headline, no crosshead.
  void name_headline(std::size_t k) {
    if (role(k) != Role::subheading || !is_headline_shaped(shape(k))) return;
    labels_[kept_[k]].role = Role::headline;
    labels_[kept_[k]].reason = "a headline, since a story starts here [story_headline]";
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
