#include <algorithm>
#include <array>

#include "copydesk/mention.hpp"

namespace copydesk {

namespace {

constexpr std::array<std::string_view, mention_type_count> names{
    "person", "organisation", "place",    "group", "event",   "work",
    "date",   "time",         "duration", "money", "percent", "quantity"};

}  // namespace

std::string_view mention_type_name(MentionType type) {
  return names[static_cast<std::size_t>(type)];
}

std::optional<MentionType> mention_type_from_name(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<MentionType>(found - names.begin());
}

}  // namespace copydesk
