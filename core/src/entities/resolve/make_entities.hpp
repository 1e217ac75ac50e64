// Groups of names -> entities with their aliases and links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "copydesk/entities.hpp"
#include "entities/resolve/groups.hpp"
#include "entities/resolve/known_names.hpp"
#include "entities/resolve/name_table.hpp"

namespace copydesk::entities {

/// Entities by mentions, then type and name; entity_of: of each entry.
struct MadeEntities {
  std::vector<Entity> entities;
  std::vector<std::uint32_t> entity_of;
};

[[nodiscard]] MadeEntities make_entities(const NameTable& names, const NameGroups& groups);

/// Links demonyms, capitals and seats of government to their countries, and names a person was
/// unsure of to each other.
void add_links(const KnownNames& known, const NameTable& names,
               std::span<const EntityDecision> decisions, MadeEntities& made);

}  // namespace copydesk::entities
