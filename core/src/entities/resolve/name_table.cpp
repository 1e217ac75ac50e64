#include "entities/resolve/name_table.hpp"

#include <algorithm>
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
    using Found = std::tuple<std::uint32_t, MentionType, std::string_view, std::size_t>;
    std::vector<Found> found;
    for (std::size_t m = 0; m < stories.size(); ++m) {
      const Mention& mention = document.mentions[m];
      if (stories[m] == none || !is_name(mention.type)) continue;
      found.emplace_back(stories[m], mention.type, slice(document.document->text, mention.span), m);
    }
    std::sort(found.begin(), found.end());
    entry_of[d].assign(stories.size(), none);
    std::uint32_t story_before = none;
    for (const auto& [story, type, text, m] : found) {
      if (story != story_before) ++scopes;
      const bool same =
          story == story_before && entries.back().type == type && entries.back().text == text;
      story_before = story;
      if (!same) entries.push_back({type, std::string(text), name_form(text, type), scopes - 1, 0});
      ++entries.back().count;
      entry_of[d][m] = static_cast<std::uint32_t>(entries.size() - 1);
    }
  }
}

}  // namespace copydesk::entities
