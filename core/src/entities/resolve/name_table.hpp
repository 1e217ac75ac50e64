// The distinct names of a collection and where they occur.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "copydesk/entities.hpp"
#include "entities/resolve/name_form.hpp"

namespace copydesk::entities {

/// A distinct surface form of one type.
struct NameEntry {
  MentionType type = MentionType::person;
  std::string text;
  NameForm form;
  std::uint32_t count = 0;
  std::vector<std::uint32_t> documents;  ///< numbers in id order, ascending
};

/// Entries in (type, text) order, so that no result depends on the order of documents.
struct NameTable {
  std::vector<NameEntry> entries;
  std::map<std::pair<MentionType, std::string>, std::uint32_t> index;
  /// Names in kept blocks only: furniture makes no entities.
  explicit NameTable(std::span<const DocumentMentions> documents);
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  [[nodiscard]] std::uint32_t find(MentionType type, const std::string& text) const;
};

/// For each mention whether it stands in a kept block.
[[nodiscard]] std::vector<bool> in_kept_block(const DocumentMentions& document);

}  // namespace copydesk::entities
