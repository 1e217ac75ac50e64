#include "json/write_entities.hpp"

namespace copydesk::json {

namespace {

void write_entity(const Entity& entity, const Resolution& resolution, Writer& out) {
  out.member("id", entity.id);
  out.member("type", mention_type_name(entity.type));
  out.member("name", entity.name);
  out.array("aliases", [&] {
    for (const Alias& alias : entity.aliases) {
      out.object([&] {
        out.member("text", alias.text);
        out.member("count", alias.count);
        out.member("evidence", alias.evidence);
      });
    }
  });
  out.array("roles", [&] {
    for (const std::string& role : entity.roles) out.value(role);
  });
  out.array("links", [&] {
    for (const EntityLink& link : entity.links) {
      out.object([&] {
        out.member("entity", resolution.entities[link.entity].id);
        out.member("relation", link.relation);
      });
    }
  });
  out.member("mentions", entity.mentions);
}

}  // namespace

void write_entities(const Resolution& resolution, Writer& out) {
  out.array("entities", [&] {
    for (const Entity& entity : resolution.entities) {
      out.object([&] { write_entity(entity, resolution, out); });
    }
  });
}

}  // namespace copydesk::json
