#include "tagger/hash_set.hpp"

#include "tagger/bit_reader.hpp"

namespace copydesk::tagger {

std::optional<HashSet> HashSet::parse(std::span<const std::byte> bytes) {
  BitReader reader(bytes);
  HashSet set;
  set.hash_bits_ = reader.bits(8);
  const unsigned parameter = reader.bits(8);
  const unsigned value_bits = reader.bits(8);
  const std::uint32_t count = reader.bits(32);
  if (!reader.ok() || set.hash_bits_ == 0 || set.hash_bits_ > 31 || parameter > 31 ||
      value_bits > 31 || count > bytes.size() * 8) {
    return std::nullopt;
  }
  set.slots_.resize(std::bit_ceil(std::size_t{count} * 2 + 1));
  set.mask_ = static_cast<std::uint32_t>(set.slots_.size() - 1);
  std::uint32_t key = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    key += reader.rice(parameter);
    const std::uint32_t value = reader.bits(value_bits);
    if (!reader.ok()) return std::nullopt;
    std::uint32_t at = ((key + 1) * 2654435769U >> 4U) & set.mask_;
    while (set.slots_[at].key != 0) at = (at + 1) & set.mask_;
    set.slots_[at] = {key + 1, value};
  }
  return set;
}

}  // namespace copydesk::tagger
