// The one JSON form, "copydesk/1": of the command, the WebAssembly boundary and the project file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/collection.hpp"
#include "copydesk/offset_unit.hpp"

namespace copydesk {

inline constexpr std::string_view json_format = "copydesk/1";
/// Version of the engine, as in CMakeLists.txt.
[[nodiscard]] std::string_view engine_version();

/// An input that could not be read, by name.
struct FailedInput {
  std::string name;
  Error error;
};

/// Which parts of the form to write; documents with blocks and stories are always in it.
struct JsonParts {
  bool text = true;
  bool mentions = true;
  bool quotes = true;
  bool entities = true;
  bool copies = true;
};

/// What to write. Absent parts are left out of the form. Pointers are borrowed for the call.
struct JsonInput {
  std::span<const AnalysedDocument* const> documents{};
  const Resolution* resolution = nullptr;
  const Copies* copies = nullptr;
  std::span<const FailedInput> errors{};
  OffsetUnit offsets = OffsetUnit::codepoint;
  JsonParts parts{};
};

/// Writes copydesk/1 on one line. Valid UTF-8; keys in the order of the documentation.
[[nodiscard]] std::string write_json(const JsonInput& input);

/// One record of an NDJSON or JSON-array collection: {"id", "text" | "html"}.
struct Record {
  std::string id;
  std::string content;
  Format format = Format::plain;
};

/// Reads one line of NDJSON. Errors: bad_json with the offset and what was expected.
[[nodiscard]] Result<Record> read_record(std::string_view line);

}  // namespace copydesk
