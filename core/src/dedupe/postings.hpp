// Sampled shingles of stories, and which stories share them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "copydesk/dedupe.hpp"

namespace copydesk::dedupe {

/// Pairs of stories must share so many sampled shingles to be compared.
inline constexpr std::uint32_t fewest_shared = 2;
/// Sampled shingles in more stories than this propose no pairs.
inline constexpr std::size_t most_stories = 60;

/// Each story's sampled shingles, sorted and distinct, by key. Keys give the order of everything.
using SampledShingles = std::map<StoryKey, std::vector<std::uint32_t>>;

/// Pairs of stories, as numbers in key order (first < second), that share enough. Sorted.
/// Cost: the sum over shingles of (stories that have it, at most most_stories) squared.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates(
    const SampledShingles& stories);

[[nodiscard]] std::vector<std::byte> save(const SampledShingles& stories);
[[nodiscard]] Result<SampledShingles> load(std::span<const std::byte> bytes);

}  // namespace copydesk::dedupe
