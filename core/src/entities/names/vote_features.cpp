#include <algorithm>

#include "entities/names/name_features.hpp"
#include "entities/names/name_templates.hpp"

namespace copydesk::entities {

namespace {

using tagger::feature;

std::uint64_t most_voted(const TypeVotes::Counts& counts) {
  return static_cast<std::uint64_t>(std::max_element(counts.begin(), counts.end()) -
                                    counts.begin());
}

/// Adds what the first pass said of a word elsewhere in the document.
void add_votes(const NameToken& token, std::uint8_t own, bool own_longer, const TypeVotes& votes,
               std::uint64_t start, tagger::FeatureSequence& out) {
  TypeVotes::Counts counts = votes.word(token.word);
  if (counts[own] > 0) --counts[own];
  std::uint32_t total = 0;
  for (const std::uint16_t count : counts) total += count;
  if (total > 0) {
    const std::uint64_t best = most_voted(counts);
    const std::uint32_t highest = counts[best];
    const std::uint64_t sure = highest == total ? 2 : (highest * 10 > total * 6 ? 1 : 0);
    out.add(feature(vote, best * 4 + sure));
    out.add(feature(vote_count, best * 2 + (total > 2 ? 1 : 0)));
    out.add(feature(vote_first, best * 16 + own));
    out.add(feature(vote_start, best * 8 + start));
  }
  counts = votes.in_longer_name(token.word);
  if (own < TypeVotes::type_count && own_longer && counts[own] > 0) --counts[own];
  const std::uint64_t best = most_voted(counts);
  if (counts[best] == 0) return;
  out.add(feature(vote_longer, best));
  out.add(feature(vote_longer_shape, pair(best, token.shape)));
}

}  // namespace

void add_vote_features(const NameTokens& document, const NameSegment& segment,
                       const TypeVotes& votes, const FirstPass& first,
                       tagger::FeatureSequence& out) {
  const NameSentence& sentence = document.sentences[segment.sentence];
  for (std::uint32_t i = segment.first; i < segment.last; ++i) {
    if (document.tokens[i].capital) {
      add_votes(document.tokens[i], first.type[i], first.in_longer_name[i], votes,
                start_code(sentence, i), out);
    }
    out.end_position();
  }
}

}  // namespace copydesk::entities
