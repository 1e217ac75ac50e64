// Names and values in a document; names merged into entities over a collection.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/decisions.hpp"
#include "copydesk/document.hpp"
#include "copydesk/mention.hpp"
#include "copydesk/model.hpp"
#include "copydesk/story.hpp"

namespace copydesk {

/// Finds names (with `names_model`; without one, none) and values (by grammar) in every block.
/// Values are resolved against each story's dateline or publication date where they can be.
/// Deterministic, linear in the text.
[[nodiscard]] std::vector<Mention> find_mentions(const Document& document,
                                                 const std::vector<BlockLabel>& labels,
                                                 const std::vector<Story>& stories,
                                                 const Model* names_model);

/// One surface form of an entity and why it was merged into it.
struct Alias {
  std::string text;
  std::uint32_t count = 0;
  std::string evidence;  ///< "surname after full name", "spelling: Kiev/Kyiv", "acronym", "you"
};

/// A thing that is linked but not merged: "Russian" is a demonym of "Russia".
struct EntityLink {
  std::uint32_t entity = no_entity;
  std::string relation;  ///< "demonym", "capital", "metonym" (a seat: Kremlin), "unsure"
};

/// One person, body, place ... over the whole collection.
struct Entity {
  std::string id;  ///< stable for the same set of documents: type and name, "person:vladimir-putin"
  MentionType type = MentionType::person;
  std::string name;                ///< the fullest common form
  std::vector<Alias> aliases;      ///< by count, then text
  std::vector<std::string> roles;  ///< words of the texts: "Deputy Foreign Minister"
  std::vector<EntityLink> links;
  std::uint32_t mentions = 0;
};

/// What `resolve` sees of one document. Views are borrowed for the call.
struct DocumentMentions {
  const Document* document = nullptr;
  std::span<const BlockLabel> labels;
  std::span<const Story> stories;
  std::span<const Mention> mentions;
};

/// Entities of a collection and the entity of each mention.
struct Resolution {
  std::vector<Entity> entities;  ///< by mentions, then name: the same for any order of documents
  /// entity_of[d][m]: index into `entities` of mention m of document d, or no_entity
  /// (values, and names in page furniture that match no entity of the stories).
  std::vector<std::vector<std::uint32_t>> entity_of;
};

/// Merges names: within a story, then across stories. Every alias carries its evidence;
/// `decisions` are obeyed before any rule. Near linear in the number of distinct names.
[[nodiscard]] Resolution resolve(std::span<const DocumentMentions> documents,
                                 std::span<const EntityDecision> decisions = {});

}  // namespace copydesk
