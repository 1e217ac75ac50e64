#include "entities/resolve/make_entities.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "text/character.hpp"

namespace copydesk::entities {

namespace {

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

/// What is known of one surface form of an entity, over all stories.
struct Form {
  Alias alias;
  bool full_person = false;
  bool acronym = false;
};

/// Whether `a` is the better main name: a person's full name beats a surname however often that
/// stands; other names go by use, acronyms last.
bool is_fuller(MentionType type, const Form& a, const Form& b) {
  const auto rank = [type](const Form& form) {
    const bool first = type == MentionType::person ? form.full_person : !form.acronym;
    return std::pair(first, form.alias.count);
  };
  if (rank(a) != rank(b)) return rank(a) > rank(b);
  return a.alias.text < b.alias.text;
}

Entity entity_of_group(const NameTable& names, const NameGroups& groups,
                       const std::vector<std::uint32_t>& members) {
  Entity entity;
  entity.type = names.entries[members.front()].type;
  std::map<std::string, Form> forms;
  for (const std::uint32_t member : members) {
    const NameEntry& entry = names.entries[member];
    Form& form = forms[entry.text];
    form.alias.text = entry.text;
    form.alias.count += entry.count;
    if (form.alias.evidence.empty()) form.alias.evidence = groups.evidence(member);
    form.full_person = entry.form.words.size() > 1;
    form.acronym = entry.form.acronym;
    entity.mentions += entry.count;
  }
  const Form* main = &forms.begin()->second;
  for (const auto& [text, form] : forms) {
    if (is_fuller(entity.type, form, *main)) main = &form;
  }
  entity.name = main->alias.text;
  for (auto& [text, form] : forms) {
    if (text == entity.name)
      form.alias.evidence.clear();
    else if (form.alias.evidence.empty())
      form.alias.evidence = "joined with " + entity.name;
    entity.aliases.push_back(form.alias);
  }
  std::sort(entity.aliases.begin(), entity.aliases.end(), [](const Alias& a, const Alias& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  return entity;
}

}  // namespace

MadeEntities make_entities(const NameTable& names, const NameGroups& groups) {
  // A group is known by its first entry.
  std::vector<std::vector<std::uint32_t>> members(names.entries.size());
  for (std::uint32_t i = 0; i < names.entries.size(); ++i) members[groups.find(i)].push_back(i);
  std::vector<Entity> made(names.entries.size());
  std::vector<std::uint32_t> order;
  for (std::uint32_t group = 0; group < members.size(); ++group) {
    if (members[group].empty()) continue;
    made[group] = entity_of_group(names, groups, members[group]);
    order.push_back(group);
  }
  // Two of one name: the one whose first story comes first.
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (made[a].mentions != made[b].mentions) return made[a].mentions > made[b].mentions;
    return std::tie(made[a].type, made[a].name, a) < std::tie(made[b].type, made[b].name, b);
  });
  MadeEntities out;
  out.entity_of.resize(names.entries.size());
  out.entities.reserve(order.size());
  std::unordered_set<std::string> ids;
  for (const std::uint32_t group : order) {
    Entity& entity = made[group];
    const std::string base = std::string(mention_type_name(entity.type)) + ":" + slug(entity.name);
    entity.id = base;
    for (int copy = 2; !ids.insert(entity.id).second; ++copy)
      entity.id = base + "-" + std::to_string(copy);
    for (const std::uint32_t member : members[group])
      out.entity_of[member] = static_cast<std::uint32_t>(out.entities.size());
    out.entities.push_back(std::move(entity));
  }
  return out;
}

void add_links(const KnownNames& known, const NameTable& names,
               std::span<const EntityDecision> decisions, MadeEntities& made) {
  std::map<std::string, std::uint32_t> countries;
  const auto folded = [](const Entity& entity) {
    return name_form(entity.name, entity.type).folded;
  };
  for (std::uint32_t i = 0; i < made.entities.size(); ++i) {
    if (made.entities[i].type != MentionType::place) continue;
    const std::string_view main = known.main_name(folded(made.entities[i]), MentionType::place);
    if (!main.empty()) countries.emplace(std::string(main), i);
  }
  for (Entity& entity : made.entities) {
    if (entity.type > MentionType::group || entity.type == MentionType::person) continue;
    const std::string key = folded(entity);
    std::string_view country;
    const char* relation = "capital";
    if (entity.type == MentionType::group) {
      country = known.country_of_demonym(key);
      relation = "demonym";
    } else if (entity.type == MentionType::place) {
      country = known.country_of_capital(key);
    } else if (entity.type == MentionType::organisation) {
      country = known.country_of_seat(key);
      relation = "metonym";
    }
    const auto found = countries.find(std::string(country));
    if (!country.empty() && found != countries.end())
      entity.links.push_back({found->second, relation});
  }
  for (const EntityDecision& one : decisions) {
    const auto type = mention_type_from_name(one.type);
    if (!type || one.judgement != Judgement::unsure) continue;
    const auto entry = [&](const std::string& text) {
      const auto found = std::find_if(
          names.entries.begin(), names.entries.end(),
          [&](const NameEntry& each) { return each.type == *type && each.text == text; });
      return static_cast<std::size_t>(found - names.entries.begin());
    };
    const std::size_t a = entry(one.a);
    const std::size_t b = entry(one.b);
    if (std::max(a, b) == names.entries.size()) continue;
    const std::uint32_t x = made.entity_of[a];
    const std::uint32_t y = made.entity_of[b];
    if (x != y) made.entities[x].links.push_back({y, "unsure"});
  }
}

}  // namespace copydesk::entities
