// The JSON library and the few helpers all writers share. Included by this folder alone.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "copydesk/offset_unit.hpp"
#include "copydesk/span.hpp"

namespace copydesk::json {

/// Keeps keys in the order they are written, so the form reads as documented.
using Value = nlohmann::ordered_json;

/// {"start", "end"} of a byte span in the unit of `offsets`.
[[nodiscard]] inline Value span_value(Span span, const OffsetConverter& offsets) {
  return {{"start", offsets.convert(span.start)}, {"end", offsets.convert(span.end)}};
}

/// A probability or share with three decimals: enough for a person, and the same digits on every
/// platform.
[[nodiscard]] inline double rounded(float value) {
  return static_cast<double>(std::lround(value * 1000.0F)) / 1000.0;
}

/// One line of JSON. Malformed UTF-8 can only come from a file's name; it becomes U+FFFD.
[[nodiscard]] inline std::string dump(const Value& value) {
  return value.dump(-1, ' ', false, Value::error_handler_t::replace);
}

}  // namespace copydesk::json
