// The JSON library. Included by this folder alone.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace copydesk::json {

/// Keeps keys in the order they are written, so the form reads as documented.
using Value = nlohmann::ordered_json;

/// One line of JSON. Malformed UTF-8 can only come from a file's name; it becomes U+FFFD.
[[nodiscard]] inline std::string dump(const Value& value) {
  return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

}  // namespace copydesk::json
