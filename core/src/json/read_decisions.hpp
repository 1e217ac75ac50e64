// Decisions from JSON.
#pragma once

#include <vector>

#include "copydesk/decisions.hpp"
#include "copydesk/offset_unit.hpp"
#include "json/json.hpp"

namespace copydesk::json {

/// Decisions about a document; `offsets` converts the request's unit into bytes of its text.
/// Entries that are not of the form are left out: an old project file must still open.
[[nodiscard]] DocumentDecisions read_document_decisions(const Value& value,
                                                        const OffsetConverter& offsets);
[[nodiscard]] std::vector<EntityDecision> read_entity_decisions(const Value& value);
[[nodiscard]] std::vector<CopyDecision> read_copy_decisions(const Value& value);

}  // namespace copydesk::json
