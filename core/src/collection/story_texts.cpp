#include "collection/story_texts.hpp"

namespace copydesk::collection {

StoryViews story_views(const AnalysedDocument& analysed) {
  const Document& document = analysed.document;
  const CleanResult& cleaned = analysed.cleaned;
  StoryViews views;
  views.running.resize(cleaned.stories.size());
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const BlockLabel& label = cleaned.labels[i];
    if (!label.kept || !is_running_text(label.role) || label.story >= views.running.size()) {
      continue;
    }
    Span span = document.blocks[i].span;
    const std::optional<Dateline>& dateline = cleaned.stories[label.story].dateline;
    // The dateline is metadata: two copies may stand under different ones.
    if (dateline && span.contains(dateline->span)) span.start = dateline->span.end;
    if (!span.empty()) views.running[label.story].push_back(span);
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
