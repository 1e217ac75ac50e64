#include "tagger/linear_chain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "tagger/model_file.hpp"
#include "text/arithmetic.hpp"

namespace copydesk::tagger {

namespace {

/// The rows of those features that have one, found in rounds that need not wait for memory and
/// have no jumps that cannot be foreseen: most features have no row, which the table's filter
/// tells.
class Rows {
 public:
  /// Precondition: at most WeightRows::most_rows features.
  Rows(const FeatureTable& table, const WeightRows& weights,
       std::span<const std::uint32_t> features) {
    std::size_t kept = 0;
    for (const std::uint32_t feature : features) {
      rows_[kept] = feature;
      kept += table.may_hold(feature) ? 1U : 0U;
    }
    for (std::size_t i = 0; i < kept; ++i) table.prefetch(rows_[i]);
    for (std::size_t i = 0; i < kept; ++i) {
      const std::uint32_t row = table.find(rows_[i]);
      if (row == FeatureTable::no_row) continue;
      weights.prefetch(row);
      rows_[count_++] = row;
    }
  }
  [[nodiscard]] std::span<const std::uint32_t> all() const { return {rows_.data(), count_}; }

 private:
  std::array<std::uint32_t, WeightRows::most_rows> rows_;  // filled up to count_
  std::size_t count_ = 0;
};

bool is_allowed(float score) {
  return score > forbidden_score;
}

}  // namespace

std::size_t LinearChain::label(std::string_view name) const {
  return static_cast<std::size_t>(std::find(labels_.begin(), labels_.end(), name) -
                                  labels_.begin());
}

void LinearChain::prepare_transitions() {
  const std::size_t count = labels_.size();
  before_start_.assign(1, 0);
  for (std::size_t to = 0; to < count; ++to) {
    for (std::size_t from = 0; from < count; ++from) {
      if (is_allowed(transitions_[from * count + to])) {
        before_.push_back(static_cast<std::uint8_t>(from));
        before_scores_.push_back(transitions_[from * count + to]);
        before_factors_.push_back(text::exponential(transitions_[from * count + to]));
      }
    }
    before_start_.push_back(static_cast<std::uint32_t>(before_.size()));
  }
  prepare_common_before();
  transition_factors_.reserve(transitions_.size());
  bool dense = true;
  for (const float score : transitions_) {
    dense = dense && is_allowed(score);
    transition_factors_.push_back(is_allowed(score) ? text::exponential(score) : 0.0F);
  }
  for (const float score : ends_) dense = dense && is_allowed(score);
  if (!dense) return;
  dense_scores_.assign(count * stride_, -1e30F);
  dense_factors_.assign(count * stride_, 0.0F);
  dense_transposed_factors_.assign(count * stride_, 0.0F);
  for (std::size_t from = 0; from < count; ++from) {
    for (std::size_t to = 0; to < count; ++to) {
      dense_scores_[from * stride_ + to] = transitions_[from * count + to];
      dense_factors_[from * stride_ + to] = transition_factors_[from * count + to];
      dense_transposed_factors_[to * stride_ + from] = transition_factors_[from * count + to];
    }
  }
}

void LinearChain::prepare_common_before() {
  const auto list_of = [&](std::size_t label) {
    return std::span(before_).subspan(before_start_[label],
                                      before_start_[label + 1] - before_start_[label]);
  };
  for (std::size_t to = 0; to < labels_.size(); ++to) {
    const std::span<const std::uint8_t> list = list_of(to);
    if (list.size() > common_before_.size()) common_before_.assign(list.begin(), list.end());
  }
  float lowest = 0;
  float highest = 0;
  bool first = true;
  for (std::size_t to = 0; to < labels_.size(); ++to) {
    const std::span<const std::uint8_t> list = list_of(to);
    const bool same =
        std::equal(list.begin(), list.end(), common_before_.begin(), common_before_.end());
    has_common_before_.push_back(same ? 1 : 0);
    for (std::uint32_t b = before_start_[to]; same && b < before_start_[to + 1]; ++b) {
      lowest = first ? before_scores_[b] : std::min(lowest, before_scores_[b]);
      highest = first ? before_scores_[b] : std::max(highest, before_scores_[b]);
      first = false;
    }
  }
  common_spread_ = highest - lowest;
}

void LinearChain::add_sums(const FeatureSequence& sequence, std::span<std::int32_t> sums) const {
  const std::size_t count = labels_.size();
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    std::span<const std::uint32_t> left =
        std::span(sequence.features)
            .subspan(sequence.offsets[i], sequence.offsets[i + 1] - sequence.offsets[i]);
    while (!left.empty()) {
      const std::size_t some = std::min(left.size(), WeightRows::most_rows);
      weights_.add(Rows(table_, weights_, left.first(some)).all(), sums.subspan(i * count, count));
      left = left.subspan(some);
    }
  }
}

