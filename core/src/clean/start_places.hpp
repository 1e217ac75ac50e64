// The places where stories may start: guessed, weighed against one another, given up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

#include "clean/block_words.hpp"
#include "clean/evidence.hpp"
#include "clean/likeness.hpp"
#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// A place where a story starts.
struct StoryStart {
  std::uint32_t start = 0;  ///< number of the kept block
  EvidenceValues values{};
  float score = 0;  ///< above 0: likelier a start than not
};

/// Places in order, each weighed by the stretches up to the places next to it. Borrows all it is
/// given. Use: `guess` or `put`, then one of the `settle`s, then `left`.
class StartPlaces {
 public:
  StartPlaces(const Page& page, const std::vector<BlockLabel>& labels,
              const EvidenceValues& weights);

  /// Numbers of the kept blocks.
  [[nodiscard]] const std::vector<std::uint32_t>& kept() const { return kept_; }
  /// A third of the blocks is furniture: a whole page.
  [[nodiscard]] bool furnished() const { return around_.furnished; }
  [[nodiscard]] std::size_t words() const { return words_.count(); }

  /// Headlines, datelines, and where the words turn (partition.hpp). Lines that lead up to a place
  /// belong behind it.
  void guess();
  /// Places of one's own, which stay where they are: numbers of kept blocks above 0, in order.
  void put(std::vector<std::uint32_t> starts);

  /// Gives up the least likely place again and again until each left scores the threshold or more.
  void settle(float threshold);
  /// The same in two steps, for short texts without furniture: who pastes two stories often pastes
  /// more, and of short ones little tells. Places below `less` are given up; then, unless one is
  /// left that scores `sure`, those below 0.
  void settle_in_steps(float less, float sure);

  [[nodiscard]] std::vector<StoryStart> left() const;

 private:
  struct Entry {
    float score = 0;
    std::size_t place = 0;
  };
  struct Later {
    bool operator()(const Entry& a, const Entry& b) const {
      return a.score != b.score ? a.score > b.score : a.place > b.place;
    }
  };

  void weigh_all();
  void weigh_again(std::size_t place);
  void give_up(float threshold);
  void remove(std::size_t place);
  void find_best(std::size_t place);
  [[nodiscard]] std::vector<std::size_t> near(std::size_t place) const;
  [[nodiscard]] EvidenceValues evidence(std::size_t place, std::size_t start);
  [[nodiscard]] bool leads_up(std::size_t k) const;
  [[nodiscard]] bool is_too_brief(std::size_t place) const;
  [[nodiscard]] bool is_brief(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t start_of(std::size_t place) const;

  const Page& page_;
  const std::vector<BlockLabel>& labels_;
  const EvidenceValues& weights_;
  std::vector<std::uint32_t> kept_;
  BlockWords words_;
  Comparison comparison_;
  Surroundings around_;
  std::vector<std::uint32_t> starts_;
  bool movable_ = true;
  // By place: 0 is the text's start, starts_.size() + 1 its end, the others starts_[place - 1].
  std::vector<std::size_t> before_;
  std::vector<std::size_t> behind_;
  std::vector<EvidenceValues> values_;
  std::vector<float> scores_;
  std::vector<bool> gone_;
  std::priority_queue<Entry, std::vector<Entry>, Later> queue_;  ///< with scores of the past
  std::vector<std::size_t> left_;
};

}  // namespace copydesk::cleaning
