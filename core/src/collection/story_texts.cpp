#include "collection/story_texts.hpp"

namespace copydesk::collection {

namespace {

/// The story whose running text a block belongs to, or repeats: a second copy of a paragraph is
/// hidden from the reader, but two pages may have taken it over twice.
std::uint32_t story_of(const CleanResult& cleaned, std::size_t block) {
  const BlockLabel* label = &cleaned.labels[block];
  if (label->duplicate_of && !label->kept && *label->duplicate_of < cleaned.labels.size()) {
    label = &cleaned.labels[*label->duplicate_of];
  }
  return label->kept && is_running_text(label->role) ? label->story : no_story;
}

}  // namespace

StoryViews story_views(const AnalysedDocument& analysed) {
  const Document& document = analysed.document;
  const CleanResult& cleaned = analysed.cleaned;
  StoryViews views;
  views.running.resize(cleaned.stories.size());
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const std::uint32_t story = story_of(cleaned, i);
    if (story >= views.running.size()) continue;
    Span span = document.blocks[i].span;
    const std::optional<Dateline>& dateline = cleaned.stories[story].dateline;
    // The dateline is metadata: two copies may stand under different ones.
    if (dateline && span.contains(dateline->span)) span.start = dateline->span.end;
    if (!span.empty()) views.running[story].push_back(span);
  }
  views.texts.reserve(cleaned.stories.size());
  for (std::size_t i = 0; i < cleaned.stories.size(); ++i) {
    const Story& story = cleaned.stories[i];
    views.texts.push_back({.key = {.document = document.id, .story = story.id},
                           .text = document.text,
                           .running = views.running[i],
                           .agency = story.agency,
                           .published = story.published});
  }
  return views;
}

}  // namespace copydesk::collection
