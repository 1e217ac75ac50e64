// What all sessions' requests have in common.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "copydesk/json.hpp"
#include "copydesk/response.hpp"
#include "json/json.hpp"

namespace copydesk::json {

[[nodiscard]] Response failure(const Error& error);
[[nodiscard]] Response bad_request(std::string detail);
[[nodiscard]] Response success(const Value& value);

/// A string member; nothing when it is absent or no string.
[[nodiscard]] std::optional<std::string> text_member(const Value& request, const char* key);
[[nodiscard]] Value member_or_empty(const Value& request, const char* key);

/// Reads the input of an "add" request: a document, or the answer that tells why not.
struct ReadInput {
  std::optional<Document> document;
  Response refusal;
};
[[nodiscard]] ReadInput read_input(const Value& request, std::string_view payload);

/// copydesk/1 with one document, offsets in UTF-16, without entities and copies.
[[nodiscard]] Response one_document(const AnalysedDocument& analysed, bool with_mentions);

}  // namespace copydesk::json
