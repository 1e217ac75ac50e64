// A hash table from 32-bit keys to a count and a value, for tables that live as long as one page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace copydesk::cleaning {

/// Open addressing with linear probing; grows never, so it takes the number of keys to come. Its
/// contents are only looked up, never listed: no order of it can reach a result.
class Counter {
 public:
  struct Entry {
    std::uint32_t key = 0;
    std::uint32_t count = 0;
    std::uint32_t value = 0;
    bool used = false;
  };

  /// Room for `keys` different keys.
  explicit Counter(std::size_t keys) {
    std::size_t size = 16;
    while (size < keys * 2) size *= 2;
    entries_.resize(size);
  }

  /// The entry of `key`, made when there is none.
  [[nodiscard]] Entry& at(std::uint32_t key) {
    Entry& entry = entries_[find(key)];
    if (!entry.used) {
      entry.used = true;
      entry.key = key;
    }
    return entry;
  }

  /// The count of `key`; 0 when it was never asked for with `at`.
  [[nodiscard]] std::uint32_t count(std::uint32_t key) const { return entries_[find(key)].count; }

  [[nodiscard]] std::uint32_t value(std::uint32_t key) const { return entries_[find(key)].value; }

 private:
  [[nodiscard]] std::size_t find(std::uint32_t key) const {
    std::uint32_t h = key * 0x9E3779B1U;
    h ^= h >> 15U;
    std::size_t at = h & (entries_.size() - 1);
    while (entries_[at].used && entries_[at].key != key) at = (at + 1) & (entries_.size() - 1);
    return at;
  }

  std::vector<Entry> entries_;
};

}  // namespace copydesk::cleaning
