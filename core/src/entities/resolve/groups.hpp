// Which names are one thing: disjoint sets with the reason of each join, held apart where a person
// said so.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "copydesk/decisions.hpp"
#include "entities/resolve/name_table.hpp"

namespace copydesk::entities {

/// Disjoint sets of a table's entries (union by smallest number, path halving: near constant time a
/// join). Decisions come first: "same" is joined at once, "not the same" and "unsure" forbid joins
/// that would bring the two names together.
class NameGroups {
 public:
  NameGroups(const NameTable& names, std::span<const EntityDecision> decisions);

  /// The smallest entry of the entry's group.
  [[nodiscard]] std::uint32_t find(std::uint32_t entry) const;
  /// Joins two groups; false where a person forbade it. `why` is kept as the reason of `entry`,
  /// unless it has one or the two are already together.
  bool join(std::uint32_t entry, std::uint32_t other, const std::string& why);
  /// Why an entry joined its group; empty for its main names.
  [[nodiscard]] const std::string& evidence(std::uint32_t entry) const { return evidence_[entry]; }

 private:
  void obey(const NameTable& names, std::span<const EntityDecision> decisions);
  [[nodiscard]] bool is_forbidden(std::uint32_t a, std::uint32_t b) const;

  mutable std::vector<std::uint32_t> parent_;
  std::vector<std::string> evidence_;
  /// By group: the sides of forbidden pairs in it, sorted; pair k has the sides 2k and 2k + 1.
  std::vector<std::vector<std::uint32_t>> sides_;
};

}  // namespace copydesk::entities
