#include "dedupe/shingle_counts.hpp"

#include <utility>

namespace copydesk::dedupe {

namespace {

constexpr std::size_t first_slots = 1U << 10U;
// A free slot has shingle 0; 0 itself stands where its own chain of slots begins.
constexpr std::uint32_t instead_of_zero = 1U << 31U;  // no sampled shingle has this bit

}  // namespace

ShingleCounts::ShingleCounts() : slots_(first_slots) {}

ShingleCounts::Slot& ShingleCounts::slot_of(std::uint32_t shingle) {
  const std::uint32_t key = shingle == 0 ? instead_of_zero : shingle;
  // The two highest bits are those sampled by; the lowest are as good as any.
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].shingle != key && slots_[at].shingle != 0) at = (at + 1) & (slots_.size() - 1);
  if (slots_[at].shingle == 0) {
    slots_[at].shingle = key;
    ++used_;
  }
  return slots_[at];
}

void ShingleCounts::grow() {
  std::size_t live = 0;
  for (const Slot& slot : slots_) live += slot.stories > 0 ? 1U : 0U;
  std::vector<Slot> old(live * 2 > slots_.size() ? slots_.size() * 2 : slots_.size());
  old.swap(slots_);
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.stories > 0) slot_of(slot.shingle).stories = slot.stories;
  }
}

void ShingleCounts::add(std::span<const std::uint32_t> shingles) {
  for (const std::uint32_t shingle : shingles) {
    if (used_ * 4 >= slots_.size() * 3) grow();
    if (++slot_of(shingle).stories == most_stories + 1) common_.insert(shingle);
  }
}

void ShingleCounts::remove(std::span<const std::uint32_t> shingles) {
  for (const std::uint32_t shingle : shingles) {
    Slot& slot = slot_of(shingle);
    if (slot.stories == 0) continue;
    if (--slot.stories == most_stories) common_.erase(shingle);
  }
}

}  // namespace copydesk::dedupe