std::vector<std::int32_t> LinearChain::sums(const FeatureSequence& sequence) const {
  std::vector<std::int32_t> out(sequence.size() * labels_.size(), 0);
  add_sums(sequence, out);
  return out;
}

LinearChain::Scores LinearChain::scores(std::span<const std::int32_t> sums,
                                        std::span<const std::uint64_t> allowed) const {
  const std::size_t count = labels_.size();
  Scores out(sums.size());
  for (std::size_t i = 0; i < sums.size() / count; ++i) {
    for (std::size_t label = 0; label < count; ++label) {
      const bool open = allowed.empty() || allowed[i] == 0 || ((allowed[i] >> label) & 1U) != 0;
      // Closed labels stay comparable among themselves, should all be closed by transitions.
      out[i * count + label] = static_cast<float>(sums[i * count + label]) * scale_ +
                               (open ? 0.0F : forbidden_score / 100);
    }
  }
  return out;
}

std::vector<std::uint8_t> LinearChain::viterbi(const Scores& scores) const {
  const std::size_t count = labels_.size();
  const std::size_t length = scores.size() / count;
  constexpr float impossible = -1e30F;
  std::vector<std::uint8_t> from(length * count, 0);
  std::vector<float> best(count);
  std::vector<float> next(count);
  for (std::size_t to = 0; to < count; ++to) {
    const float start = transitions_[count * count + to];
    best[to] = is_allowed(start) ? start + scores[to] : impossible;
  }
  std::vector<std::uint8_t> near;  // those of common_before_ that may be the best for some label
  near.reserve(count);
  for (std::size_t i = 1; i < length; ++i) {
    float leader = impossible;
    for (const std::uint8_t label : common_before_) leader = std::max(leader, best[label]);
    // A margin for rounding keeps the choice exact.
    const float reach = common_spread_ + 0.01F + std::abs(leader) * 1e-6F;
    near.clear();
    for (const std::uint8_t label : common_before_) {
      if (best[label] + reach >= leader) near.push_back(label);
    }
    for (std::size_t to = 0; to < count; ++to) {
      float highest = impossible;
      std::uint8_t argument = 0;
      const auto consider = [&](std::uint8_t label, float transition) {
        const float score = best[label] + transition;
        if (score > highest) {
          highest = score;
          argument = label;
        }
      };
      if (has_common_before_[to] != 0) {
        for (const std::uint8_t label : near) consider(label, transitions_[label * count + to]);
      } else {
        for (std::uint32_t b = before_start_[to]; b < before_start_[to + 1]; ++b) {
          consider(before_[b], before_scores_[b]);
        }
      }
      next[to] = highest > impossible ? highest + scores[i * count + to] : impossible;
      from[i * count + to] = argument;
    }
    std::swap(best, next);
  }
  std::size_t last = 0;
  float highest = impossible * 2;
  for (std::size_t label = 0; label < count; ++label) {
    const float score = is_allowed(ends_[label]) ? best[label] + ends_[label] : impossible;
    if (score > highest) {
      highest = score;
      last = label;
    }
  }
  std::vector<std::uint8_t> labels(length);
  for (std::size_t i = length; i-- > 0;) {
    labels[i] = static_cast<std::uint8_t>(last);
    last = from[i * count + last];
  }
  return labels;
}

