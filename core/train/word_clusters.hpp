// Clusters of words that are used alike, from word vectors.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace copydesk::train {

/// Words and their vectors, row by row, each of length 1.
struct WordVectors {
  std::vector<std::string> words;
  std::vector<float> values;
  std::size_t dimensions = 100;
};

/// Reads OUT/words.txt and OUT/vectors.f32 of scripts/train-names-lists.mjs.
[[nodiscard]] WordVectors read_vectors(const std::string& folder);

/// The bytes of a "clusters" section: `fine` spherical k-means clusters of the words; their centres
/// clustered again into `middle` and `coarse`. Frequent words weigh more.
[[nodiscard]] std::vector<std::byte> cluster_words(const WordVectors& vectors, std::size_t fine,
                                                   std::size_t middle, std::size_t coarse);

}  // namespace copydesk::train
