#include "entities/resolve/groups.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace copydesk::entities {

NameGroups::NameGroups(const NameTable& names, std::span<const EntityDecision> decisions)
    : parent_(names.entries.size()),
      evidence_(names.entries.size()),
      sides_(decisions.empty() ? 0 : names.entries.size()) {
  std::iota(parent_.begin(), parent_.end(), 0U);
  if (!decisions.empty()) obey(names, decisions);
}

void NameGroups::obey(const NameTable& names, std::span<const EntityDecision> decisions) {
  std::map<std::pair<MentionType, std::string>, std::vector<std::uint32_t>> by_text;
  for (std::uint32_t i = 0; i < names.entries.size(); ++i) {
    by_text[{names.entries[i].type, names.entries[i].text}].push_back(i);
  }
  const auto entries_of = [&](const EntityDecision& one, const std::string& text) {
    const auto type = mention_type_from_name(one.type);
    const auto found = type ? by_text.find({*type, text}) : by_text.end();
    return found == by_text.end() ? std::span<const std::uint32_t>() : std::span(found->second);
  };
  std::uint32_t side = 0;
  for (const EntityDecision& one : decisions) {
    if (one.judgement == Judgement::same || one.a == one.b) continue;
    for (const std::uint32_t entry : entries_of(one, one.a)) sides_[entry].push_back(side);
    for (const std::uint32_t entry : entries_of(one, one.b)) sides_[entry].push_back(side + 1);
    side += 2;
  }
  for (const EntityDecision& one : decisions) {
    if (one.judgement != Judgement::same) continue;
    const auto a = entries_of(one, one.a);
    const auto b = entries_of(one, one.b);
    if (a.empty() || b.empty()) continue;
    for (const auto entry : a) join(entry, b[0], "you said: the same");
    for (const auto entry : b) join(entry, b[0], "you said: the same");
  }
}

std::uint32_t NameGroups::find(std::uint32_t entry) const {
  while (parent_[entry] != entry) entry = parent_[entry] = parent_[parent_[entry]];
  return entry;
}

bool NameGroups::is_forbidden(std::uint32_t a, std::uint32_t b) const {
  if (sides_.empty()) return false;
  return std::any_of(sides_[a].begin(), sides_[a].end(), [&](std::uint32_t side) {
    return std::binary_search(sides_[b].begin(), sides_[b].end(), side ^ 1U);
  });
}

bool NameGroups::join(std::uint32_t entry, std::uint32_t other, const std::string& why) {
  const std::uint32_t a = find(entry);
  const std::uint32_t b = find(other);
  if (a == b) return true;
  if (is_forbidden(a, b)) return false;
  const auto [into, from] = std::minmax(a, b);
  parent_[from] = into;
  if (!sides_.empty()) {
    std::vector<std::uint32_t> both;
    std::set_union(sides_[a].begin(), sides_[a].end(), sides_[b].begin(), sides_[b].end(),
                   std::back_inserter(both));
    sides_[into] = std::move(both);
  }
  if (evidence_[entry].empty()) evidence_[entry] = why;
  return true;
}

}  // namespace copydesk::entities
