// The JSON library. Included by this folder alone.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace copydesk::json {

/// Keeps keys in the order they are written, so the form reads as documented.
using Value = nlohmann::ordered_json;

/// One line of JSON. Malformed UTF-8 can only come from a file's name; it becomes U+FFFD.
[[nodiscard]] inline std::string dump(const Value& value) {
  return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

/// The value of a whole text; nothing where it is no JSON. Of equal keys the last holds.
[[nodiscard]] std::optional<Value> parse(std::string_view text);

}  // namespace copydesk::json
