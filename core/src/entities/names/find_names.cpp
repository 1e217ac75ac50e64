#include "entities/names/find_names.hpp"

#include <algorithm>

#include "tagger/lexicon.hpp"

namespace copydesk::entities {

namespace {

/// Tags every sentence; sentences without a capital have no names and cost nothing.
class Passes {
 public:
  Passes(const NameTokens& document, const tagger::LinearChain& chain)
      : document_(document), chain_(chain), occurrences_(document) {}

  [[nodiscard]] std::vector<std::uint8_t> run(const TypeVotes* votes, const FirstPass* first,
                                              std::vector<float>* confidence) {
    std::vector<std::uint8_t> labels(document_.tokens.size(), label_outside);
    if (confidence != nullptr) confidence->assign(labels.size(), 1.0F);
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const NameSentence& sentence = document_.sentences[s];
      const auto from = document_.tokens.begin() + sentence.first;
      const auto to = document_.tokens.begin() + sentence.last;
      if (std::none_of(from, to, [](const NameToken& token) { return token.capital; })) continue;
      features_.clear();
      add_name_features(document_, s, occurrences_, votes, first, features_);
      const tagger::Tagging tagging = chain_.tag(features_, confidence != nullptr);
      std::copy(tagging.labels.begin(), tagging.labels.end(), labels.begin() + sentence.first);
      if (confidence != nullptr) {
        std::copy(tagging.confidence.begin(), tagging.confidence.end(),
                  confidence->begin() + sentence.first);
      }
    }
    return labels;
  }

 private:
  const NameTokens& document_;
  const tagger::LinearChain& chain_;
  WordOccurrences occurrences_;
  tagger::FeatureSequence features_;
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
  const FirstPass first = first_pass_of(passes.run(nullptr, nullptr, nullptr));
  const TypeVotes votes = votes_of(document, first);
  std::vector<float> confidence;
  const std::vector<std::uint8_t> labels = passes.run(&votes, &first, &confidence);

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
