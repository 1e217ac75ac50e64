// In how many stories each sampled shingle stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

namespace copydesk::dedupe {

/// Shingles in more stories than this are phrases of a form: they propose no pairs.
inline constexpr std::uint32_t most_stories = 60;

/// Sampled shingles that stand in so many stories that they say nothing of copying. Only looked
/// up, never listed.
using CommonShingles = std::unordered_set<std::uint32_t>;

/// Counts that follow the additions and removals of stories: eight bytes a slot, at most three
/// quarters of them in use. What is common after some changes depends on the stories left, not on
/// how they came to be.
class ShingleCounts {
 public:
  ShingleCounts();

  /// Distinct shingles of one story.
  void add(std::span<const std::uint32_t> shingles);
  /// The same that were added.
  void remove(std::span<const std::uint32_t> shingles);

  [[nodiscard]] const CommonShingles& common() const { return common_; }

 private:
  struct Slot {
    std::uint32_t shingle = 0;
    std::uint32_t stories = 0;  ///< 0: free, or nothing left of it
  };
  [[nodiscard]] Slot& slot_of(std::uint32_t shingle);
  void grow();

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  CommonShingles common_;
};

}  // namespace copydesk::dedupe
