#include "copydesk/cleaning_session.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "copydesk/clean.hpp"
#include "json/read_decisions.hpp"
#include "json/requests.hpp"

namespace copydesk {

using json::Value;

struct CleaningSession::State {
  struct Entry {
    AnalysedDocument analysed;
    DocumentDecisions decisions;
  };
  std::optional<Model> blocks;
  std::map<std::string, Entry, std::less<>> entries;

  Response put(Document document, DocumentDecisions decisions) {
    const std::string id = document.id;
    AnalysedDocument analysed;
    analysed.document = std::move(document);
    analysed.cleaned = clean(analysed.document, *blocks, decisions);
    Entry& entry = entries[id] = {std::move(analysed), std::move(decisions)};
    return json::one_document(entry.analysed, false);
  }

  Response add(const Value& request, std::string_view payload) {
    json::ReadInput input = json::read_input(request, payload);
    if (!input.document) return std::move(input.refusal);
    const OffsetConverter offsets(input.document->text, OffsetUnit::utf16);
    DocumentDecisions decisions =
        json::read_document_decisions(json::member_or_empty(request, "decisions"), offsets);
    return put(std::move(*input.document), std::move(decisions));
  }

  Response clean_again(const Value& request, bool with_decisions) {
    const auto found = entries.find(json::text_member(request, "id").value_or(""));
    if (found == entries.end()) return json::bad_request("there is no document of that \"id\"");
    Document document = found->second.analysed.document;
    DocumentDecisions decisions = found->second.decisions;
    if (with_decisions) {
      const OffsetConverter offsets(document.text, OffsetUnit::utf16);
      decisions =
          json::read_document_decisions(json::member_or_empty(request, "decisions"), offsets);
    }
    return put(std::move(document), std::move(decisions));
  }

  Response remove(const Value& request) {
    const std::string id = json::text_member(request, "id").value_or("");
    if (entries.erase(id) > 0) return json::success(Value::object());
    return json::failure(
        {ErrorCode::unknown_document, "session", 0, "there is no document named \"" + id + "\""});
  }
};

CleaningSession::CleaningSession() : state_(std::make_unique<State>()) {}
CleaningSession::~CleaningSession() = default;
CleaningSession::CleaningSession(CleaningSession&&) noexcept = default;
CleaningSession& CleaningSession::operator=(CleaningSession&&) noexcept = default;

Response CleaningSession::load_model(std::span<const std::byte> bytes) {
  Result<Model> loaded = Model::load(bytes);
  if (!loaded) return json::failure(loaded.error());
  if (loaded.value().name() != "blocks") {
    return json::failure(
        {ErrorCode::bad_model, "session", 0, "only the blocks model is of use here"});
  }
  state_->blocks = std::move(loaded).value();
  return json::success({{"model", "blocks"}, {"version", state_->blocks->version()}});
}

Response CleaningSession::call(std::string_view request, std::string_view payload) {
  const std::optional<Value> parsed = json::parse(request);
  if (!parsed || !parsed->is_object()) return json::bad_request("a request is a JSON object");
  const Value& value = *parsed;
  if (!state_->blocks) return json::bad_request("the blocks model is not loaded");
  const std::string op = json::text_member(value, "op").value_or("");
  if (op == "add") return state_->add(value, payload);
  if (op == "decide") return state_->clean_again(value, true);
  if (op == "refresh") return state_->clean_again(value, false);
  if (op == "remove") return state_->remove(value);
  return json::bad_request("unknown op \"" + op + "\"");
}

}  // namespace copydesk
