#include "copydesk/collection.hpp"

#include <map>
#include <string>
#include <utility>

#include "collection/story_texts.hpp"

namespace copydesk {

namespace {

struct Entry {
  AnalysedDocument analysed;
  collection::StoryViews stories;
};

}  // namespace

// Entries are held by pointer: story views point into them, so they must not move.
struct Collection::State {
  std::map<std::string, std::unique_ptr<Entry>, std::less<>> entries;
  CopyIndex index;
};

Collection::Collection() : state_(std::make_unique<State>()) {}
Collection::~Collection() = default;
Collection::Collection(Collection&&) noexcept = default;
Collection& Collection::operator=(Collection&&) noexcept = default;

void Collection::add(AnalysedDocument document, bool with_copies) {
  if (find(document.document.id) != nullptr) (void)remove(document.document.id);
  auto entry = std::make_unique<Entry>();
  entry->analysed = std::move(document);
  if (with_copies) entry->stories = collection::story_views(entry->analysed);
  for (const StoryText& text : entry->stories.texts) state_->index.add(text);
  std::string id = entry->analysed.document.id;
  state_->entries.emplace(std::move(id), std::move(entry));
}

Result<bool> Collection::remove(std::string_view id) {
  const auto found = state_->entries.find(id);
  if (found == state_->entries.end()) {
    return Error{ErrorCode::unknown_document, "collection", 0,
                 "there is no document named \"" + std::string(id) + "\""};
  }
  for (const StoryText& text : found->second->stories.texts) state_->index.remove(text.key);
  state_->entries.erase(found);
  return true;
}

std::vector<const AnalysedDocument*> Collection::documents() const {
  std::vector<const AnalysedDocument*> documents;
  documents.reserve(state_->entries.size());
  for (const auto& [id, entry] : state_->entries) documents.push_back(&entry->analysed);
  return documents;
}

const AnalysedDocument* Collection::find(std::string_view id) const {
  const auto found = state_->entries.find(id);
  return found == state_->entries.end() ? nullptr : &found->second->analysed;
}

Copies Collection::copies(float threshold, std::span<const CopyDecision> decisions) const {
  std::vector<StoryText> texts;
  for (const auto& [id, entry] : state_->entries) {
    texts.insert(texts.end(), entry->stories.texts.begin(), entry->stories.texts.end());
  }
  return state_->index.find(texts, threshold, decisions);
}

Resolution Collection::entities(std::span<const EntityDecision> decisions) const {
  std::vector<DocumentMentions> documents;
  documents.reserve(state_->entries.size());
  for (const auto& [id, entry] : state_->entries) {
    const AnalysedDocument& analysed = entry->analysed;
    documents.push_back({.document = &analysed.document,
                         .labels = analysed.cleaned.labels,
                         .stories = analysed.cleaned.stories,
                         .mentions = analysed.mentions});
  }
  return resolve(documents, decisions);
}

}  // namespace copydesk
