#include "entities/names/find_names.hpp"

#include <algorithm>

#include "tagger/lexicon.hpp"

namespace copydesk::entities {

namespace {

/// Tags the segments of a document; the second pass adds its evidence to the sums of the first.
class Passes {
 public:
  Passes(const NameTokens& document, const tagger::LinearChain& chain)
      : document_(document), chain_(chain) {}

  [[nodiscard]] std::vector<std::uint8_t> first() {
    const WordOccurrences occurrences(document_);
    std::vector<std::uint8_t> labels(document_.tokens.size(), label_outside);
    for (const NameSegment& segment : document_.segments) {
      features_.clear();
      add_name_features(document_, segment, occurrences, features_);
      const std::span<const std::int32_t> sums = add(sums_.size());
      const tagger::Tagging tagging = chain_.tag(sums, {}, false);
      std::copy(tagging.labels.begin(), tagging.labels.end(), labels.begin() + segment.first);
    }
    return labels;
  }

  [[nodiscard]] tagger::Tagging second(const TypeVotes& votes, const FirstPass& first) {
    tagger::Tagging out;
    out.labels.assign(document_.tokens.size(), label_outside);
    out.confidence.assign(document_.tokens.size(), 1.0F);
    std::size_t at = 0;
    for (const NameSegment& segment : document_.segments) {
      features_.clear();
      add_vote_features(document_, segment, votes, first, features_);
      const std::span<const std::int32_t> sums = add(at);
      at += sums.size();
      const tagger::Tagging tagging = chain_.tag(sums, {}, true);
      std::copy(tagging.labels.begin(), tagging.labels.end(), out.labels.begin() + segment.first);
      std::copy(tagging.confidence.begin(), tagging.confidence.end(),
                out.confidence.begin() + segment.first);
    }
    return out;
  }

 private:
  /// Adds the features' weights to the segment's sums, which start at `at`.
  std::span<const std::int32_t> add(std::size_t at) {
    const std::size_t count = features_.size() * chain_.labels().size();
    if (sums_.size() < at + count) sums_.resize(at + count, 0);
    const std::span<std::int32_t> sums = std::span(sums_).subspan(at, count);
    chain_.add_sums(features_, sums);
    return sums;
  }

  const NameTokens& document_;
  const tagger::LinearChain& chain_;
  tagger::FeatureSequence features_;
  std::vector<std::int32_t> sums_;  ///< [token of a segment][label], segment by segment
};

}  // namespace

const std::vector<std::string>& name_labels() {
  static const std::vector<std::string> labels = [] {
    std::vector<std::string> made{"O"};
    for (std::size_t type = 0; type < TypeVotes::type_count; ++type) {
      for (const char* part : {"B-", "I-", "E-", "S-"}) {
        made.push_back(part + std::string(mention_type_name(static_cast<MentionType>(type))));
      }
    }
    return made;
  }();
  return labels;
}

FirstPass first_pass_of(const std::vector<std::uint8_t>& labels) {
  FirstPass first;
  first.type.reserve(labels.size());
  first.in_longer_name.reserve(labels.size());
  for (const std::uint8_t label : labels) {
    first.type.push_back(type_of_label(label));
    first.in_longer_name.push_back(label != label_outside && !is_single(label));
  }
  return first;
}

TypeVotes votes_of(const NameTokens& document, const FirstPass& first) {
  TypeVotes votes;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens[i].capital) {
      votes.add(document.tokens[i], first.type[i], first.in_longer_name[i]);
    }
  }
  return votes;
}

std::vector<Mention> find_names(std::string_view text, std::span<const Span> ranges,
                                const Model& model) {
  const NameTokens document = name_tokens(text, ranges, model.lexicon());
  Passes passes(document, model.chain());
  const FirstPass first = first_pass_of(passes.first());
  const tagger::Tagging tagging = passes.second(votes_of(document, first), first);
  const std::vector<std::uint8_t>& labels = tagging.labels;
  const std::vector<float>& confidence = tagging.confidence;

  std::vector<Mention> names;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == label_outside) continue;
    const std::size_t begin = i;
    float least = confidence[i];
    // B and I go on; E and S end a name.
    while ((labels[i] - 1) % 4 < 2 && i + 1 < labels.size())
      least = std::min(least, confidence[++i]);
    Mention name;
    name.span = {document.tokens[begin].span.start, document.tokens[i].span.end};
    name.type = static_cast<MentionType>(type_of_label(labels[begin]));
    name.confidence = least;
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace copydesk::entities
