// Entities as JSON.
#pragma once

#include "copydesk/entities.hpp"
#include "json/writer.hpp"

namespace copydesk::json {

/// The member "entities".
void write_entities(const Resolution& resolution, Writer& out);

}  // namespace copydesk::json
