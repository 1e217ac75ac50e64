// Entities as JSON.
#pragma once

#include "copydesk/entities.hpp"
#include "json/json.hpp"

namespace copydesk::json {

[[nodiscard]] Value entities_value(const Resolution& resolution);

}  // namespace copydesk::json
