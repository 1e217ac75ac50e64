#include "json/requests.hpp"

#include <utility>

#include "copydesk/read.hpp"

namespace copydesk::json {

namespace {

std::optional<Format> format_member(const Value& request) {
  const std::optional<std::string> name = text_member(request, "format");
  if (!name) return std::nullopt;
  for (const Format format : {Format::plain, Format::html, Format::markdown, Format::mhtml}) {
    if (*name == format_name(format)) return format;
  }
  return std::nullopt;
}

}  // namespace

Response failure(const Error& error) {
  const Value value{{"error", {{"code", error_name(error.code)}, {"message", error.detail}}}};
  return {false, dump(value)};
}

Response bad_request(std::string detail) {
  return failure({ErrorCode::bad_request, "session", 0, std::move(detail)});
}

Response success(const Value& value) {
  return {true, dump(value)};
}

std::optional<std::string> text_member(const Value& request, const char* key) {
  const auto found = request.find(key);
  if (found == request.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

Value member_or_empty(const Value& request, const char* key) {
  const auto found = request.find(key);
  return found == request.end() ? Value::object() : *found;
}

ReadInput read_input(const Value& request, std::string_view payload) {
  const std::optional<std::string> id = text_member(request, "id");
  if (!id) return {std::nullopt, bad_request("\"add\" needs an \"id\"")};
  const std::string name = text_member(request, "name").value_or(*id);
  const std::optional<std::string> charset = text_member(request, "charset");
  Source source{.id = *id, .name = name, .bytes = payload, .format = format_member(request)};
  if (charset) source.charset = *charset;
  Result<Document> document = read(source);
  if (document) return {std::move(document).value(), {}};
  const FailedInput failed[] = {{name, document.error()}};
  return {std::nullopt,
          {true, write_json({.errors = failed,
                             .offsets = OffsetUnit::utf16,
                             .parts = {.entities = false, .copies = false}})}};
}

Response one_document(const AnalysedDocument& analysed, bool with_mentions) {
  const AnalysedDocument* const documents[] = {&analysed};
  return {true, write_json({.documents = documents,
                            .offsets = OffsetUnit::utf16,
                            .parts = {.mentions = with_mentions,
                                      .quotes = with_mentions,
                                      .entities = false,
                                      .copies = false}})};
}

}  // namespace copydesk::json
