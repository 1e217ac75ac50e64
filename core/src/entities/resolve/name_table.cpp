#include "entities/resolve/name_table.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace copydesk::entities {

namespace {

/// For each mention the story it stands in; NameTable::none for values and in removed blocks.
std::vector<std::uint32_t> story_of_mentions(const DocumentMentions& document) {
  std::vector<std::uint32_t> out;
  std::size_t block = 0;
  const std::vector<Block>& blocks = document.document->blocks;
  for (const Mention& mention : document.mentions) {
    while (block < blocks.size() && blocks[block].span.end <= mention.span.start) ++block;
    const bool counts =
        is_name(mention.type) && block < blocks.size() && document.labels[block].kept;
    const std::uint32_t story = counts ? document.labels[block].story : NameTable::none;
    // A kept block of no story is a scope of its own.
    out.push_back(counts && story == no_story ? no_story - 1 : story);
  }
  return out;
}

}  // namespace

NameTable::NameTable(std::span<const DocumentMentions> documents) : entry_of(documents.size()) {
  std::vector<std::size_t> order(documents.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return documents[a].document->id < documents[b].document->id;
  });
  std::uint32_t scopes = 0;
  for (const std::size_t d : order) {
    const DocumentMentions& document = documents[d];
    const std::vector<std::uint32_t> stories = story_of_mentions(document);
    using Key = std::tuple<std::uint32_t, MentionType, std::string>;
    std::map<Key, std::vector<std::size_t>> found;
    for (std::size_t m = 0; m < stories.size(); ++m) {
      if (!is_name(document.mentions[m].type)) continue;
      const std::string text(slice(document.document->text, document.mentions[m].span));
      found[{stories[m], document.mentions[m].type, text}].push_back(m);
    }
    entry_of[d].assign(stories.size(), none);
    std::map<std::uint32_t, std::uint32_t> scope_of_story;
    for (const auto& [key, mentions] : found) {
      const auto& [story, type, text] = key;
      if (story == none) continue;
      const auto [scope, fresh] = scope_of_story.emplace(story, scopes);
      if (fresh) ++scopes;
      for (const std::size_t m : mentions)
        entry_of[d][m] = static_cast<std::uint32_t>(entries.size());
      entries.push_back({type, text, name_form(text, type), scope->second,
                         static_cast<std::uint32_t>(mentions.size())});
    }
  }
}

}  // namespace copydesk::entities
