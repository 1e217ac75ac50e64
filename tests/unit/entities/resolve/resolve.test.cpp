#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "copydesk/entities.hpp"
#include "support/collection_builder.hpp"

using namespace copydesk;
using copydesk::test::NamesBuilder;

namespace {

constexpr MentionType person = MentionType::person;
constexpr MentionType body = MentionType::organisation;
constexpr MentionType place = MentionType::place;
constexpr MentionType group = MentionType::group;

Resolution resolved(const NamesBuilder& builder,
                    const std::vector<EntityDecision>& decisions = {}) {
  const auto documents = builder.documents();
  return resolve(documents, decisions);
}

/// The names of the collection as their entities, document by document.
std::string ids(const Resolution& resolution) {
  std::string out;
  for (const auto& document : resolution.entity_of) {
    for (const std::uint32_t entity : document)
      out += (entity == no_entity ? "-" : resolution.entities[entity].id) + " ";
    out += "| ";
  }
  return out;
}

const Entity& entity(const Resolution& resolution, std::string_view id) {
  const auto found = std::find_if(resolution.entities.begin(), resolution.entities.end(),
                                  [&](const Entity& one) { return one.id == id; });
  REQUIRE(found != resolution.entities.end());
  return *found;
}

std::string evidence(const Entity& one, std::string_view text) {
  for (const Alias& alias : one.aliases) {
    if (alias.text == text) return alias.evidence;
  }
  return "no such alias";
}

}  // namespace

TEST_CASE("a surname follows its full name; each alias has its evidence", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Lindqvist"}, {person, "Lindqvist"}, {person, "Lindqvist"}});
  const Resolution found = resolved(names);
  REQUIRE(found.entities.size() == 1);
  const Entity& one = found.entities[0];
  CHECK(one.name == "Maria Lindqvist");
  CHECK(one.mentions == 3);
  CHECK(evidence(one, "Lindqvist") == "surname of Maria Lindqvist");
  CHECK(evidence(one, "Maria Lindqvist").empty());
}

TEST_CASE("two people of one surname are kept apart", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Berger"}, {person, "Berger"}});
  names.add("b", {{person, "Jon Berger"}, {person, "Berger"}});
  const Resolution found = resolved(names);
  CHECK(ids(found) ==
        "person:maria-berger person:maria-berger | person:jon-berger person:jon-berger | ");
}

TEST_CASE("a surname that fits two people of its story is left alone", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Berger"}, {person, "Jon Berger"}, {person, "Berger"}});
  CHECK(resolved(names).entities.size() == 3);
}

TEST_CASE("a bare surname in another story joins the only person who has it", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Lindqvist"}});
  names.add("b", {{person, "Lindqvist"}});
  const Resolution found = resolved(names);
  CHECK(ids(found) == "person:maria-lindqvist | person:maria-lindqvist | ");
}

TEST_CASE("acronyms join their expansion, in their story and elsewhere", "[entities]") {
  NamesBuilder names;
  names.add("a", {{body, "Norland Harbour Office"}, {body, "NHO"}});
  names.add("b", {{body, "NHO"}});
  const Resolution found = resolved(names);
  REQUIRE(found.entities.size() == 1);
  CHECK(evidence(found.entities[0], "NHO") == "acronym of Norland Harbour Office");
}

TEST_CASE("spellings of one name are one entity", "[entities]") {
  NamesBuilder names;
  names.add("a", {{place, "Kiev"}, {person, "Pavlo Yavorskiy"}});
  names.add("b", {{place, "Kyiv"}, {person, "Pavlo Yavorskyy"}});
  const Resolution found = resolved(names);
  CHECK(found.entities.size() == 2);
  CHECK(ids(found).find("-2") == std::string::npos);
}

TEST_CASE("known other names are one entity, by type", "[entities]") {
  NamesBuilder names;
  names.add("a", {{place, "United States"}, {place, "US"}, {body, "NATO"}});
  names.add("b", {{place, "America"}, {body, "Nato"}});
  const Resolution found = resolved(names);
  CHECK(found.entities.size() == 2);
}

TEST_CASE("demonyms, capitals and seats are linked to their country, not merged", "[entities]") {
  NamesBuilder names;
  names.add("a", {{place, "Russia"}, {group, "Russian"}, {place, "Moscow"}, {body, "Kremlin"}});
  const Resolution found = resolved(names);
  REQUIRE(found.entities.size() == 4);
  const auto relation = [&](std::string_view id) {
    const Entity& one = entity(found, id);
    REQUIRE(one.links.size() == 1);
    CHECK(found.entities[one.links[0].entity].id == "place:russia");
    return one.links[0].relation;
  };
  CHECK(relation("group:russian") == "demonym");
  CHECK(relation("place:moscow") == "capital");
  CHECK(relation("organisation:kremlin") == "metonym");
}

TEST_CASE("order of arrival changes nothing", "[entities]") {
  const std::vector<std::pair<std::string, NamesBuilder::Names>> documents{
      {"a", {{person, "Maria Berger"}, {person, "Berger"}, {body, "NHO"}}},
      {"b", {{person, "Jon Berger"}, {person, "Berger"}, {place, "Kiev"}}},
      {"c", {{person, "Berger"}, {body, "Norland Harbour Office"}, {body, "NHO"}}},
      {"d", {{person, "M. Berger"}, {place, "Kyiv"}, {body, "Harbour Office"}}}};
  std::vector<std::size_t> order{0, 1, 2, 3};
  std::string expected;
  do {
    NamesBuilder names;
    for (const std::size_t i : order) names.add(documents[i].first, documents[i].second);
    const Resolution found = resolved(names);
    std::string entities;
    for (const Entity& one : found.entities) {
      entities += one.id + " " + std::to_string(one.mentions);
      for (const Alias& alias : one.aliases) entities += "; " + alias.text + ": " + alias.evidence;
      entities += "\n";
    }
    if (expected.empty()) expected = entities;
    CHECK(entities == expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("decisions come before rules", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Lindqvist"}, {person, "Lindqvist"}, {person, "Queen Bee"}});
  const Resolution apart =
      resolved(names, {{"person", "Maria Lindqvist", "Lindqvist", Judgement::not_same}});
  CHECK(apart.entities.size() == 3);
  const Resolution same =
      resolved(names, {{"person", "Queen Bee", "Maria Lindqvist", Judgement::same}});
  REQUIRE(same.entities.size() == 1);
  CHECK(evidence(same.entities[0], "Queen Bee") == "you said: the same");
  const Resolution unsure =
      resolved(names, {{"person", "Maria Lindqvist", "Lindqvist", Judgement::unsure}});
  CHECK(entity(unsure, "person:maria-lindqvist").links.at(0).relation == "unsure");
}

TEST_CASE("names in furniture make no entity but find theirs", "[entities]") {
  NamesBuilder names;
  names.add("a", {{person, "Maria Lindqvist"}});
  names.add("b", {{person, "Maria Lindqvist"}, {person, "Tom Sample"}}, false);
  const Resolution found = resolved(names);
  CHECK(ids(found) == "person:maria-lindqvist | person:maria-lindqvist - | ");
  CHECK(found.entities[0].mentions == 1);
}
