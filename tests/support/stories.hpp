// Stories made for tests of copies.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/dedupe.hpp"
#include "dedupe/align.hpp"

namespace copydesk::test {

/// A text of its own, ready for comparison; each line of it is a paragraph.
class Story {
 public:
  explicit Story(std::string text);
  Story(const Story&) = delete;
  Story& operator=(const Story&) = delete;

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Span>& running() const { return running_; }
  [[nodiscard]] const dedupe::Prepared& prepared() const { return prepared_; }
  [[nodiscard]] std::string_view words(std::uint32_t first, std::uint32_t last) const {
    return slice(text_, prepared_.words.span(first, last));
  }
  [[nodiscard]] std::string_view at(Span span) const { return slice(text_, span); }

 private:
  std::string text_;
  std::vector<Span> running_;
  dedupe::Prepared prepared_;
};

/// Stories for an index, by document; views of them stay valid.
class Stories {
 public:
  /// Returns the story's key: the document's id and 1.
  StoryKey add(const std::string& document, const std::string& text);
  [[nodiscard]] std::vector<StoryText> texts() const;
  [[nodiscard]] StoryText text(const std::string& document) const;

 private:
  std::map<std::string, Story> stories_;
};

/// Five sentences, 45 words: invented ones, names, figures and small words; others for each number.
[[nodiscard]] std::string paragraph(unsigned number);
/// The paragraphs first .. first + count - 1, a line each.
[[nodiscard]] std::string article(unsigned first, unsigned count);

}  // namespace copydesk::test
