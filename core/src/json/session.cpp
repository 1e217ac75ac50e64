#include "copydesk/session.hpp"

#include <map>
#include <optional>
#include <utility>

#include "copydesk/collection.hpp"
#include "copydesk/json.hpp"
#include "json/json.hpp"
#include "json/read_decisions.hpp"
#include "json/requests.hpp"
#include "json/write_copies.hpp"
#include "json/write_entities.hpp"

namespace copydesk {

using json::Value;

struct Session::State {
  std::optional<Model> blocks;
  std::optional<Model> names;
  Collection collection;
  std::map<std::string, DocumentDecisions, std::less<>> decisions;

  Response add(const Value& request, std::string_view payload);
  Response analyse_again(const Value& request, bool with_decisions);
  Response remove(const Value& request);
  [[nodiscard]] Response entities(const Value& request) const;
  [[nodiscard]] Response copies(const Value& request) const;

 private:
  Response put(Document document, DocumentDecisions document_decisions);
};

Response Session::State::put(Document document, DocumentDecisions document_decisions) {
  const std::string id = document.id;
  collection.add(
      analyse(std::move(document), *blocks, names ? &*names : nullptr, {}, document_decisions));
  decisions.insert_or_assign(id, std::move(document_decisions));
  return json::one_document(*collection.find(id), true);
}

Response Session::State::add(const Value& request, std::string_view payload) {
  json::ReadInput input = json::read_input(request, payload);
  if (!input.document) return std::move(input.refusal);
  const OffsetConverter offsets(input.document->text, OffsetUnit::utf16);
  DocumentDecisions decided =
      json::read_document_decisions(json::member_or_empty(request, "decisions"), offsets);
  return put(std::move(*input.document), std::move(decided));
}

Response Session::State::analyse_again(const Value& request, bool with_decisions) {
  const std::optional<std::string> id = json::text_member(request, "id");
  const AnalysedDocument* known = id ? collection.find(*id) : nullptr;
  if (known == nullptr) return json::bad_request("there is no document of that \"id\"");
  Document document = known->document;
  DocumentDecisions decided;
  if (with_decisions) {
    const OffsetConverter offsets(document.text, OffsetUnit::utf16);
    decided = json::read_document_decisions(json::member_or_empty(request, "decisions"), offsets);
  } else {
    decided = decisions.find(*id)->second;
  }
  return put(std::move(document), std::move(decided));
}

Response Session::State::remove(const Value& request) {
  const std::optional<std::string> id = json::text_member(request, "id");
  if (!id) return json::bad_request("\"remove\" needs an \"id\"");
  const Result<bool> removed = collection.remove(*id);
  if (!removed) return json::failure(removed.error());
  decisions.erase(*id);
  return json::success(Value::object());
}

Response Session::State::entities(const Value& request) const {
  const Resolution resolution = collection.entities(json::read_entity_decisions(request));
  const std::vector<const AnalysedDocument*> documents = collection.documents();
  json::Writer out;
  out.object([&] {
    json::write_entities(resolution, out);
    out.array("documents", [&] {
      for (std::size_t d = 0; d < documents.size(); ++d) {
        out.object([&] {
          out.member("id", documents[d]->document.id);
          out.array("mention_entities", [&] {
            for (const std::uint32_t entity : resolution.entity_of[d]) {
              if (entity == no_entity)
                out.null();
              else
                out.value(resolution.entities[entity].id);
            }
          });
        });
      }
    });
  });
  return {true, out.take()};
}

Response Session::State::copies(const Value& request) const {
  const auto threshold = request.find("threshold");
  const float least = threshold != request.end() && threshold->is_number() ? threshold->get<float>()
                                                                           : default_copy_threshold;
  const Copies found = collection.copies(least, json::read_copy_decisions(request));
  json::Converters converters;
  for (const AnalysedDocument* analysed : collection.documents()) {
    converters.emplace(analysed->document.id,
                       OffsetConverter(analysed->document.text, OffsetUnit::utf16));
  }
  json::Writer out;
  out.object([&] { json::write_copies(found, converters, out); });
  return {true, out.take()};
}

Session::Session() : state_(std::make_unique<State>()) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Response Session::load_model(std::span<const std::byte> bytes) {
  Result<Model> loaded = Model::load(bytes);
  if (!loaded) return json::failure(loaded.error());
  const Model& model = loaded.value();
  if (model.name() == "blocks") {
    state_->blocks = model;
  } else if (model.name() == "names") {
    state_->names = model;
  } else {
    return json::failure(
        {ErrorCode::bad_model, "session", 0, "no use for a model named \"" + model.name() + "\""});
  }
  return json::success({{"model", model.name()}, {"version", model.version()}});
}

Response Session::call(std::string_view request, std::string_view payload) {
  const std::optional<Value> parsed = json::parse(request);
  if (!parsed || !parsed->is_object()) return json::bad_request("a request is a JSON object");
  const Value& value = *parsed;
  const std::string op = json::text_member(value, "op").value_or("");
  if (!state_->blocks) return json::bad_request("the blocks model is not loaded");
  if (op == "add") return state_->add(value, payload);
  if (op == "decide") return state_->analyse_again(value, true);
  if (op == "refresh") return state_->analyse_again(value, false);
  if (op == "remove") return state_->remove(value);
  if (op == "entities") return state_->entities(value);
  if (op == "copies") return state_->copies(value);
  return json::bad_request("unknown op \"" + op + "\"");
}

}  // namespace copydesk
