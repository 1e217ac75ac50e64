// Pages with known article text, and for some the hand-given role of every line: what the model of
// block roles is trained and measured on. Native only; the pages are no part of the repository.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "copydesk/document.hpp"
#include "copydesk/role.hpp"

namespace copydesk::train {

/// The three forms in which a page is brought.
enum class Input : std::uint8_t { paste, html, paste_html };
inline constexpr std::size_t input_count = 3;
inline constexpr std::array all_inputs = {Input::paste, Input::html, Input::paste_html};

/// What is known of a block.
struct BlockGold {
  bool known = false;  ///< `role` is hand-given
  Role role = Role::other;
  bool placed = false;  ///< `running` is known: the block was found in the article's text or not
  bool running = false;
};

/// One page in one form.
struct PageInput {
  Document document;
  std::vector<BlockGold> gold;  ///< one a block
  bool suspect = false;         ///< less than half of the gold text is in this form at all
};

struct TrainingPage {
  std::string corpus;
  std::string id;
  std::string site;
  std::string language;
  bool doubtful = false;  ///< the gold is probably only the article's beginning
  bool has_roles = false;
  bool second_story = false;        ///< its roles name more than one story
  std::vector<std::uint64_t> gold;  ///< shingles of the article's text
  std::array<PageInput, input_count> inputs;
};

/// Reads the pages a list names, a tab-separated line each: corpus, id, site, language, suspect as
/// paste, suspect as HTML, doubtful (0 or 1), then the files: paste, gold, roles or "-", HTML,
/// pasted HTML. Pages with unreadable files are left out with a line on standard error.
[[nodiscard]] std::vector<TrainingPage> read_pages(const std::string& list);

/// The part of `folds` parts to which all pages of its site belong.
[[nodiscard]] std::size_t site_fold(const TrainingPage& page, std::size_t folds);

/// Whole file; empty when unreadable.
[[nodiscard]] std::string read_whole(const std::string& path);

}  // namespace copydesk::train
