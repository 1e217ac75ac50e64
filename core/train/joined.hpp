// Pages put one behind the other, as people paste them. Native only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "blocks_pages.hpp"

namespace copydesk::train {

/// A joined text; stories[k] is where the running text of page k starts and ends, in bytes.
struct Joined {
  std::string text;
  std::vector<Span> stories;
  std::vector<Role> roles;  ///< of every line, where all pages have hand-given roles
  bool whole_pages = false;
};

/// How documents are joined; always the same for the same pages.
struct JoinOptions {
  std::size_t count = 300;
  std::uint64_t seed = 7;
  std::size_t stories = 0;     ///< in each; 0: two to five, whole pages two or three
  std::size_t headlines = 60;  ///< of a hundred stories have their headline
  std::size_t paragraphs = 0;  ///< at most so many of each story, chosen at random; 0: all
  bool roles_only = false;     ///< only pages with hand-given roles, so that `roles` is complete
};

/// Joined documents of two to five pages of different sites. Two thirds hold the kept lines only
/// (headline in 75 %, byline in 40 %, caption in 30 %, blank lines between paragraphs in half), a
/// third the whole pasted pages. Where a page has no hand-given roles its headline is the one its
/// metadata names.
[[nodiscard]] std::vector<Joined> join_pages(const std::vector<TrainingPage>& pages,
                                             const std::function<bool(const TrainingPage&)>& filter,
                                             const JoinOptions& options);

/// A page to measure stories on: its article is whole and the only one.
[[nodiscard]] bool is_single_story(const TrainingPage& page);

[[nodiscard]] Document read_plain(const std::string& text);

}  // namespace copydesk::train
