// Which distinct names are one thing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "copydesk/decisions.hpp"
#include "entities/resolve/known_names.hpp"
#include "entities/resolve/name_table.hpp"

namespace copydesk::entities {

/// Groups of entries; evidence says why an entry joined its group (empty for the main name).
struct Merged {
  std::vector<std::uint32_t> group_of;  ///< by entry: the smallest entry number of its group
  std::vector<std::string> evidence;    ///< by entry
};

/// Merges: equal folded forms; other names of one country or body; acronyms with their expansion; a
/// surname (or first name) with the one full name it can belong to, in its documents first; short
/// forms of bodies. A person's decisions come before every rule and are never undone by one. A name
/// that fits two full names joins the one that shares more of its documents, or none. Near linear:
/// candidates are found by keys (last word, first word, initials), never by comparing all pairs.
[[nodiscard]] Merged merge_names(const NameTable& names, const KnownNames& known,
                                 std::span<const EntityDecision> decisions);

}  // namespace copydesk::entities
