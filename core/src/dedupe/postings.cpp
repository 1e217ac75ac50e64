#include "dedupe/postings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t fewest_shared = 3;
constexpr std::uint32_t words_a_shingle = 16;  // of a short story, one must be shared for so many

constexpr unsigned sampled_bits = 30;  // the two highest bits of a sampled shingle are 0
constexpr unsigned digit_bits = 10;

/// Sorts by shingle, which stands above the story: three passes of counting, stable.
void sort_postings(std::vector<std::uint64_t>& postings) {
  std::vector<std::uint64_t> other(postings.size());
  for (unsigned shift = 32; shift < 32 + sampled_bits; shift += digit_bits) {
    std::array<std::size_t, (1U << digit_bits) + 1> starts{};
    const auto digit = [shift](std::uint64_t posting) {
      return (posting >> shift) & ((1U << digit_bits) - 1);
    };
    for (const std::uint64_t posting : postings) ++starts[digit(posting) + 1];
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    for (const std::uint64_t posting : postings) other[starts[digit(posting)]++] = posting;
    postings.swap(other);
  }
}

std::uint32_t shingle_of(std::uint64_t posting) {
  return static_cast<std::uint32_t>(posting >> 32U);
}

/// All postings, by shingle, and where each story's stand among them.
struct Postings {
  std::vector<std::uint64_t> sorted;  ///< shingle above, story below
  std::vector<std::uint32_t> starts;  ///< by story, into `where`; one more than stories
  std::vector<std::uint32_t> where;   ///< places in `sorted`

  explicit Postings(std::span<const IndexedStory* const> stories) {
    starts.reserve(stories.size() + 1);
    starts.push_back(0);
    for (const IndexedStory* story : stories) {
      starts.push_back(starts.back() + static_cast<std::uint32_t>(story->sampled.size()));
    }
    sorted.reserve(starts.back());
    for (std::size_t number = 0; number < stories.size(); ++number) {
      for (const std::uint32_t shingle : stories[number]->sampled) {
        sorted.push_back((std::uint64_t{shingle} << 32U) | number);
      }
    }
    sort_postings(sorted);
    where.resize(sorted.size());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      where[next[static_cast<std::uint32_t>(sorted[i])]++] = static_cast<std::uint32_t>(i);
    }
  }
};

/// Marks the postings of shingles in too many stories by a story number that is none.
void drop_common(std::vector<std::uint64_t>& sorted) {
  for (std::size_t first = 0; first < sorted.size();) {
    const std::uint32_t shingle = shingle_of(sorted[first]);
    std::size_t last = first;
    while (last < sorted.size() && shingle_of(sorted[last]) == shingle) ++last;
    if (last - first > most_stories) {
      for (std::size_t i = first; i < last; ++i) sorted[i] |= 0xFFFFFFFFU;
    }
    first = last;
  }
}

/// Shingles of one story, for asking which of them another has.
class ShingleSet {
 public:
  explicit ShingleSet(std::span<const std::uint32_t> sorted) : sorted_(sorted) {
    for (const std::uint32_t shingle : sorted) seen_[slot(shingle)] |= bit(shingle);
  }
  [[nodiscard]] bool contains(std::uint32_t shingle) const {
    return (seen_[slot(shingle)] & bit(shingle)) != 0 &&
           std::binary_search(sorted_.begin(), sorted_.end(), shingle);
  }

 private:
  static std::size_t slot(std::uint32_t shingle) { return (shingle >> 6U) & 0x3FFU; }
  static std::uint64_t bit(std::uint32_t shingle) { return std::uint64_t{1} << (shingle & 63U); }

  std::span<const std::uint32_t> sorted_;
  std::array<std::uint64_t, 1024> seen_{};
};

}  // namespace

IndexedStory index_story(const Words& words) {
  IndexedStory out;
  out.words = words.size();
  out.sampled = shingles(words.ids);
  std::erase_if(out.sampled, [](std::uint32_t shingle) { return !is_sampled(shingle); });
  std::sort(out.sampled.begin(), out.sampled.end());
  const auto end = std::unique(out.sampled.begin(), out.sampled.end());
  out.repeats = end != out.sampled.end();
  out.sampled.erase(end, out.sampled.end());
  out.sampled.shrink_to_fit();
  return out;
}

void Indexed::add(const StoryKey& key, IndexedStory story) {
  remove(key);
  counts.add(story.sampled);
  stories.emplace(key, std::move(story));
}

void Indexed::remove(const StoryKey& key) {
  const auto found = stories.find(key);
  if (found == stories.end()) return;
  counts.remove(found->second.sampled);
  stories.erase(found);
}

bool is_candidate(std::uint32_t shared, std::uint32_t a_words, std::uint32_t b_words) {
  const std::uint32_t smaller = std::min(a_words, b_words);
  return shared >= std::min(fewest_shared, 1 + smaller / words_a_shingle);
}

std::vector<NumberedPair> find_candidates(std::span<const IndexedStory* const> stories) {
  std::vector<NumberedPair> out;
  Postings postings(stories);
  drop_common(postings.sorted);
  std::vector<std::uint16_t> shared(stories.size(), 0);
  std::vector<std::uint32_t> partners;
  for (std::uint32_t number = 0; number < stories.size(); ++number) {
    partners.clear();
    for (std::uint32_t k = postings.starts[number]; k < postings.starts[number + 1]; ++k) {
      // Later stories with the shingle stand behind this one.
      const std::size_t at = postings.where[k];
      const std::uint64_t posting = postings.sorted[at];
      if (static_cast<std::uint32_t>(posting) != number) continue;
      for (std::size_t i = at + 1; i < postings.sorted.size(); ++i) {
        if (shingle_of(postings.sorted[i]) != shingle_of(posting)) break;
        const auto other = static_cast<std::uint32_t>(postings.sorted[i]);
        if (shared[other] == 0) partners.push_back(other);
        if (shared[other] < 0xFFFFU) ++shared[other];
      }
    }
    std::sort(partners.begin(), partners.end());
    for (const std::uint32_t other : partners) {
      if (is_candidate(shared[other], stories[number]->words, stories[other]->words)) {
        out.emplace_back(number, other);
      }
      shared[other] = 0;
    }
  }
  return out;
}

std::vector<const IndexedStories::value_type*> find_partners(const Indexed& indexed,
                                                             const StoryKey& key) {
  std::vector<const IndexedStories::value_type*> out;
  const auto self = indexed.stories.find(key);
  if (self == indexed.stories.end()) return out;
  std::vector<std::uint32_t> own = self->second.sampled;
  std::erase_if(own,
                [&](std::uint32_t shingle) { return indexed.counts.common().contains(shingle); });
  const ShingleSet set(own);
  for (const auto& entry : indexed.stories) {
    if (&entry == &*self) {
      out.push_back(&entry);
      continue;
    }
    std::uint32_t shared = 0;
    for (const std::uint32_t shingle : entry.second.sampled) {
      shared += set.contains(shingle) ? 1U : 0U;
    }
    if (shared > 0 && is_candidate(shared, self->second.words, entry.second.words)) {
      out.push_back(&entry);
    }
  }
  return out;
}

}  // namespace copydesk::dedupe
