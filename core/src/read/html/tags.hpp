// The HTML elements that matter for reading a page's text, and how each behaves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "copydesk/document.hpp"

namespace copydesk::html {

/// Elements with behaviour of their own; every other name is `unknown` and reads as inline.
enum class Tag : std::uint8_t {
  unknown,
#define TAG(name, ...) name,
#include "read/html/tags.inc"
#undef TAG
  count,
};

/// Behaviours, as bits of `traits`.
namespace trait {
inline constexpr std::uint32_t block = 1U << 0U;       ///< starts and ends a block of text
inline constexpr std::uint32_t empty = 1U << 1U;       ///< void element: never has content
inline constexpr std::uint32_t special = 1U << 2U;     ///< the standard's category "special"
inline constexpr std::uint32_t formatting = 1U << 3U;  ///< a, b, i ...: may be misnested
inline constexpr std::uint32_t closes_p = 1U << 4U;    ///< its start tag ends an open p
inline constexpr std::uint32_t scope = 1U << 5U;       ///< end tags do not reach beyond it
inline constexpr std::uint32_t dropped = 1U << 6U;     ///< its content is not shown
inline constexpr std::uint32_t raw_text = 1U << 7U;    ///< content is text up to its end tag
inline constexpr std::uint32_t rcdata = 1U << 8U;      ///< the same, with character references
inline constexpr std::uint32_t script = 1U << 9U;      ///< the same, with escapes of scripts
inline constexpr std::uint32_t heading = 1U << 10U;
inline constexpr std::uint32_t table_part = 1U << 11U;      ///< only inside a table
inline constexpr std::uint32_t list = 1U << 12U;            ///< counts as a list around its items
inline constexpr std::uint32_t strong = 1U << 13U;          ///< bold or italics
inline constexpr std::uint32_t implied_end = 1U << 14U;     ///< its end tag may be left out
inline constexpr std::uint32_t control = 1U << 15U;         ///< part of a form's controls
inline constexpr std::uint32_t cell = 1U << 16U;            ///< table cell
inline constexpr std::uint32_t hidden = 1U << 17U;          ///< not displayed unless `open` says so
inline constexpr std::uint32_t breaks_foreign = 1U << 18U;  ///< its start tag ends svg and math
inline constexpr std::uint32_t integration = 1U << 19U;     ///< HTML inside svg and math
}  // namespace trait

/// What is known of an element.
struct TagInfo {
  std::string_view name;  ///< lower case
  std::uint32_t traits = 0;
  Element element = Element::generic;
  Region region = Region::none;
};

[[nodiscard]] const TagInfo& info(Tag tag);

/// The tag for a name in any case; Tag::unknown for other names. O(name).
[[nodiscard]] Tag find_tag(std::string_view name);

[[nodiscard]] inline bool has_trait(Tag tag, std::uint32_t traits) {
  return (info(tag).traits & traits) != 0;
}

/// 1 to 6 for h1 to h6, 0 for others.
[[nodiscard]] constexpr std::uint8_t heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6
             ? static_cast<std::uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1)
             : std::uint8_t{0};
}

/// Whether two names are equal but for the case of ASCII letters; `lower` is in lower case.
[[nodiscard]] bool equals_ignoring_case(std::string_view name, std::string_view lower);

}  // namespace copydesk::html
