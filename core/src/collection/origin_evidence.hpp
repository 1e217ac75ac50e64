// Which agency a story says it is from, and where it says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/collection.hpp"

namespace copydesk::collection {

struct NamedAgency {
  std::string agency;  ///< its common name; empty: none is named
  std::string places;  ///< "dateline and sign-off"; empty where no agency is named
};

/// The agency named by the dateline, byline, sign-off, a mark at the end of the text ("(AP)",
/// "- AFP") or, on a page of one story, the copyright line. An agency that the text only mentions
/// ("Xinhua quoted a spokesman", "told Reuters") is no evidence. Linear in the story's blocks.
[[nodiscard]] NamedAgency named_agency(const AnalysedDocument& analysed, std::uint32_t number);

}  // namespace copydesk::collection
