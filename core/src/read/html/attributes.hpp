// Attributes by name, and the few declarations of a style attribute that change the text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "read/html/tokenizer.hpp"

namespace copydesk::html {

/// The value of the attribute `name` (lower case) as it stands in the source; nothing: absent.
[[nodiscard]] std::optional<std::string_view> find_attribute(std::span<const Attribute> attributes,
                                                             std::string_view name);

enum class Display : std::uint8_t { as_element, line, block };
enum class WhiteSpace : std::uint8_t { as_around, collapse, preserve };

/// What a style attribute says; the last declaration of a property holds.
struct StyleHints {
  Display display = Display::as_element;
  WhiteSpace white_space = WhiteSpace::as_around;
  bool hidden = false;  ///< display:none or visibility:hidden
  bool plain = false;   ///< font-weight:normal, as on the <b> that Google Docs puts around all
};

/// `style_hints("color:red; display: none")` -> hidden
[[nodiscard]] StyleHints style_hints(std::string_view style);

}  // namespace copydesk::html
