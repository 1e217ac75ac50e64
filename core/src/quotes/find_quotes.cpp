#include <algorithm>
#include <string>

#include "copydesk/quotes.hpp"
#include "quotes/story_quotes.hpp"

namespace copydesk {

QuoteResult find_quotes(const Document& document, std::span<const BlockLabel> labels,
                        std::span<const Story>, std::span<const Mention> mentions) {
  QuoteResult out;
  for (std::size_t first = 0; first < document.blocks.size();) {
    std::size_t last = first + 1;
    while (last < document.blocks.size() &&
           (labels[last].story == labels[first].story || !labels[last].kept)) {
      ++last;
    }
    quotes::StoryWords story = quotes::read_words(document, labels, mentions, first, last);
    if (!story.words.empty()) quotes::append_quotes(story, out);
    first = last;
  }
  return out;
}

}  // namespace copydesk
