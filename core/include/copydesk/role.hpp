// What a block is to the article it stands in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk {

/// The role of a block. The first twelve belong to the article, the rest is page furniture.
/// Definitions with examples: the README of core/models/blocks.
enum class Role : std::uint8_t {
  headline,
  standfirst,
  byline,
  dateline,
  body,
  subheading,
  list,
  quote,
  caption,
  credit,
  correction,
  table,
  site,
  navigation,
  timestamp,
  promo,
  related,
  comments,
  share,
  player,
  author_bio,
  advert,
  legal,
  cookie,
  paywall,
  tags,
  duplicate,
  other,
};

inline constexpr std::size_t role_count = 28;

/// `Role::author_bio` -> "author-bio": the spelling of JSON, page and training data.
[[nodiscard]] std::string_view role_name(Role role);
/// The reverse; nothing for an unknown name.
[[nodiscard]] std::optional<Role> role_from_name(std::string_view name);

/// Part of the article (Role::headline .. Role::table): on in the clean view's metadata or text.
[[nodiscard]] constexpr bool is_kept(Role role) {
  return role <= Role::table;
}

/// The running text: standfirst, body, subheading, list, quote, table. The clean view adds the
/// headline; `clean --body` prints the running text alone.
[[nodiscard]] constexpr bool is_running_text(Role role) {
  return role == Role::standfirst || (role >= Role::body && role <= Role::quote) ||
         role == Role::table;
}

}  // namespace copydesk
