#include "json/write_entities.hpp"

namespace copydesk::json {

Value entities_value(const Resolution& resolution) {
  Value out = Value::array();
  for (const Entity& entity : resolution.entities) {
    Value aliases = Value::array();
    for (const Alias& alias : entity.aliases) {
      aliases.push_back(
          {{"text", alias.text}, {"count", alias.count}, {"evidence", alias.evidence}});
    }
    Value links = Value::array();
    for (const EntityLink& link : entity.links) {
      links.push_back(
          {{"entity", resolution.entities[link.entity].id}, {"relation", link.relation}});
    }
    out.push_back({{"id", entity.id},
                   {"type", mention_type_name(entity.type)},
                   {"name", entity.name},
                   {"aliases", std::move(aliases)},
                   {"roles", entity.roles},
                   {"links", std::move(links)},
                   {"mentions", entity.mentions}});
  }
  return out;
}

}  // namespace copydesk::json
