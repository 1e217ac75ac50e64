// A story for tests: paragraphs by blank lines, names wherever they stand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/mention.hpp"
#include "copydesk/quotes.hpp"
#include "copydesk/story.hpp"
#include "quotes/words.hpp"

namespace copydesk::test {

/// A name of a story; each time it stands in the text it is a mention.
struct StoryName {
  std::string_view text;
  MentionType type = MentionType::person;
};

/// One document of one story, all of it body text. Longer names are to be given before shorter
/// ones.
class TestStory {
 public:
  TestStory(std::string text, const std::vector<StoryName>& names = {});

  [[nodiscard]] QuoteResult quotes() const;
  /// Words as the rules see them; borrows from this.
  [[nodiscard]] quotes::StoryWords words() const;
  [[nodiscard]] std::string_view text(Span span) const { return slice(document_.text, span); }
  [[nodiscard]] std::string_view text(const std::optional<Span>& span) const {
    return span ? text(*span) : std::string_view{};
  }
  /// Text of a mention; "" for no_mention.
  [[nodiscard]] std::string_view name(std::uint32_t mention) const {
    return mention == no_mention ? std::string_view{} : text(mentions_[mention].span);
  }
  [[nodiscard]] const std::string& text() const { return document_.text; }

 private:
  Document document_;
  std::vector<BlockLabel> labels_;
  std::vector<Story> stories_;
  std::vector<Mention> mentions_;
};

}  // namespace copydesk::test
