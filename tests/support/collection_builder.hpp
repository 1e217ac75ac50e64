// Small collections of names, for tests of `resolve`.
#pragma once

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "copydesk/entities.hpp"

namespace copydesk::test {

/// Documents whose text is given names, one a line, each a mention.
class NamesBuilder {
 public:
  using Names = std::vector<std::pair<MentionType, std::string>>;

  void add(const std::string& id, const Names& names, bool kept = true) {
    Page& page = pages_.emplace_back();
    page.document.id = id;
    page.stories.resize(1);
    for (const auto& [type, text] : names) add_line(page, type, text, kept);
  }

  [[nodiscard]] std::vector<DocumentMentions> documents() const {
    std::vector<DocumentMentions> out;
    for (const Page& page : pages_)
      out.push_back({&page.document, page.labels, page.stories, page.mentions});
    return out;
  }

 private:
  struct Page {
    Document document;
    std::vector<BlockLabel> labels;
    std::vector<Story> stories;
    std::vector<Mention> mentions;
  };

  static void add_line(Page& page, MentionType type, const std::string& text, bool kept) {
    Mention mention;
    mention.type = type;
    mention.span.start = static_cast<std::uint32_t>(page.document.text.size());
    page.document.text += text;
    mention.span.end = static_cast<std::uint32_t>(page.document.text.size());
    page.document.text += ".\n";
    Block block;
    block.span = mention.span;
    page.document.blocks.push_back(block);
    BlockLabel label;
    label.kept = kept;
    label.story = kept ? 0 : no_story;
    page.labels.push_back(label);
    page.mentions.push_back(mention);
  }

  std::deque<Page> pages_;
};

}  // namespace copydesk::test
