// Sampled shingles of stories, and which stories share them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/align.hpp"

namespace copydesk::dedupe {

/// Shingles in more stories than this are phrases of a form: they propose no pairs.
inline constexpr std::size_t most_stories = 60;

/// What the index keeps of a story.
struct IndexedStory {
  std::vector<std::uint32_t> sampled;  ///< sorted, distinct
  std::uint32_t words = 0;
  bool repeats = false;  ///< a sampled shingle stands in it twice

  bool operator==(const IndexedStory&) const = default;
};

[[nodiscard]] IndexedStory index_story(const Words& words);

/// Indexed stories by key. Keys give the order of everything.
using IndexedStories = std::map<StoryKey, IndexedStory>;

/// Whether two stories that share so many sampled shingles are worth comparing.
[[nodiscard]] bool is_candidate(std::uint32_t shared, std::uint32_t a_words, std::uint32_t b_words);

struct Candidates {
  /// Pairs as numbers in key order (first < second), sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  CommonShingles common;
};

/// Pairs of stories that share enough. Cost: linear in the shingles, times at most most_stories.
[[nodiscard]] Candidates find_candidates(std::span<const IndexedStory* const> stories);

/// The same, of one story alone: its pairs, and which of its shingles are common. One pass over
/// all shingles of the index.
[[nodiscard]] Candidates find_candidates_of(std::span<const IndexedStory* const> stories,
                                            std::uint32_t number);

[[nodiscard]] std::vector<std::byte> save(const IndexedStories& stories);
[[nodiscard]] Result<IndexedStories> load(std::span<const std::byte> bytes);

}  // namespace copydesk::dedupe
