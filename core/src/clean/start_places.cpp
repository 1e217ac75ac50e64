#include "clean/start_places.hpp"

#include <algorithm>
#include <utility>

#include "clean/dateline.hpp"
#include "clean/partition.hpp"

namespace copydesk::cleaning {

namespace {

bool opens(Role role) {
  return role == Role::headline || role == Role::standfirst || role == Role::byline ||
         role == Role::dateline;
}

std::vector<std::uint32_t> kept_blocks(const std::vector<BlockLabel>& labels) {
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i].kept) kept.push_back(i);
  }
  return kept;
}

}  // namespace

StartPlaces::StartPlaces(const Page& page, const std::vector<BlockLabel>& labels,
                         const EvidenceValues& weights)
    : page_(page),
      labels_(labels),
      weights_(weights),
      kept_(kept_blocks(labels)),
      words_(page, kept_),
      comparison_(words_),
      around_{page, labels, kept_, kept_.size() * 3 < labels.size() * 2} {}

void StartPlaces::guess() {
  constexpr int most_opening_lines = 8;
  std::vector<std::uint32_t> starts = partition(words_);
  const Document& document = *page_.document;
  for (std::uint32_t k = 1; k < kept_.size(); ++k) {
    const Role role = labels_[kept_[k]].role;
    const Shape& shape = page_.shapes[kept_[k]];
    const bool headline = (role == Role::headline || role == Role::dateline) && shape.words > 3;
    const bool dateline = role == Role::body && shape.words > 7 && shape.first == Edge::upper &&
                          find_dateline(document.text, document.blocks[kept_[k]].span);
    if (headline || dateline) starts.push_back(k);
  }
  for (std::uint32_t& start : starts) {
    for (int step = 0; step < most_opening_lines && start > 1 && leads_up(start - 1); ++step)
      --start;
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  starts_ = std::move(starts);
}

void StartPlaces::put(std::vector<std::uint32_t> starts) {
  starts_ = std::move(starts);
  movable_ = false;
}

void StartPlaces::settle(float threshold) {
  weigh_all();
  give_up(threshold);
}

void StartPlaces::settle_in_steps(float less, float sure) {
  weigh_all();
  give_up(less);
  const bool several =
      std::any_of(left_.begin(), left_.end(), [&](std::size_t i) { return scores_[i] >= sure; });
  if (!several) give_up(0);
}

std::vector<StoryStart> StartPlaces::left() const {
  std::vector<StoryStart> out;
  for (const std::size_t i : left_) out.push_back({starts_[i - 1], values_[i], scores_[i]});
  return out;
}

void StartPlaces::weigh_all() {
  const std::size_t count = starts_.size();
  before_.resize(count + 2);
  behind_.resize(count + 2);
  for (std::size_t i = 0; i < count + 2; ++i) {
    before_[i] = i == 0 ? 0 : i - 1;
    behind_[i] = std::min(i + 1, count + 1);
  }
  scores_.assign(count + 2, 0);
  values_.assign(count + 2, {});
  gone_.assign(count + 2, false);
  queue_ = {};
  for (std::size_t i = 1; i <= count; ++i) weigh_again(i);
}

void StartPlaces::weigh_again(std::size_t place) {
  if (place == 0 || place > starts_.size()) return;
  find_best(place);
  queue_.push({scores_[place], place});
}

void StartPlaces::give_up(float threshold) {
  while (!queue_.empty() && queue_.top().score < threshold) {
    const Entry worst = queue_.top();
    queue_.pop();
    if (!gone_[worst.place] && worst.score == scores_[worst.place]) remove(worst.place);
  }
  left_.clear();
  for (std::size_t i = behind_[0]; i <= starts_.size(); i = behind_[i]) {
    if (is_too_brief(i)) {
      remove(i);
    } else {
      left_.push_back(i);
    }
  }
}

void StartPlaces::remove(std::size_t place) {
  gone_[place] = true;
  behind_[before_[place]] = behind_[place];
  before_[behind_[place]] = before_[place];
  weigh_again(before_[place]);
  weigh_again(behind_[place]);
}

/// Of a few sentences without a headline nothing tells that they are a story.
bool StartPlaces::is_too_brief(std::size_t place) const {
  const auto holds = [&](Evidence evidence) {
    return values_[place][static_cast<std::size_t>(evidence)] > 0;
  };
  if (holds(Evidence::role_headline) || holds(Evidence::headline_off) ||
      holds(Evidence::headline_own) || holds(Evidence::dateline)) {
    return false;
  }
  return is_brief(start_of(before_[place]), start_of(place)) ||
         is_brief(start_of(place), start_of(behind_[place]));
}

/// Fewer than 50 words of running text.
bool StartPlaces::is_brief(std::size_t first, std::size_t last) const {
  constexpr std::uint32_t most = 50;
  std::uint32_t words = 0;
  for (std::size_t k = first; k < last && words < most; ++k) {
    if (is_running_text(labels_[kept_[k]].role)) words += page_.shapes[kept_[k]].words;
  }
  return words < most;
}

bool StartPlaces::leads_up(std::size_t k) const {
  const BlockLabel& label = labels_[kept_[k]];
  return opens(label.role) ||
         (label.role == Role::subheading && is_headline_shaped(page_.shapes[kept_[k]]));
}

std::size_t StartPlaces::start_of(std::size_t place) const {
  if (place == 0) return 0;
  return place > starts_.size() ? kept_.size() : starts_[place - 1];
}

EvidenceValues StartPlaces::evidence(std::size_t place, std::size_t start) {
  const Stretches stretches{start_of(before_[place]), start, start_of(behind_[place])};
  return read_evidence(around_, stretches, comparison_.compare(stretches));
}

/// The place may be off by a paragraph or two: the best start nearby takes its stead.
void StartPlaces::find_best(std::size_t place) {
  const std::size_t start = start_of(place);
  values_[place] = evidence(place, start);
  scores_[place] = weigh(values_[place], weights_);
  if (!movable_) return;
  for (const std::size_t other : near(place)) {
    const EvidenceValues values = evidence(place, other);
    const float score = weigh(values, weights_);
    if (score <= scores_[place]) continue;
    values_[place] = values;
    scores_[place] = score;
    starts_[place - 1] = static_cast<std::uint32_t>(other);
  }
}

/// Other starts up to two kept blocks away and short of the neighbours.
std::vector<std::size_t> StartPlaces::near(std::size_t place) const {
  constexpr std::size_t reach = 2;
  const std::size_t start = start_of(place);
  const std::size_t last = std::min(start + reach, start_of(behind_[place]) - 1);
  std::vector<std::size_t> out;
  for (std::size_t k = std::max(start_of(before_[place]) + 1, start - std::min(start, reach));
       k <= last; ++k) {
    if (k != start && !leads_up(k - 1)) out.push_back(k);
  }
  return out;
}

}  // namespace copydesk::cleaning
