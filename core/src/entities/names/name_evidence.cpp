#include <algorithm>

#include "entities/names/name_features.hpp"

namespace copydesk::entities {

WordOccurrences::WordOccurrences(const NameTokens& document) : sentences_(document.tokens.size()) {
  entries_.reserve(document.tokens.size() / 2);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const NameSentence& sentence = document.sentences[s];
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      sentences_[i] = s;
      const NameToken& token = document.tokens[i];
      Entry& entry = entries_[token.lower];
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

const WordOccurrences::Entry* WordOccurrences::find(std::uint64_t lower) const {
  const auto found = entries_.find(lower);
  return found == entries_.end() ? nullptr : &found->second;
}

void TypeVotes::add(const NameToken& token, std::uint32_t type, bool in_longer_name) {
  std::uint16_t& count = words_[token.lower][type];
  if (count < 60000) ++count;
  if (in_longer_name && type < type_count) {
    std::uint16_t& longer = longer_[token.lower][type];
    if (longer < 60000) ++longer;
  }
}

const TypeVotes::Counts* TypeVotes::word(std::uint64_t lower) const {
  const auto found = words_.find(lower);
  return found == words_.end() ? nullptr : &found->second;
}

const TypeVotes::Counts* TypeVotes::in_longer_name(std::uint64_t lower) const {
  const auto found = longer_.find(lower);
  return found == longer_.end() ? nullptr : &found->second;
}

}  // namespace copydesk::entities
