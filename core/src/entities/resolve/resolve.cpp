#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "copydesk/entities.hpp"
#include "entities/resolve/known_names.hpp"
#include "entities/resolve/make_entities.hpp"
#include "entities/resolve/merge.hpp"
#include "entities/resolve/name_table.hpp"
#include "entities/resolve/roles.hpp"

namespace copydesk {

namespace {

using entities::MadeEntities;
using entities::NameTable;

constexpr std::size_t most_roles = 8;

/// Surface form and type -> the entity that has most mentions by that name.
using EntityByName = std::map<std::pair<MentionType, std::string>, std::uint32_t>;

EntityByName entities_by_name(const NameTable& names, const MadeEntities& made) {
  EntityByName out;
  for (std::uint32_t i = 0; i < names.entries.size(); ++i) {
    // Entities are numbered by mentions: the smaller number has more.
    const auto [at, fresh] =
        out.emplace(std::pair(names.entries[i].type, names.entries[i].text), made.entity_of[i]);
    if (!fresh) at->second = std::min(at->second, made.entity_of[i]);
  }
  return out;
}

/// The roles of each entity, the most frequent first.
class Roles {
 public:
  explicit Roles(std::size_t entities) : counts_(entities) {}

  void add(std::uint32_t entity, const std::string& role) {
    if (!role.empty()) ++counts_[entity][role];
  }

  void write(std::vector<Entity>& entities) const {
    for (std::size_t i = 0; i < entities.size(); ++i) {
      std::vector<std::pair<std::uint32_t, std::string>> ranked;
      for (const auto& [role, count] : counts_[i]) ranked.emplace_back(count, role);
      std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
      });
      for (std::size_t k = 0; k < ranked.size() && k < most_roles; ++k)
        entities[i].roles.push_back(ranked[k].second);
    }
  }

 private:
  std::vector<std::map<std::string, std::uint32_t>> counts_;
};

}  // namespace

Resolution resolve(std::span<const DocumentMentions> documents,
                   std::span<const EntityDecision> decisions) {
  const NameTable names(documents);
  const entities::KnownNames& known = entities::KnownNames::shared();
  entities::NameGroups groups(names, decisions);
  const entities::BriefNames brief = entities::merge_within_stories(names, known, groups);
  entities::merge_across_stories(names, known, brief, groups);
  MadeEntities made = entities::make_entities(names, groups);
  entities::add_links(known, names, decisions, made);

  std::optional<EntityByName> by_name;  // made when it is asked for
  Roles roles(made.entities.size());
  Resolution out;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const DocumentMentions& document = documents[d];
    std::vector<std::uint32_t>& entity_of = out.entity_of.emplace_back();
    for (std::size_t m = 0; m < document.mentions.size(); ++m) {
      const Mention& mention = document.mentions[m];
      const std::uint32_t entry = names.entry_of[d][m];
      if (entry != NameTable::none) {
        entity_of.push_back(made.entity_of[entry]);
        if (mention.type == MentionType::person)
          roles.add(entity_of.back(), entities::role_of(document.document->text, mention.span));
        continue;
      }
      // A name in furniture is the one that the stories know by it.
      const std::string text(slice(document.document->text, mention.span));
      if (!is_name(mention.type)) {
        entity_of.push_back(no_entity);
        continue;
      }
      if (!by_name) by_name = entities_by_name(names, made);
      const auto found = by_name->find({mention.type, text});
      entity_of.push_back(found == by_name->end() ? no_entity : found->second);
    }
  }
  roles.write(made.entities);
  out.entities = std::move(made.entities);
  return out;
}

}  // namespace copydesk
