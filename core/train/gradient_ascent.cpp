#include "gradient_ascent.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "text/hash.hpp"

namespace copydesk::train {

namespace {

constexpr std::size_t max_labels = 64;

/// Counter-based random numbers: the same on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  std::uint64_t next() { return text::mix(state_ += 0x9E3779B97F4A7C15ULL); }
  /// Uniform below `bound`.
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

 private:
  std::uint64_t state_;
};

/// Stochastic gradient ascent on the conditional likelihood, one example a step.
class GradientAscent {
 public:
  GradientAscent(std::span<const Example> examples, Weights& weights, const TrainOptions& options)
      : examples_(examples),
        weights_(weights),
        options_(options),
        labels_(weights.labels),
        random_(options.seed),
        order_(examples.size()) {
    std::iota(order_.begin(), order_.end(), 0);
  }

  /// Runs `epochs`; the result is the mean over the second half of them.
  void run(int epochs, float rate) {
    std::vector<double> mean(weights_.values.size(), 0);
    std::vector<double> mean_transitions(weights_.transitions.size(), 0);
    int averaged = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
      const float decay =
          epochs > 1 ? static_cast<float>(epoch) / static_cast<float>(epochs - 1) : 0;
      this->epoch(epoch, rate * (1 - 0.7F * decay));
      if (epoch * 2 < epochs - 1) continue;
      ++averaged;
      for (std::size_t i = 0; i < mean.size(); ++i)
        mean[i] += static_cast<double>(weights_.values[i]);
      for (std::size_t i = 0; i < mean_transitions.size(); ++i) {
        mean_transitions[i] += static_cast<double>(weights_.transitions[i]);
      }
    }
    for (std::size_t i = 0; i < mean.size(); ++i)
      weights_.values[i] = static_cast<float>(mean[i] / averaged);
    for (std::size_t i = 0; i < mean_transitions.size(); ++i) {
      weights_.transitions[i] = static_cast<float>(mean_transitions[i] / averaged);
    }
  }

 private:
  void epoch(int number, float rate) {
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t i = order_.size(); i > 1; --i)
      std::swap(order_[i - 1], order_[random_.below(i)]);
    loss_ = 0;
    positions_ = 0;
    for (std::size_t step = 0; step < order_.size(); ++step) {
      if (step % 10 == 0) exponentiate_transitions();
      learn(examples_[order_[step]], rate);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    if (options_.report) {
      std::fprintf(stderr, "epoch %d: loss %.4f a position, %.1f s\n", number + 1,
                   loss_ / static_cast<double>(std::max<std::size_t>(1, positions_)), took.count());
    }
  }

  void exponentiate_transitions() {
    factors_.resize(weights_.transitions.size());
    for (std::size_t i = 0; i < factors_.size(); ++i) {
      factors_[i] = weights_.transition_allowed[i] ? std::exp(weights_.transitions[i]) : 0.0F;
    }
  }

  /// Rows of the example's features, some of them dropped.
  void look_up(const Example& example) {
    rows_.clear();
    row_offsets_.assign(1, 0);
    const auto dropped = static_cast<std::uint64_t>(options_.dropout * 65536.0F);
    const auto words_dropped = static_cast<std::uint64_t>(options_.word_dropout * 65536.0F);
    for (std::size_t i = 0; i < example.sequence.size(); ++i) {
      std::uint32_t f = example.sequence.offsets[i];
      if (words_dropped > 0 && (random_.next() & 0xFFFFU) < words_dropped) {
        f = std::min(f + options_.word_features, example.sequence.offsets[i + 1]);
      }
      for (; f < example.sequence.offsets[i + 1]; ++f) {
        if (dropped > 0 && (random_.next() & 0xFFFFU) < dropped) continue;
        const std::uint32_t feature = example.sequence.features[f];
        for (const std::uint32_t domain : {0U, example.domain}) {
          const std::uint32_t row = weights_.index.find(domain_key(feature, domain));
          if (row != FeatureIndex::no_row) rows_.push_back(row);
          if (example.domain == 0) break;
        }
      }
      row_offsets_.push_back(static_cast<std::uint32_t>(rows_.size()));
    }
  }

  void emissions(const Example& example) {
    const std::size_t length = example.labels.size();
    emission_.assign(length * labels_, 0);
    for (std::size_t i = 0; i < length; ++i) {
      float* const sums = &emission_[i * labels_];
      for (std::uint32_t r = row_offsets_[i]; r < row_offsets_[i + 1]; ++r) {
        const float* const row = &weights_.values[rows_[r] * labels_];
        for (std::size_t label = 0; label < labels_; ++label) sums[label] += row[label];
      }
      const float highest = *std::max_element(sums, sums + labels_);
      for (std::size_t label = 0; label < labels_; ++label) {
        const bool open = example.allowed.empty() || example.allowed[i] == 0 ||
                          ((example.allowed[i] >> label) & 1U) != 0;
        sums[label] = open ? std::exp(std::max(sums[label] - highest, -60.0F)) : 0.0F;
      }
    }
  }

