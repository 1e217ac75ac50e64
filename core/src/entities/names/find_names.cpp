#include "entities/names/find_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

#include "entities/names/settle_types.hpp"
#include "entities/names/titles.hpp"
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

/// "Russia-China", "Lindqvist-Berger": two names where each side is a name of that type, or the
/// last word of one, elsewhere in the document.
std::vector<Mention> split_pairs(std::string_view text, std::vector<Mention> names) {
  std::unordered_set<std::string> known;
  const auto key = [](MentionType type, std::string_view word) {
    return std::string(1, static_cast<char>('0' + static_cast<int>(type))) + std::string(word);
  };
  const auto hyphen_of = [&](const Mention& name) {
    const std::string_view word = slice(text, name.span);
    const std::size_t hyphen = word.find('-');
    const bool one_word = word.find(' ') == std::string_view::npos;
    return one_word && word.find('-', hyphen + 1) == std::string_view::npos
               ? hyphen
               : std::string_view::npos;
  };
  if (std::none_of(names.begin(), names.end(), [&](const Mention& name) {
        return hyphen_of(name) != std::string_view::npos;
      })) {
    return names;
  }
  for (const Mention& name : names) {
    const std::string_view word = slice(text, name.span);
    known.insert(key(name.type, word));
    if (name.type == MentionType::person)
      known.insert(key(name.type, word.substr(word.rfind(' ') + 1)));
  }
  std::vector<Mention> out;
  for (Mention& name : names) {
    const std::size_t hyphen = hyphen_of(name);
    const std::string_view word = slice(text, name.span);
    std::optional<MentionType> type;
    for (const MentionType each :
         {MentionType::place, MentionType::person, MentionType::organisation, MentionType::group}) {
      if (hyphen != std::string_view::npos && !type &&
          known.contains(key(each, word.substr(0, hyphen))) &&
          known.contains(key(each, word.substr(hyphen + 1)))) {
        type = each;
      }
    }
    if (!type) {
      out.push_back(std::move(name));
      continue;
    }
    const auto middle = name.span.start + static_cast<std::uint32_t>(hyphen);
    Mention second = name;
    name.type = second.type = *type;
    second.span.start = middle + 1;
    name.span.end = middle;
    out.push_back(std::move(name));
    out.push_back(std::move(second));
  }
  return out;
}

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
  TypeVotes votes(document.words);
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

  std::vector<FoundName> found;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == label_outside) continue;
    std::size_t begin = i;
    float least = confidence[i];
    // B and I go on; E and S end a name.
    while ((labels[i] - 1) % 4 < 2 && i + 1 < labels.size())
      least = std::min(least, confidence[++i]);
    FoundName name;
    name.mention.type = static_cast<MentionType>(type_of_label(labels[begin]));
    while (name.mention.type == MentionType::person && begin < i &&
           is_person_title(slice(text, document.tokens[begin].span))) {
      ++begin;
    }
    name.first = static_cast<std::uint32_t>(begin);
    name.last = static_cast<std::uint32_t>(i + 1);
    name.mention.span = {document.tokens[begin].span.start, document.tokens[i].span.end};
    name.mention.confidence = least;
    found.push_back(std::move(name));
  }
  settle_types(text, document, found);
  std::vector<Mention> names;
  names.reserve(found.size());
  for (FoundName& one : found) names.push_back(std::move(one.mention));
  return split_pairs(text, std::move(names));
}

}  // namespace copydesk::entities
