#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "copydesk/entities.hpp"
#include "entities/resolve/known_names.hpp"
#include "entities/resolve/merge.hpp"
#include "entities/resolve/name_table.hpp"
#include "entities/resolve/roles.hpp"
#include "text/character.hpp"

namespace copydesk {

namespace {

using entities::KnownNames;
using entities::Merged;
using entities::NameEntry;
using entities::NameTable;

/// "Vladimir Putin" -> "vladimir-putin".
std::string slug(std::string_view name) {
  std::string out;
  for (const char c : text::fold(name)) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80);
    if (plain)
      out += c;
    else if (!out.empty() && out.back() != '-')
      out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "unnamed" : out;
}

/// Whether `a` is the better main name of an entity.
bool is_fuller(const NameEntry& a, const NameEntry& b) {
  const auto rank = [](const NameEntry& entry) {
    const bool person = entry.type == MentionType::person;
    const std::size_t words = std::min<std::size_t>(entry.form.words.size(), person ? 3 : 6);
    // A person's full name beats a surname however often that stands; other names go by use first.
    return std::pair<std::size_t, std::size_t>(
        person ? std::min<std::size_t>(words, 2) : (entry.form.acronym ? 0 : 1), entry.count);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.text < b.text;
}

std::vector<Entity> make_entities(const NameTable& names, const Merged& merged,
                                  std::map<std::uint32_t, std::uint32_t>& number_of_group) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < names.entries.size(); ++i) groups[merged.group_of[i]].push_back(i);
  std::vector<std::pair<Entity, std::uint32_t>> made;
  for (const auto& [group, members] : groups) {
    Entity entity;
    const NameEntry* main = &names.entries[members.front()];
    for (const std::uint32_t member : members) {
      const NameEntry& entry = names.entries[member];
      if (is_fuller(entry, *main)) main = &entry;
      entity.mentions += entry.count;
      entity.aliases.push_back({entry.text, entry.count, merged.evidence[member]});
    }
    entity.type = main->type;
    entity.name = main->text;
    for (Alias& alias : entity.aliases) {
      if (alias.text == entity.name)
        alias.evidence.clear();
      else if (alias.evidence.empty())
        alias.evidence = "joined with " + entity.name;
    }
    std::sort(entity.aliases.begin(), entity.aliases.end(), [](const Alias& a, const Alias& b) {
      return a.count != b.count ? a.count > b.count : a.text < b.text;
    });
    made.emplace_back(std::move(entity), group);
  }
  std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) {
    if (a.first.mentions != b.first.mentions) return a.first.mentions > b.first.mentions;
    return std::pair(a.first.type, a.first.name) < std::pair(b.first.type, b.first.name);
  });
  std::vector<Entity> out;
  std::set<std::string> ids;
  for (auto& [entity, group] : made) {
    const std::string base = std::string(mention_type_name(entity.type)) + ":" + slug(entity.name);
    entity.id = base;
    for (int copy = 2; !ids.insert(entity.id).second; ++copy)
      entity.id = base + "-" + std::to_string(copy);
    number_of_group[group] = static_cast<std::uint32_t>(out.size());
    out.push_back(std::move(entity));
  }
  return out;
}

/// Links demonyms and capitals to their countries, and names a person was unsure of to each other.
void add_links(std::vector<Entity>& entities, const KnownNames& known, const NameTable& names,
               const Merged& merged, const std::map<std::uint32_t, std::uint32_t>& number_of_group,
               std::span<const EntityDecision> decisions) {
  std::map<std::string, std::uint32_t> countries;
  const auto folded = [](const Entity& entity) {
    return entities::name_form(entity.name, entity.type).folded;
  };
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (entities[i].type != MentionType::place) continue;
    const std::string_view main = known.main_name(folded(entities[i]), MentionType::place);
    if (!main.empty()) countries.emplace(std::string(main), i);
  }
  for (Entity& entity : entities) {
    const bool group = entity.type == MentionType::group;
    if (!group && entity.type != MentionType::place) continue;
    const std::string key = folded(entity);
    const std::string_view country =
        group ? known.country_of_demonym(key) : known.country_of_capital(key);
    const auto found = countries.find(std::string(country));
    if (!country.empty() && found != countries.end())
      entity.links.push_back({found->second, group ? "demonym" : "capital"});
  }
  for (const EntityDecision& one : decisions) {
    const std::optional<MentionType> type = mention_type_from_name(one.type);
    if (!type || one.judgement != Judgement::unsure) continue;
    const std::uint32_t a = names.find(*type, one.a);
    const std::uint32_t b = names.find(*type, one.b);
    if (a == NameTable::none || b == NameTable::none) continue;
    const std::uint32_t x = number_of_group.at(merged.group_of[a]);
    const std::uint32_t y = number_of_group.at(merged.group_of[b]);
    if (x != y) entities[x].links.push_back({y, "unsure"});
  }
}

constexpr std::size_t most_roles = 8;

}  // namespace

Resolution resolve(std::span<const DocumentMentions> documents,
                   std::span<const EntityDecision> decisions) {
  const NameTable names(documents);
  const KnownNames known;
  const Merged merged = entities::merge_names(names, known, decisions);
  std::map<std::uint32_t, std::uint32_t> number_of_group;
  Resolution out;
  out.entities = make_entities(names, merged, number_of_group);
  add_links(out.entities, known, names, merged, number_of_group, decisions);

  std::vector<std::map<std::string, std::uint32_t>> roles(out.entities.size());
  for (const DocumentMentions& document : documents) {
    std::vector<std::uint32_t>& entity_of = out.entity_of.emplace_back();
    for (const Mention& mention : document.mentions) {
      const std::string text(slice(document.document->text, mention.span));
      const std::uint32_t entry =
          is_name(mention.type) ? names.find(mention.type, text) : NameTable::none;
      if (entry == NameTable::none) {
        entity_of.push_back(no_entity);
        continue;
      }
      entity_of.push_back(number_of_group.at(merged.group_of[entry]));
      if (mention.type == MentionType::person) {
        const std::string role = entities::role_of(document.document->text, mention.span);
        if (!role.empty()) ++roles[entity_of.back()][role];
      }
    }
  }
  for (std::size_t i = 0; i < roles.size(); ++i) {
    std::vector<std::pair<std::uint32_t, std::string>> ranked;
    for (const auto& [role, count] : roles[i]) ranked.emplace_back(count, role);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (std::size_t k = 0; k < ranked.size() && k < most_roles; ++k)
      out.entities[i].roles.push_back(ranked[k].second);
  }
  return out;
}

}  // namespace copydesk
