#include "support/story.hpp"

#include <algorithm>
#include <utility>

namespace copydesk::test {

namespace {

std::vector<Block> paragraphs(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    Block block;
    block.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    blocks.push_back(block);
    at = end + 2;
  }
  return blocks;
}

std::vector<Mention> mentions_of(std::string_view text, const std::vector<StoryName>& names) {
  std::vector<Mention> mentions;
  for (const StoryName& name : names) {
    for (std::size_t at = text.find(name.text); at != std::string_view::npos;
         at = text.find(name.text, at + 1)) {
      Mention mention;
      mention.span = {static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + name.text.size())};
      mention.type = name.type;
      const bool taken = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
        return other.span.overlaps(mention.span);
      });
      if (!taken) mentions.push_back(mention);
    }
  }
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
  return mentions;
}

}  // namespace

TestStory::TestStory(std::string text, const std::vector<StoryName>& names) : stories_(1) {
  document_.text = std::move(text);
  document_.blocks = paragraphs(document_.text);
  BlockLabel body;
  body.role = Role::body;
  body.kept = true;
  body.story = 0;
  labels_.assign(document_.blocks.size(), body);
  mentions_ = mentions_of(document_.text, names);
}

QuoteResult TestStory::quotes() const {
  return find_quotes(document_, labels_, stories_, mentions_);
}

quotes::StoryWords TestStory::words() const {
  return quotes::read_words(document_, labels_, mentions_, 0, document_.blocks.size());
}

}  // namespace copydesk::test
