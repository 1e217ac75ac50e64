#include "dedupe/postings.hpp"

#include <algorithm>

namespace copydesk::dedupe {

std::vector<std::pair<std::uint32_t, std::uint32_t>> candidates(const SampledShingles& stories) {
  std::vector<std::uint64_t> postings;  // shingle above, story below
  std::uint32_t number = 0;
  for (const auto& [key, shingles] : stories) {
    for (const std::uint32_t shingle : shingles) {
      postings.push_back((std::uint64_t{shingle} << 32U) | number);
    }
    ++number;
  }
  std::sort(postings.begin(), postings.end());
  std::vector<std::uint64_t> pairs;
  for (std::size_t first = 0; first < postings.size();) {
    std::size_t last = first;
    while (last < postings.size() && postings[last] >> 32U == postings[first] >> 32U) ++last;
    if (last - first <= most_stories) {
      for (std::size_t i = first; i < last; ++i) {
        for (std::size_t j = i + 1; j < last; ++j) {
          pairs.push_back((postings[i] << 32U) | (postings[j] & 0xFFFFFFFFU));
        }
      }
    }
    first = last;
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (std::size_t first = 0; first < pairs.size();) {
    std::size_t last = first;
    while (last < pairs.size() && pairs[last] == pairs[first]) ++last;
    if (last - first >= fewest_shared) {
      out.emplace_back(static_cast<std::uint32_t>(pairs[first] >> 32U),
                       static_cast<std::uint32_t>(pairs[first]));
    }
    first = last;
  }
  return out;
}

}  // namespace copydesk::dedupe
