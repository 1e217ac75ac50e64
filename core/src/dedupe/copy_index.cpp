#include <algorithm>
#include <utility>

#include "copydesk/dedupe.hpp"
#include "dedupe/search.hpp"

namespace copydesk {

struct CopyIndex::State {
  dedupe::Indexed indexed;
  dedupe::WordReader reader;
};

CopyIndex::CopyIndex() : state_(std::make_unique<State>()) {}
CopyIndex::~CopyIndex() = default;
CopyIndex::CopyIndex(CopyIndex&&) noexcept = default;
CopyIndex& CopyIndex::operator=(CopyIndex&&) noexcept = default;

void CopyIndex::add(const StoryText& story) {
  state_->indexed.add(story.key,
                      dedupe::index_story(state_->reader.read(story.text, story.running)));
}

void CopyIndex::remove(const StoryKey& key) {
  state_->indexed.remove(key);
}

Copies CopyIndex::find(std::span<const StoryText> texts, float threshold,
                       std::span<const CopyDecision> decisions) const {
  std::vector<const dedupe::IndexedStories::value_type*> all;
  all.reserve(state_->indexed.stories.size());
  for (const auto& entry : state_->indexed.stories) all.push_back(&entry);
  return dedupe::search({all, state_->indexed.counts.common(), texts, threshold, decisions});
}

Copies CopyIndex::find_of(const StoryKey& key, std::span<const StoryText> texts,
                          std::span<const CopyDecision> decisions) const {
  const auto asked = dedupe::find_partners(state_->indexed, key);
  if (asked.empty()) return {};
  const auto self = std::find_if(asked.begin(), asked.end(),
                                 [&](const auto* entry) { return entry->first == key; });
  return dedupe::search_one(
      {asked, state_->indexed.counts.common(), texts, default_copy_threshold, decisions},
      static_cast<std::uint32_t>(self - asked.begin()));
}

std::vector<std::byte> CopyIndex::save() const {
  return dedupe::save(state_->indexed.stories);
}

Result<CopyIndex> CopyIndex::load(std::span<const std::byte> bytes) {
  Result<dedupe::IndexedStories> stories = dedupe::load(bytes);
  if (!stories) return stories.error();
  CopyIndex index;
  for (auto& [key, story] : stories.value()) index.state_->indexed.add(key, std::move(story));
  return index;
}

}  // namespace copydesk
