#include "copydesk/json.hpp"
#include "json/write_copies.hpp"
#include "json/write_document.hpp"
#include "json/write_entities.hpp"

namespace copydesk {

namespace {

void write_documents(const JsonInput& input, json::Writer& out) {
  for (std::size_t i = 0; i < input.documents.size(); ++i) {
    json::DocumentEntities entities;
    if (input.resolution != nullptr && i < input.resolution->entity_of.size()) {
      entities = {input.resolution, input.resolution->entity_of[i]};
    }
    json::write_document(*input.documents[i], entities, input.offsets, input.parts, out);
  }
}

void write_errors(std::span<const FailedInput> errors, json::Writer& out) {
  for (const FailedInput& failed : errors) {
    out.object([&] {
      out.member("name", failed.name);
      out.member("code", error_name(failed.error.code));
      out.member("message", failed.error.detail);
    });
  }
}

}  // namespace

std::string_view engine_version() {
  return COPYDESK_VERSION;
}

std::string write_json(const JsonInput& input) {
  // What is found in a text takes about twice as much as the text.
  std::size_t text = 0;
  for (const AnalysedDocument* one : input.documents) text += one->document.text.size();
  json::Writer out(text * (input.parts.mentions ? 4 : 2));
  out.object([&] {
    out.member("format", json_format);
    out.member("engine", engine_version());
    out.member("offsets", offset_unit_name(input.offsets));
    out.array("documents", [&] { write_documents(input, out); });
    if (input.resolution != nullptr && input.parts.entities) {
      json::write_entities(*input.resolution, out);
    }
    if (input.copies != nullptr && input.parts.copies) {
      json::Converters converters;
      for (const AnalysedDocument* analysed : input.documents) {
        converters.emplace(analysed->document.id,
                           OffsetConverter(analysed->document.text, input.offsets));
      }
      json::write_copies(*input.copies, converters, out);
    }
    out.array("errors", [&] { write_errors(input.errors, out); });
  });
  return out.take();
}

}  // namespace copydesk
