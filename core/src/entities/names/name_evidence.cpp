#include <algorithm>

#include "entities/names/name_features.hpp"

namespace copydesk::entities {

WordOccurrences::WordOccurrences(const NameTokens& document)
    : entries_(document.words), sentences_(document.tokens.size()) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const NameSentence& sentence = document.sentences[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      sentences_[i] = s;
      const NameToken& token = document.tokens[i];
      Entry& entry = entries_[token.word];
      const auto count = [](std::uint16_t& value) {
        if (value < 1000) ++value;
      };
      if (!token.capital) {
        count(entry.lower);
        continue;
      }
      // The first word of a sentence, and every word of a heading, has its capital from there.
      const bool clear =
          i > sentence.first && !sentence.heading && document.tokens[i - 1].bytes > 1;
      count(clear ? entry.capital : entry.unclear);
      if (entry.places < entry.tokens.size()) entry.tokens[entry.places++] = i;
    }
  }
}

void TypeVotes::add(const NameToken& token, std::uint32_t type, bool in_longer_name) {
  std::uint16_t& count = words_[token.word][type];
  if (count < 60000) ++count;
  if (in_longer_name && type < type_count) {
    std::uint16_t& longer = longer_[token.word][type];
    if (longer < 60000) ++longer;
  }
}

}  // namespace copydesk::entities
