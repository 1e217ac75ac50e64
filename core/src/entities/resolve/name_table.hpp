// The names of a collection, story by story.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "copydesk/entities.hpp"
#include "entities/resolve/name_form.hpp"

namespace copydesk::entities {

/// A surface form of one type in one story.
struct NameEntry {
  MentionType type = MentionType::person;
  std::string text;
  NameForm form;
  std::uint32_t scope = 0;  ///< number of the story, by document id and place in it
  std::uint32_t count = 0;
};

/// Entries in (scope, type, text) order, so that no result depends on the order of documents.
/// Names in kept blocks only: furniture makes no entities.
struct NameTable {
  std::vector<NameEntry> entries;
  /// entry_of[d][m]: the entry of mention m of document d as given; `none` for values and for names
  /// in furniture.
  std::vector<std::vector<std::uint32_t>> entry_of;

  explicit NameTable(std::span<const DocumentMentions> documents);
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
};

}  // namespace copydesk::entities
