#include <string>

#include "copydesk/json.hpp"
#include "json/json.hpp"

namespace copydesk {

namespace {

Error bad_record(std::size_t offset, std::string detail) {
  return {ErrorCode::bad_json, "json", offset, std::move(detail)};
}

/// An id may be a string or a number; anything else is not an id.
std::string id_of(const json::Value& record) {
  const auto found = record.find("id");
  if (found == record.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  return found->is_number() ? found->dump() : std::string{};
}

}  // namespace

Result<Record> read_record(std::string_view line) {
  // Exceptions of the library end here: they carry the place of the fault.
  try {
    const json::Value record = json::Value::parse(line);
    if (!record.is_object()) return bad_record(0, "a record must be an object {\"id\", \"text\"}");
    Record out;
    out.id = id_of(record);
    for (const auto& [key, format] :
         {std::pair{"text", Format::plain}, std::pair{"html", Format::html}}) {
      const auto found = record.find(key);
      if (found == record.end() || !found->is_string()) continue;
      out.content = found->get<std::string>();
      out.format = format;
      return out;
    }
    return bad_record(0, "the record has neither \"text\" nor \"html\"");
  } catch (const json::Value::parse_error& error) {
    return bad_record(error.byte, "not JSON at byte " + std::to_string(error.byte));
  }
}

}  // namespace copydesk
