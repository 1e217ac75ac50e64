// What bytes look like before they are decoded.
#pragma once

#include <optional>
#include <string_view>

#include "copydesk/document.hpp"
#include "copydesk/result.hpp"

namespace copydesk {

/// Refuses what is no text: an archive, a picture, a PDF ... The error names what it looks like.
[[nodiscard]] std::optional<Error> refuse_binary(std::string_view bytes);

/// The format of a decoded text: HTML by its tags, a web archive by its headers, Markdown by its
/// marks, else plain.
[[nodiscard]] Format sniff_format(std::string_view text);

}  // namespace copydesk
