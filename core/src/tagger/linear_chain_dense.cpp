// Viterbi and forward-backward where every transition is allowed: rows of a fixed length without
// branches, which compilers turn into vector instructions.
#include <algorithm>
#include <array>

#include "tagger/linear_chain.hpp"
#include "text/arithmetic.hpp"

namespace copydesk::tagger {

std::vector<std::uint8_t> LinearChain::viterbi_dense(const Scores& scores) const {
  const std::size_t count = labels_.size();
  const std::size_t length = scores.size() / count;
  constexpr float impossible = -1e30F;
  std::vector<std::int32_t> from(length * stride_, 0);
  std::vector<float> best(stride_, impossible);
  std::vector<float> next(stride_, impossible);
  for (std::size_t to = 0; to < count; ++to)
    best[to] = transitions_[count * count + to] + scores[to];
  for (std::size_t i = 1; i < length; ++i) {
    std::fill(next.begin(), next.end(), impossible);
    float* const highest = next.data();
    std::int32_t* const argument = &from[i * stride_];
    for (std::size_t before = 0; before < count; ++before) {
      const float score = best[before];
      const float* const row = &dense_scores_[before * stride_];
      const auto number = static_cast<std::int32_t>(before);
      for (std::size_t to = 0; to < stride_; ++to) {
        const float candidate = score + row[to];
        const bool higher = candidate > highest[to];
        highest[to] = higher ? candidate : highest[to];
        argument[to] = higher ? number : argument[to];
      }
    }
    for (std::size_t to = 0; to < count; ++to) highest[to] += scores[i * count + to];
    std::swap(best, next);
  }
  std::size_t last = 0;
  float highest = impossible * 2;
  for (std::size_t label = 0; label < count; ++label) {
    const float score = best[label] + ends_[label];
    if (score > highest) {
      highest = score;
      last = label;
    }
  }
  std::vector<std::uint8_t> labels(length);
  for (std::size_t i = length; i-- > 0;) {
    labels[i] = static_cast<std::uint8_t>(last);
    last = static_cast<std::size_t>(from[i * stride_ + last]);
  }
  return labels;
}

std::vector<float> LinearChain::posteriors_dense(const Scores& scores) const {
  const std::size_t count = labels_.size();
  const std::size_t length = scores.size() / count;
  std::vector<float> emission(length * stride_, 0.0F);
  std::vector<float> forward(length * stride_, 0.0F);
  for (std::size_t i = 0; i < length; ++i) {
    const float highest = *std::max_element(&scores[i * count], &scores[i * count] + count);
    float* const row = &forward[i * stride_];
    float* const factor = &emission[i * stride_];
    for (std::size_t to = 0; to < count; ++to) {
      factor[to] = text::exponential(scores[i * count + to] - highest);
    }
    if (i == 0) {
      for (std::size_t to = 0; to < count; ++to) row[to] = transition_factors_[count * count + to];
    } else {
      const float* const before = &forward[(i - 1) * stride_];
      for (std::size_t from = 0; from < count; ++from) {
        const float weight = before[from];
        const float* const factors = &dense_factors_[from * stride_];
        for (std::size_t to = 0; to < stride_; ++to) row[to] += weight * factors[to];
      }
    }
    float sum = 0;
    for (std::size_t to = 0; to < count; ++to) {
      row[to] *= factor[to];
      sum += row[to];
    }
    for (std::size_t to = 0; to < count && sum > 0; ++to) row[to] /= sum;
  }
  // Backward, one row at a time; the products replace the forward factors.
  std::vector<float> backward(stride_, 0.0F);
  std::vector<float> row(stride_, 0.0F);
  for (std::size_t label = 0; label < count; ++label)
    backward[label] = text::exponential(ends_[label]);
  for (std::size_t i = length; i-- > 0;) {
    if (i + 1 < length) {
      std::fill(row.begin(), row.end(), 0.0F);
      for (std::size_t to = 0; to < count; ++to) {
        const float behind = emission[(i + 1) * stride_ + to] * backward[to];
        const float* const factors = &dense_transposed_factors_[to * stride_];
        for (std::size_t from = 0; from < stride_; ++from) row[from] += factors[from] * behind;
      }
      float sum = 0;
      for (std::size_t label = 0; label < count; ++label) sum += row[label];
      for (std::size_t label = 0; label < count && sum > 0; ++label) row[label] /= sum;
      std::swap(backward, row);
    }
    float sum = 0;
    float* const product = &forward[i * stride_];
    for (std::size_t label = 0; label < count; ++label) {
      product[label] *= backward[label];
      sum += product[label];
    }
    for (std::size_t label = 0; label < count; ++label)
      product[label] = sum > 0 ? product[label] / sum : 0.0F;
  }
  return forward;
}

std::vector<float> LinearChain::marginals_dense(const Scores& scores,
                                                std::span<const std::uint8_t> labels) const {
  const std::vector<float> all = posteriors_dense(scores);
  std::vector<float> out(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) out[i] = all[i * stride_ + labels[i]];
  return out;
}

std::vector<float> LinearChain::posteriors(const FeatureSequence& sequence,
                                           std::span<const std::uint64_t> allowed) const {
  if (sequence.size() == 0 || dense_scores_.empty()) return {};
  return posteriors_dense(scores(sums(sequence), allowed));
}

Tagging LinearChain::tag_likeliest(const FeatureSequence& sequence,
                                   std::span<const std::uint64_t> allowed,
                                   std::uint64_t group) const {
  if (sequence.size() == 0 || dense_scores_.empty()) return tag(sequence, allowed, true);
  const std::vector<float> all = posteriors_dense(scores(sums(sequence), allowed));
  Tagging out;
  out.labels.reserve(sequence.size());
  out.confidence.reserve(sequence.size());
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const float* const row = &all[i * stride_];
    std::array<float, 2> mass{};
    std::array<std::size_t, 2> best{labels_.size(), labels_.size()};
    for (std::size_t label = 0; label < labels_.size(); ++label) {
      const std::size_t side = ((group >> label) & 1U) != 0 ? 1 : 0;
      mass[side] += row[label];
      if (best[side] == labels_.size() || row[label] > row[best[side]]) best[side] = label;
    }
    const std::size_t chosen = best[mass[1] > mass[0] ? 1 : 0];
    out.labels.push_back(static_cast<std::uint8_t>(chosen));
    out.confidence.push_back(row[chosen]);
  }
  return out;
}

}  // namespace copydesk::tagger