  void forward_backward(std::size_t length) {
    forward_.assign(length * labels_, 0);
    backward_.assign(length * labels_, 0);
    scale_.assign(length, 0);
    for (std::size_t i = 0; i < length; ++i) {
      float* const row = &forward_[i * labels_];
      for (std::size_t from = 0; i > 0 && from < labels_; ++from) {
        const float before = forward_[(i - 1) * labels_ + from];
        if (before == 0) continue;
        for (std::size_t to = 0; to < labels_; ++to)
          row[to] += before * factors_[from * labels_ + to];
      }
      float sum = 0;
      for (std::size_t to = 0; to < labels_; ++to) {
        if (i == 0) row[to] = factors_[labels_ * labels_ + to];
        row[to] *= emission_[i * labels_ + to];
        if (i + 1 == length && !weights_.end_allowed[to]) row[to] = 0;
        sum += row[to];
      }
      scale_[i] = std::max(sum, 1e-30F);
      for (std::size_t to = 0; to < labels_; ++to) row[to] /= scale_[i];
    }
    for (std::size_t label = 0; label < labels_; ++label) {
      backward_[(length - 1) * labels_ + label] = weights_.end_allowed[label] ? 1.0F : 0.0F;
    }
    for (std::size_t i = length - 1; i-- > 0;) {
      float behind[max_labels];
      for (std::size_t to = 0; to < labels_; ++to) {
        behind[to] =
            emission_[(i + 1) * labels_ + to] * backward_[(i + 1) * labels_ + to] / scale_[i + 1];
      }
      for (std::size_t from = 0; from < labels_; ++from) {
        float sum = 0;
        for (std::size_t to = 0; to < labels_; ++to)
          sum += factors_[from * labels_ + to] * behind[to];
        backward_[i * labels_ + from] = sum;
      }
    }
  }

  void learn(const Example& example, float rate) {
    const std::size_t length = example.labels.size();
    if (length == 0) return;
    look_up(example);
    emissions(example);
    forward_backward(length);
    transition_gradient_.assign(weights_.transitions.size(), 0);
    for (std::size_t i = 0; i < length; ++i) {
      float error[max_labels];
      float sum = 0;
      for (std::size_t label = 0; label < labels_; ++label) {
        error[label] = forward_[i * labels_ + label] * backward_[i * labels_ + label];
        sum += error[label];
      }
      for (std::size_t label = 0; label < labels_; ++label) error[label] /= std::max(sum, 1e-30F);
      const std::size_t gold = example.labels[i];
      loss_ -= static_cast<double>(std::log(std::max(error[gold], 1e-10F)));
      count_transitions(i, gold, i > 0 ? example.labels[i - 1] : labels_, error);
      error[gold] -= 1;
      step(i, error, rate, example.weight * (example.costs.empty() ? 1.0F : example.costs[i]));
    }
    step_transitions(rate, example.weight);
    positions_ += length;
  }

  void count_transitions(std::size_t i, std::size_t gold, std::size_t before,
                         const float* marginal) {
    transition_gradient_[before * labels_ + gold] += 1;
    if (i == 0) {
      for (std::size_t to = 0; to < labels_; ++to)
        transition_gradient_[labels_ * labels_ + to] -= marginal[to];
      return;
    }
    for (std::size_t from = 0; from < labels_; ++from) {
      const float weight = forward_[(i - 1) * labels_ + from] / scale_[i];
      if (weight < 1e-8F) continue;
      for (std::size_t to = 0; to < labels_; ++to) {
        transition_gradient_[from * labels_ + to] -= weight * factors_[from * labels_ + to] *
                                                     emission_[i * labels_ + to] *
                                                     backward_[i * labels_ + to];
      }
    }
  }

  void step(std::size_t i, const float* error, float rate, float weight) {
    float largest = 0;
    for (std::size_t label = 0; label < labels_; ++label)
      largest = std::max(largest, std::fabs(error[label]));
    if (largest < 0.002F) return;
    for (std::uint32_t r = row_offsets_[i]; r < row_offsets_[i + 1]; ++r) {
      float* const row = &weights_.values[rows_[r] * labels_];
      float* const squares = &weights_.squares[rows_[r] * labels_];
      for (std::size_t label = 0; label < labels_; ++label) {
        const float gradient = weight * error[label] + options_.l2 * row[label];
        squares[label] += gradient * gradient;
        const float speed = rate / std::sqrt(squares[label] + 1e-2F);
        row[label] = shrink(row[label] - speed * gradient, speed * options_.l1);
      }
    }
  }

  /// Nearer to 0 by `amount`, not past it: the proximal step of an L1 penalty.
  static float shrink(float value, float amount) {
    if (value > amount) return value - amount;
    return value < -amount ? value + amount : 0.0F;
  }

  void step_transitions(float rate, float weight) {
    for (std::size_t t = 0; t < weights_.transitions.size(); ++t) {
      if (!weights_.transition_allowed[t]) continue;
      const float gradient =
          options_.l2 * weights_.transitions[t] - weight * transition_gradient_[t];
      weights_.transition_squares[t] += gradient * gradient;
      weights_.transitions[t] -= rate * gradient / std::sqrt(weights_.transition_squares[t] + 1);
    }
  }

  std::span<const Example> examples_;
  Weights& weights_;
  const TrainOptions& options_;
  std::size_t labels_;
  Random random_;
  std::vector<std::size_t> order_;
  std::vector<std::uint32_t> rows_, row_offsets_;
  std::vector<float> emission_, forward_, backward_, scale_, factors_, transition_gradient_;
  double loss_ = 0;
  std::size_t positions_ = 0;
};

}  // namespace

void ascend(std::span<const Example> examples, const TrainOptions& options, int epochs, float rate,
            Weights& weights) {
  GradientAscent(examples, weights, options).run(epochs, rate);
}

}  // namespace copydesk::train
