// The rules by which names become entities: within a story, then across stories.
#pragma once

#include <vector>

#include "entities/resolve/groups.hpp"
#include "entities/resolve/known_names.hpp"
#include "entities/resolve/name_table.hpp"

namespace copydesk::entities {

/// Entries that are short for another name of their story ("Putin", "the Commission"): elsewhere
/// the same words may be somebody else. By entry.
using BriefNames = std::vector<bool>;

/// Merges the names of each story: equal forms, other names of one country or body, acronyms,
/// surnames, misspellings, short forms of bodies and places. A name that fits two is left alone.
/// Cost: names of a story by its names that share a word.
[[nodiscard]] BriefNames merge_within_stories(const NameTable& names, const KnownNames& known,
                                              NameGroups& groups);

/// Merges the stories' groups: by full names first, then bare surnames, acronyms and short forms
/// that one entity has, or far more often than all others. Near linear in the entries.
void merge_across_stories(const NameTable& names, const KnownNames& known, const BriefNames& brief,
                          NameGroups& groups);

}  // namespace copydesk::entities
