#include <iterator>
#include <utility>

#include "copydesk/dedupe.hpp"
#include "dedupe/search.hpp"

namespace copydesk {

struct CopyIndex::State {
  dedupe::IndexedStories stories;
  dedupe::WordReader reader;
};

CopyIndex::CopyIndex() : state_(std::make_unique<State>()) {}
CopyIndex::~CopyIndex() = default;
CopyIndex::CopyIndex(CopyIndex&&) noexcept = default;
CopyIndex& CopyIndex::operator=(CopyIndex&&) noexcept = default;

void CopyIndex::add(const StoryText& story) {
  state_->stories.insert_or_assign(
      story.key, dedupe::index_story(state_->reader.read(story.text, story.running)));
}

void CopyIndex::remove(const StoryKey& key) {
  state_->stories.erase(key);
}

Copies CopyIndex::find(std::span<const StoryText> texts, float threshold,
                       std::span<const CopyDecision> decisions) const {
  return dedupe::search(dedupe::Question(state_->stories, texts, threshold, decisions));
}

Copies CopyIndex::find_of(const StoryKey& key, std::span<const StoryText> texts,
                          std::span<const CopyDecision> decisions) const {
  const auto found = state_->stories.find(key);
  if (found == state_->stories.end()) return {};
  const dedupe::Question question(state_->stories, texts, default_copy_threshold, decisions);
  const auto number = std::distance(state_->stories.begin(), found);
  return dedupe::search_one(question, static_cast<std::uint32_t>(number));
}

std::vector<std::byte> CopyIndex::save() const {
  return dedupe::save(state_->stories);
}

Result<CopyIndex> CopyIndex::load(std::span<const std::byte> bytes) {
  Result<dedupe::IndexedStories> stories = dedupe::load(bytes);
  if (!stories) return stories.error();
  CopyIndex index;
  index.state_->stories = std::move(stories).value();
  return index;
}

}  // namespace copydesk
