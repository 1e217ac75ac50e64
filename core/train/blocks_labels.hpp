// Carries hand-given roles of a paste's lines, and the gold text, over to blocks. Native only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "blocks_pages.hpp"

namespace copydesk::train {

/// A line of the pasted text with its role.
struct RoleLine {
  std::string_view text;
  Role role = Role::other;
};

/// The lines that a `.roles` file labels, in order; second stories count by their role.
[[nodiscard]] std::vector<RoleLine> read_role_lines(std::string_view paste, std::string_view roles);

/// Gives blocks the role of the lines whose words they hold: by four-word runs that are unique on
/// both sides, then by equal lines in order. Blocks without a match stay unknown.
void project_roles(const std::vector<RoleLine>& lines, PageInput& input);

/// Says of every block whether its words are in the gold text: half of its four-word runs, or for
/// shorter blocks a whole line of it between the first and the last longer match.
void place_gold(std::string_view gold, PageInput& input);

}  // namespace copydesk::train
