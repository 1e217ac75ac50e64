#include "read/html/attributes.hpp"

#include <cstring>

#include "read/html/ascii.hpp"
#include "read/html/tags.hpp"

namespace copydesk::html {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is(text.front(), ascii::space)) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is(text.back(), ascii::space)) {
    text.remove_suffix(1);
  }
  return text;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && equals_ignoring_case(text.substr(0, lower.size()), lower);
}

// The end of the first declaration; the semicolon of "&quot;" does not end one.
std::size_t declaration_end(std::string_view style) {
  std::size_t end = style.find(';');
  while (end != std::string_view::npos) {
    std::size_t start = end;
    while (start > 0 && end - start < 6 && is(style[start - 1], ascii::letter)) {
      --start;
    }
    if (start == end || start == 0 || style[start - 1] != '&') {
      return end;
    }
    end = style.find(';', end + 1);
  }
  return style.size();
}

Display display_of(std::string_view value) {
  if (starts_with_ignoring_case(value, "inline") || starts_with_ignoring_case(value, "contents")) {
    return Display::line;
  }
  for (const std::string_view block :
       {"block", "flex", "grid", "flow-root", "list-item", "-webkit-box", "-webkit-flex"}) {
    if (starts_with_ignoring_case(value, block)) {
      return Display::block;
    }
  }
  return Display::as_element;
}

}  // namespace

std::optional<std::string_view> find_attribute(std::span<const Attribute> attributes,
                                               std::string_view name) {
  for (const Attribute& attribute : attributes) {
    if (equals_ignoring_case(attribute.name, name)) {
      return attribute.value;
    }
  }
  return std::nullopt;
}

StyleHints style_hints(std::string_view style) {
  StyleHints hints;
  while (!style.empty()) {
    const std::string_view declaration = style.substr(0, declaration_end(style));
    style.remove_prefix(declaration.size() < style.size() ? declaration.size() + 1 : style.size());
    std::size_t at = 0;
    while (at < declaration.size() && is(declaration[at], ascii::space)) {
      ++at;
    }
    const char first = at < declaration.size() ? ascii_lower(declaration[at]) : '\0';
    if (first != 'd' && first != 'w' && first != 'v' && first != 'f') {
      continue;
    }
    const std::size_t colon = declaration.find(':', at);
    if (colon == std::string_view::npos) {
      continue;
    }
    const std::string_view property = trimmed(declaration.substr(at, colon - at));
    const std::string_view value = trimmed(declaration.substr(colon + 1));
    if (equals_ignoring_case(property, "display")) {
      hints.hidden |= starts_with_ignoring_case(value, "none");
      hints.display = display_of(value);
    } else if (equals_ignoring_case(property, "visibility") &&
               starts_with_ignoring_case(value, "hidden")) {
      hints.hidden = true;
    } else if (equals_ignoring_case(property, "font-weight")) {
      hints.plain = starts_with_ignoring_case(value, "normal") || value.starts_with("400");
    } else if (equals_ignoring_case(property, "white-space")) {
      const bool preserves = starts_with_ignoring_case(value, "pre") ||
                             starts_with_ignoring_case(value, "break-spaces");
      hints.white_space = preserves ? WhiteSpace::preserve : WhiteSpace::collapse;
    }
  }
  return hints;
}

}  // namespace copydesk::html
