// Passages, pairs and clusters as JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "copydesk/dedupe.hpp"
#include "copydesk/offset_unit.hpp"
#include "json/writer.hpp"

namespace copydesk::json {

/// An offset converter for each document of a collection, by id.
using Converters = std::map<std::string, OffsetConverter, std::less<>>;

/// The member "copies". Precondition: `converters` has every document that `copies` names.
void write_copies(const Copies& copies, const Converters& converters, Writer& out);

}  // namespace copydesk::json
