// One document as JSON.
#pragma once

#include <span>

#include "copydesk/collection.hpp"
#include "copydesk/json.hpp"
#include "json/writer.hpp"

namespace copydesk::json {

/// What the entities of a document's mentions are: index into Resolution::entities or no_entity.
struct DocumentEntities {
  const Resolution* resolution = nullptr;
  std::span<const std::uint32_t> entity_of;

  /// The id of mention `mention`'s entity; empty when it has none.
  [[nodiscard]] std::string_view id(std::uint32_t mention) const;
};

/// A document with the parts asked for as an object, offsets in `unit`.
void write_document(const AnalysedDocument& analysed, const DocumentEntities& entities,
                    OffsetUnit unit, const JsonParts& parts, Writer& out);

}  // namespace copydesk::json
