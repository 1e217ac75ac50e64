// Small numbers for the words of a document.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace copydesk::entities {

/// Numbers hashes 0, 1, 2 ... in the order they come, so that what is known of a word can stand in
/// a vector. Open addressing with linear probing, at most half full. The hashes must be mixed.
class WordNumbers {
 public:
  explicit WordNumbers(std::size_t expected) {
    std::size_t size = 64;
    while (size < expected) size *= 2;
    slots_.resize(size);
  }

  /// The number of `hash`: a new one when it has not come before.
  std::uint32_t of(std::uint64_t hash) {
    Slot& slot = slot_of(hash);
    if (slot.number_behind != 0) return slot.number_behind - 1;
    slot = {hash, ++count_};
    if (count_ * std::size_t{2} > slots_.size()) grow();
    return count_ - 1;
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number_behind = 0;  ///< number + 1; 0: empty
  };

  Slot& slot_of(std::uint64_t hash) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (slots_[at].number_behind != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
    return slots_[at];
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    std::swap(old, slots_);
    for (const Slot& slot : old) {
      if (slot.number_behind != 0) slot_of(slot.hash) = slot;
    }
  }

  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

}  // namespace copydesk::entities
