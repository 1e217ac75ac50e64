// One type for one name in a document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"
#include "entities/names/name_tokens.hpp"

namespace copydesk::entities {

/// A name and the tokens it is made of, as [first, last).
struct FoundName {
  Mention mention;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Gives all mentions of a name one type where the model gave them several. In news one name stands
/// for things of two types in one document about once in 4,000 names; a model that has never met
/// the name ("Velmark") says a person here, a place there. The types are weighed by the model's
/// confidence and by what only one type has: "in Velmark", "Velmark's parliament" and "Velmarkian"
/// speak for a place, "Mr Lien" and "Mara Lien" for a person. Names that the gazetteer knows keep
/// their types: there both readings are real ("Jordan").
void settle_types(std::string_view text, const NameTokens& document, std::vector<FoundName>& names);

}  // namespace copydesk::entities
