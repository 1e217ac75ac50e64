#include "word_clusters.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>

#include "bit_writer.hpp"
#include "byte_writer.hpp"
#include "tagger/lexicon.hpp"
#include "text/hash.hpp"

namespace copydesk::train {

namespace {

/// Spherical k-means over rows of unit length.
struct Clustering {
  std::vector<std::uint32_t> of;
  std::vector<float> centres;
};

void normalise(float* row, std::size_t size) {
  float sum = 0;
  for (std::size_t d = 0; d < size; ++d) sum += row[d] * row[d];
  const float scale = sum > 0 ? 1.0F / std::sqrt(sum) : 0;
  for (std::size_t d = 0; d < size; ++d) row[d] *= scale;
}

Clustering k_means(const std::vector<float>& rows, std::size_t size,
                   const std::vector<float>& weights, std::size_t count, int rounds) {
  const std::size_t n = rows.size() / size;
  Clustering out{std::vector<std::uint32_t>(n, 0), std::vector<float>(count * size)};
  std::uint64_t state = 7;
  const auto pick = [&] {
    return static_cast<std::size_t>(text::mix(state += 0x9E3779B97F4A7C15ULL) % n);
  };
  for (std::size_t c = 0; c < count; ++c) {
    // Frequent words come first, so a square makes them likelier seeds.
    const std::size_t row = std::min(pick(), pick());
    std::copy_n(&rows[row * size], size, &out.centres[c * size]);
  }
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < n; ++i) {
      float best = -2;
      for (std::size_t c = 0; c < count; ++c) {
        float dot = 0;
        for (std::size_t d = 0; d < size; ++d)
          dot += rows[i * size + d] * out.centres[c * size + d];
        if (dot > best) {
          best = dot;
          out.of[i] = static_cast<std::uint32_t>(c);
        }
      }
    }
    std::fill(out.centres.begin(), out.centres.end(), 0.0F);
    std::vector<float> filled(count, 0);
    for (std::size_t i = 0; i < n; ++i) {
      filled[out.of[i]] += weights[i];
      for (std::size_t d = 0; d < size; ++d)
        out.centres[out.of[i] * size + d] += weights[i] * rows[i * size + d];
    }
    for (std::size_t c = 0; c < count; ++c) {
      if (filled[c] == 0) std::copy_n(&rows[pick() * size], size, &out.centres[c * size]);
      normalise(&out.centres[c * size], size);
    }
  }
  return out;
}

}  // namespace

WordVectors read_vectors(const std::string& folder) {
  WordVectors out;
  std::ifstream words(folder + "/words.txt");
  for (std::string line; std::getline(words, line);) out.words.push_back(line);
  std::ifstream vectors(folder + "/vectors.f32", std::ios::binary);
  out.values.resize(out.words.size() * out.dimensions);
  vectors.read(reinterpret_cast<char*>(out.values.data()),
               static_cast<std::streamsize>(out.values.size() * sizeof(float)));
  for (std::size_t i = 0; i < out.words.size(); ++i)
    normalise(&out.values[i * out.dimensions], out.dimensions);
  return out;
}

std::vector<std::byte> cluster_words(const WordVectors& vectors, std::size_t fine,
                                     std::size_t middle, std::size_t coarse) {
  std::vector<float> weights;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    weights.push_back(1.0F / std::sqrt(static_cast<float>(i) + 100.0F));
  }
  const Clustering words = k_means(vectors.values, vectors.dimensions, weights, fine, 12);
  const std::vector<float> equal(fine, 1.0F);
  const Clustering upper = k_means(words.centres, vectors.dimensions, equal, middle, 25);
  const Clustering top = k_means(words.centres, vectors.dimensions, equal, coarse, 25);
  ByteWriter out;
  out.u16(static_cast<std::uint32_t>(fine));
  for (std::size_t c = 0; c < fine; ++c) out.u16(upper.of[c] + 1);
  for (std::size_t c = 0; c < fine; ++c) out.u16(top.of[c] + 1);
  std::map<std::uint64_t, std::uint32_t> entries;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    entries.emplace(tagger::word_hash(vectors.words[i]), words.of[i] + 1);
  }
  out.bytes(write_hash_set(entries, 24, 11));
  return out.take();
}

}  // namespace copydesk::train
