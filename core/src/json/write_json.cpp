#include "copydesk/json.hpp"
#include "json/json.hpp"
#include "json/write_copies.hpp"
#include "json/write_document.hpp"
#include "json/write_entities.hpp"

namespace copydesk {

std::string_view engine_version() {
  return COPYDESK_VERSION;
}

std::string write_json(const JsonInput& input) {
  json::Value documents = json::Value::array();
  json::Converters converters;
  for (std::size_t i = 0; i < input.documents.size(); ++i) {
    const AnalysedDocument& analysed = *input.documents[i];
    json::DocumentEntities entities;
    if (input.resolution != nullptr && i < input.resolution->entity_of.size()) {
      entities = {input.resolution, input.resolution->entity_of[i]};
    }
    documents.push_back(json::document_value(analysed, entities, input.offsets, input.parts));
    if (input.copies != nullptr) {
      converters.emplace(analysed.document.id,
                         OffsetConverter(analysed.document.text, input.offsets));
    }
  }
  json::Value errors = json::Value::array();
  for (const FailedInput& failed : input.errors) {
    errors.push_back({{"name", failed.name},
                      {"code", error_name(failed.error.code)},
                      {"message", failed.error.detail}});
  }
  json::Value out{{"format", json_format},
                  {"engine", engine_version()},
                  {"offsets", offset_unit_name(input.offsets)},
                  {"documents", std::move(documents)}};
  if (input.resolution != nullptr && input.parts.entities) {
    out["entities"] = json::entities_value(*input.resolution);
  }
  if (input.copies != nullptr && input.parts.copies) {
    out["copies"] = json::copies_value(*input.copies, converters);
  }
  out["errors"] = std::move(errors);
  return json::dump(out);
}

}  // namespace copydesk
