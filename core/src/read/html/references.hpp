// Character references: "&amp;", "&eacute", "&#8217;", "&#x2019;".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace copydesk::html {

/// A reference found and what it stands for.
struct Reference {
  std::size_t length = 0;               ///< bytes it takes in the source; 0: no reference here
  std::array<char32_t, 2> values = {};  ///< the second is 0 but for a few names
};

/// Reads the reference at the start of `source`, which begins with '&'. `in_attribute` chooses the
/// rule of attribute values, where "&copy=1" is no reference.
///
///     match_reference("&copy;2021", false) -> {6, {U'©', 0}}
///     match_reference("&copyright", false) -> {5, {U'©', 0}}
///     match_reference("&x", false)         -> {0, ...}
///
/// Cost: O(length of the name), at most 32 bytes are looked at for a name.
/// Source: WHATWG HTML, 13.2.5.72 to 13.2.5.80.
[[nodiscard]] Reference match_reference(std::string_view source, bool in_attribute);

/// Where the bytes of an input stand: it decides how they are decoded.
enum class Context : std::uint8_t {
  data,       ///< text between tags: references; NULs stay
  cdata,      ///< CDATA section: as is
  rcdata,     ///< title, textarea: references; NULs replaced
  raw_text,   ///< script, style ...: no references; NULs replaced
  attribute,  ///< attribute value: references by their own rule; NULs replaced
  name,       ///< tag and attribute names: lower case, NULs replaced
};

/// The characters that `raw` stands for: line ends become LF, references are resolved.
[[nodiscard]] std::string decode(std::string_view raw, Context context);

}  // namespace copydesk::html
