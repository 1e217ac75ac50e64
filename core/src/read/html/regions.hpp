// Words of class and id attributes -> regions of the page.
#pragma once

#include <string_view>

#include "copydesk/document.hpp"

namespace copydesk::html {

/// The families of words in a class or id attribute. Words end at anything but letters and digits
/// and at a change of case.
///
///     "c-articleBody js-x"  -> class_body        "main-nav" -> class_navigation
///     "author-bio"          -> class_byline | class_biography
[[nodiscard]] Region class_regions(std::string_view attribute);

/// The region that an ARIA role names: "navigation", "contentinfo" ...
[[nodiscard]] Region role_region(std::string_view role);

}  // namespace copydesk::html
