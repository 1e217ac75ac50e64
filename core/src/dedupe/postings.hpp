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
#include "dedupe/shingle_counts.hpp"
#include "dedupe/words.hpp"

namespace copydesk::dedupe {

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

/// Stories, and what they have in common.
struct Indexed {
  IndexedStories stories;
  ShingleCounts counts;

  void add(const StoryKey& key, IndexedStory story);
  void remove(const StoryKey& key);
};

/// Whether two stories that share so many sampled shingles are worth comparing.
[[nodiscard]] bool is_candidate(std::uint32_t shared, std::uint32_t a_words, std::uint32_t b_words);

/// Two stories as numbers in key order, the first one smaller.
using NumberedPair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs of stories that share enough, sorted; common shingles do not count. Cost: linear in the
/// shingles, times at most most_stories.
[[nodiscard]] std::vector<NumberedPair> find_candidates(
    std::span<const IndexedStory* const> stories);

/// The story of that key and those it makes such a pair with, in the order of keys. One pass over
/// all shingles of the index.
[[nodiscard]] std::vector<const IndexedStories::value_type*> find_partners(const Indexed& indexed,
                                                                           const StoryKey& key);

[[nodiscard]] std::vector<std::byte> save(const IndexedStories& stories);
[[nodiscard]] Result<IndexedStories> load(std::span<const std::byte> bytes);

}  // namespace copydesk::dedupe
