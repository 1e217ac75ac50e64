// Linked data of a page: the article described in <script type="application/ld+json">.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copydesk::html {

/// What was found of the article. Strings are UTF-8 with escapes resolved.
struct LinkedData {
  bool is_article = false;  ///< from an object of an article's type, not from a WebPage
  std::string headline;
  std::string description;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string publisher;
};

/// Reads one script. Takes the outermost object whose @type is an article's, the first of equals,
/// at the top, in an array, in "@graph" or inside another object; else a WebPage's dates. Broken
/// JSON gives what stood before the break. Linear; nesting beyond 64 counts as broken.
///
///     {"@type": "NewsArticle", "headline": "Rain", "author": [{"name": "A. Poe"}]}
///       -> {true, "Rain", "", {"A. Poe"}, ...}
[[nodiscard]] LinkedData read_json_ld(std::string_view script);

}  // namespace copydesk::html
