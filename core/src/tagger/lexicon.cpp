#include "tagger/lexicon.hpp"

#include "tagger/byte_reader.hpp"
#include "text/hash.hpp"

namespace copydesk::tagger {

std::uint64_t word_hash(std::string_view lower_word) {
  return text::mix(text::hash(lower_word));
}

std::uint64_t phrase_hash(std::uint64_t before, std::string_view word) {
  return phrase_hash(before, text::hash(word));
}

std::uint64_t phrase_hash(std::uint64_t before, std::uint64_t word) {
  return text::mix(before * 0x9E3779B97F4A7C15ULL + word);
}

Lexicon::Lexicon(std::span<const std::byte> clusters, std::span<const std::byte> gazetteer) {
  ByteReader reader(clusters);
  const std::uint16_t fine = reader.u16();
  middle_.assign(1, 0);
  coarse_.assign(1, 0);
  for (std::uint16_t i = 0; i < fine; ++i) middle_.push_back(reader.u16());
  for (std::uint16_t i = 0; i < fine; ++i) coarse_.push_back(reader.u16());
  words_ = HashSet::parse(reader.bytes(reader.left())).value_or(HashSet());
  phrases_ = HashSet::parse(gazetteer).value_or(HashSet());
}

WordClusters Lexicon::clusters(std::uint64_t hash) const {
  const std::uint32_t fine = words_.find(hash);
  if (fine >= middle_.size()) return {};
  return {static_cast<std::uint16_t>(fine), middle_[fine], coarse_[fine]};
}

}  // namespace copydesk::tagger
