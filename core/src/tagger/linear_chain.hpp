// The one sequence tagger: a linear-chain conditional random field over hashed features.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/result.hpp"
#include "tagger/feature_table.hpp"
#include "tagger/weight_rows.hpp"
#include "text/hash.hpp"

namespace copydesk::tagger {

/// Features of a sequence, as one flat array: position i has
/// features[offsets[i]] .. features[offsets[i + 1]]. A feature is a 32-bit hash, never 0.
///
/// Invariant: offsets.size() == positions + 1 and offsets.front() == 0.
struct FeatureSequence {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> offsets{0};

  [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }
  /// Adds `hash` to the position under construction; `end_position` closes it.
  void add(std::uint32_t hash) { features.push_back(hash); }
  void end_position() { offsets.push_back(static_cast<std::uint32_t>(features.size())); }
  void clear() {
    features.clear();
    offsets.assign(1, 0);
  }
};

/// A feature's hash: which template, and its value.
[[nodiscard]] constexpr std::uint32_t feature(std::uint32_t feature_template, std::uint64_t value) {
  const std::uint64_t h =
      text::mix(value * 0x9E3779B97F4A7C15ULL + feature_template * 0xD6E8FEB86659FD93ULL);
  const auto folded = static_cast<std::uint32_t>(h >> 16U);
  return folded == 0 ? 1 : folded;
}

/// The best labels and how sure the model is of each.
struct Tagging {
  std::vector<std::uint8_t> labels;  ///< index into LinearChain::labels()
  std::vector<float> confidence;     ///< marginal probability of that label; empty unless asked
};

/// Decoder. Immutable after loading.
///
/// Scores are sums of int8 weights times one scale, so they are exact and the same everywhere.
/// Forbidden transitions (I after O) are part of the model. Cost: O(positions * labels^2) and one
/// table probe a feature. Method: Lafferty, McCallum, Pereira 2001; Viterbi and forward-backward
/// with scaling; exp by our own polynomial, since the C libraries' differ in the last bit.
class LinearChain {
 public:
  /// Parses the "chain" section of a model file. Errors: bad_model.
  static Result<LinearChain> parse(std::span<const std::byte> bytes);

  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  /// Index of a label; labels().size() when there is none of that name.
  [[nodiscard]] std::size_t label(std::string_view name) const;

  /// Viterbi; with `marginals`, forward-backward for the confidence as well.
  [[nodiscard]] Tagging tag(const FeatureSequence& sequence, bool marginals) const;

  /// As `tag`, with hard constraints: allowed[i] is a bit mask of labels (bit 0 = label 0);
  /// 0 means all. Precondition: allowed.size() == sequence.size().
  [[nodiscard]] Tagging tag(const FeatureSequence& sequence, std::span<const std::uint64_t> allowed,
                            bool marginals) const;

  /// The likeliest label of each position by its own marginal probability instead of the likeliest
  /// sequence: fewer wrong positions. It is chosen from `group` (a mask of labels, neither none nor
  /// all) where that is likelier than the labels outside taken together, else from those outside.
  /// As `tag` with marginals for a chain with forbidden transitions.
  [[nodiscard]] Tagging tag_likeliest(const FeatureSequence& sequence,
                                      std::span<const std::uint64_t> allowed,
                                      std::uint64_t group) const;

  /// Marginal probability of every label, rows of `stride` values, the first labels().size() of
  /// them in use. Empty for a chain with forbidden transitions.
  [[nodiscard]] std::vector<float> posteriors(const FeatureSequence& sequence,
                                              std::span<const std::uint64_t> allowed) const;
  [[nodiscard]] std::size_t stride() const { return stride_; }

  /// `tag` in two steps, for evidence that comes later: sums of the features' weights,
  /// [position][label], are added to `sums`, and a sequence is tagged by its sums.
  /// Precondition: sums.size() == sequence.size() * labels().size().
  void add_sums(const FeatureSequence& sequence, std::span<std::int32_t> sums) const;
  [[nodiscard]] Tagging tag(std::span<const std::int32_t> sums,
                            std::span<const std::uint64_t> allowed, bool marginals) const;

  /// The features at `position` that speak most for `label` against the other labels, strongest
  /// first: the reason shown to a person. Returned are indexes into sequence.features.
  [[nodiscard]] std::vector<std::uint32_t> leading_features(const FeatureSequence& sequence,
                                                            std::size_t position, std::size_t label,
                                                            std::size_t count) const;

 private:
  using Scores = std::vector<float>;  ///< [position][label]

  [[nodiscard]] std::vector<std::int32_t> sums(const FeatureSequence& sequence) const;
  [[nodiscard]] Scores scores(std::span<const std::int32_t> sums,
                              std::span<const std::uint64_t> allowed) const;
  [[nodiscard]] std::vector<std::uint8_t> viterbi(const Scores& scores) const;
  [[nodiscard]] std::vector<float> marginals(const Scores& scores,
                                             std::span<const std::uint8_t> labels) const;
  void prepare_transitions();
  void prepare_common_before();
  /// The same for a chain without forbidden transitions, in runs that vectorise; the order of every
  /// sum is that of the general ones, so the results are the same bit for bit.
  [[nodiscard]] std::vector<std::uint8_t> viterbi_dense(const Scores& scores) const;
  /// [position][stride_]
  [[nodiscard]] std::vector<float> posteriors_dense(const Scores& scores) const;
  [[nodiscard]] std::vector<float> marginals_dense(const Scores& scores,
                                                   std::span<const std::uint8_t> labels) const;

  std::vector<std::string> labels_;
  FeatureTable table_;
  std::size_t stride_ = 0;  ///< labels_.size() rounded up to 16
  WeightRows weights_;
  std::vector<std::int32_t> row_sums_;  ///< of each row's weights
  std::vector<float> transitions_;      ///< [from][to]; row labels_.size() is the start
  std::vector<float> ends_;             ///< score of ending in a label
  float scale_ = 1;
  /// Derived: for each label those that may stand before it, one list behind the other.
  std::vector<std::uint8_t> before_;
  std::vector<std::uint32_t> before_start_;
  std::vector<float> before_scores_;   ///< of the transitions from them
  std::vector<float> before_factors_;  ///< their exponentials
  /// The longest of those lists, which many labels share; 1 for each label whose list it is; and by
  /// how much the scores of its transitions differ.
  std::vector<std::uint8_t> common_before_;
  std::vector<std::uint8_t> has_common_before_;
  float common_spread_ = 0;
  std::vector<float> transition_factors_;  ///< exponentials of transitions_; 0: forbidden
  // Filled where no transition is forbidden: rows of stride_.
  std::vector<float> dense_scores_;              ///< [from][to]
  std::vector<float> dense_factors_;             ///< [from][to]
  std::vector<float> dense_transposed_factors_;  ///< [to][from]
};

}  // namespace copydesk::tagger
