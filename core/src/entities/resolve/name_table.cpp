#include "entities/resolve/name_table.hpp"

#include <algorithm>

namespace copydesk::entities {

std::vector<bool> in_kept_block(const DocumentMentions& document) {
  std::vector<bool> out;
  std::size_t block = 0;
  const std::vector<Block>& blocks = document.document->blocks;
  for (const Mention& mention : document.mentions) {
    while (block < blocks.size() && blocks[block].span.end <= mention.span.start) ++block;
    out.push_back(block < blocks.size() && document.labels[block].kept);
  }
  return out;
}

NameTable::NameTable(std::span<const DocumentMentions> documents) {
  // Documents by id, so that numbers do not depend on their order.
  std::vector<std::size_t> order(documents.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return documents[a].document->id < documents[b].document->id;
  });
  std::map<std::pair<MentionType, std::string>, NameEntry> found;
  for (std::uint32_t number = 0; number < order.size(); ++number) {
    const DocumentMentions& document = documents[order[number]];
    const std::vector<bool> kept = in_kept_block(document);
    for (std::size_t m = 0; m < document.mentions.size(); ++m) {
      const Mention& mention = document.mentions[m];
      if (!kept[m] || !is_name(mention.type)) continue;
      std::string text(slice(document.document->text, mention.span));
      NameEntry& entry = found[{mention.type, text}];
      ++entry.count;
      if (entry.documents.empty() || entry.documents.back() != number)
        entry.documents.push_back(number);
    }
  }
  for (auto& [key, entry] : found) {
    entry.type = key.first;
    entry.text = key.second;
    entry.form = name_form(entry.text, entry.type);
    index.emplace(key, static_cast<std::uint32_t>(entries.size()));
    entries.push_back(std::move(entry));
  }
}

std::uint32_t NameTable::find(MentionType type, const std::string& text) const {
  const auto found = index.find({type, text});
  return found == index.end() ? none : found->second;
}

}  // namespace copydesk::entities
