#include "copydesk/role.hpp"

namespace copydesk {
namespace {

constexpr std::array<std::string_view, role_count> role_names = {
    "headline",  "standfirst", "byline",  "dateline",   "body",  "subheading", "list",
    "quote",     "caption",    "credit",  "correction", "table", "site",       "navigation",
    "timestamp", "promo",      "related", "comments",   "share", "player",     "author-bio",
    "advert",    "legal",      "cookie",  "paywall",    "tags",  "duplicate",  "other"};

}  // namespace

std::string_view role_name(Role role) {
  return role_names[static_cast<std::size_t>(role)];
}

std::optional<Role> role_from_name(std::string_view name) {
  for (std::size_t i = 0; i < role_names.size(); ++i) {
    if (role_names[i] == name) return static_cast<Role>(i);
  }
  return std::nullopt;
}

}  // namespace copydesk