std::vector<float> LinearChain::marginals(const Scores& scores,
                                          std::span<const std::uint8_t> labels) const {
  const std::size_t count = labels_.size();
  const std::size_t length = labels.size();
  // Forward and backward factors, each position scaled to sum 1.
  std::vector<float> emission(length * count);
  std::vector<float> forward(length * count);
  std::vector<float> backward(length * count, 1.0F);
  for (std::size_t i = 0; i < length; ++i) {
    const float highest = *std::max_element(&scores[i * count], &scores[i * count] + count);
    float sum = 0;
    for (std::size_t to = 0; to < count; ++to) {
      emission[i * count + to] = text::exponential(scores[i * count + to] - highest);
      float before = i == 0 ? transition_factors_[count * count + to] : 0.0F;
      for (std::uint32_t b = before_start_[to]; i > 0 && b < before_start_[to + 1]; ++b) {
        before += forward[(i - 1) * count + before_[b]] * before_factors_[b];
      }
      forward[i * count + to] = before * emission[i * count + to];
      sum += forward[i * count + to];
    }
    for (std::size_t to = 0; to < count && sum > 0; ++to) forward[i * count + to] /= sum;
  }
  for (std::size_t label = 0; label < count; ++label) {
    backward[(length - 1) * count + label] =
        is_allowed(ends_[label]) ? text::exponential(ends_[label]) : 0.0F;
  }
  for (std::size_t i = length - 1; i-- > 0;) {
    float* const row = &backward[i * count];
    std::fill_n(row, count, 0.0F);
    float sum = 0;
    for (std::size_t to = 0; to < count; ++to) {
      const float behind = emission[(i + 1) * count + to] * backward[(i + 1) * count + to];
      for (std::uint32_t b = before_start_[to]; b < before_start_[to + 1]; ++b) {
        row[before_[b]] += before_factors_[b] * behind;
      }
    }
    for (std::size_t label = 0; label < count; ++label) sum += row[label];
    for (std::size_t label = 0; label < count && sum > 0; ++label) row[label] /= sum;
  }
  std::vector<float> out(length);
  for (std::size_t i = 0; i < length; ++i) {
    float sum = 0;
    for (std::size_t label = 0; label < count; ++label) {
      sum += forward[i * count + label] * backward[i * count + label];
    }
    const std::size_t chosen = i * count + labels[i];
    out[i] = sum > 0 ? forward[chosen] * backward[chosen] / sum : 0.0F;
  }
  return out;
}

Tagging LinearChain::tag(const FeatureSequence& sequence, bool with_marginals) const {
  return tag(sequence, {}, with_marginals);
}

Tagging LinearChain::tag(const FeatureSequence& sequence, std::span<const std::uint64_t> allowed,
                         bool with_marginals) const {
  return tag(sums(sequence), allowed, with_marginals);
}

Tagging LinearChain::tag(std::span<const std::int32_t> sums, std::span<const std::uint64_t> allowed,
                         bool with_marginals) const {
  Tagging out;
  if (sums.empty()) return out;
  const Scores found = scores(sums, allowed);
  const bool dense = !dense_scores_.empty();
  out.labels = dense ? viterbi_dense(found) : viterbi(found);
  if (with_marginals) {
    out.confidence = dense ? marginals_dense(found, out.labels) : marginals(found, out.labels);
  }
  return out;
}

std::vector<std::uint32_t> LinearChain::leading_features(const FeatureSequence& sequence,
                                                         std::size_t position, std::size_t label,
                                                         std::size_t count) const {
  // A feature speaks for a label by how far its weight is above the mean over all labels. The best
  // are kept in order while all are seen once; of equals the first stays first.
  std::vector<std::pair<std::int32_t, std::uint32_t>> best;
  const auto labels = static_cast<std::int32_t>(labels_.size());
  for (std::uint32_t f = sequence.offsets[position]; f < sequence.offsets[position + 1]; ++f) {
    const std::uint32_t row = table_.find(sequence.features[f]);
    if (row == FeatureTable::no_row) continue;
    const std::int32_t lead = weights_.at(row, label) * labels - row_sums_[row];
    if (lead <= 0 || (best.size() == count && lead <= best.back().first)) continue;
    auto at = best.end();
    while (at != best.begin() && (at - 1)->first < lead) --at;
    best.insert(at, {lead, f});
    if (best.size() > count) best.pop_back();
  }
  std::vector<std::uint32_t> out;
  out.reserve(best.size());
  for (const auto& [lead, feature_index] : best) out.push_back(feature_index);
  return out;
}

}  // namespace copydesk::tagger
