#include "json/read_decisions.hpp"

#include <limits>
#include <optional>
#include <string>

namespace copydesk::json {

namespace {

std::string text_of(const Value& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<std::uint32_t> number_of(const Value& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) return std::nullopt;
  const auto number = found->get<std::uint64_t>();
  if (number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(number);
}

bool flag_of(const Value& object, const char* key, bool otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::optional<Span> span_of(const Value& object, const OffsetConverter& offsets) {
  const std::optional<std::uint32_t> start = number_of(object, "start");
  const std::optional<std::uint32_t> end = number_of(object, "end");
  if (!start || !end || *start > *end) return std::nullopt;
  return Span{offsets.to_byte(*start), offsets.to_byte(*end)};
}

std::optional<Judgement> judgement_of(const Value& object) {
  const std::string name = text_of(object, "judgement");
  if (name == "same") return Judgement::same;
  if (name == "not_same") return Judgement::not_same;
  if (name == "unsure") return Judgement::unsure;
  return std::nullopt;
}

/// Calls `read` with each object of the array `object[key]`.
template <class Read>
void each_object(const Value& object, const char* key, Read read) {
  if (!object.is_object()) return;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return;
  for (const Value& entry : *found) {
    if (entry.is_object()) read(entry);
  }
}

}  // namespace

DocumentDecisions read_document_decisions(const Value& value, const OffsetConverter& offsets) {
  DocumentDecisions out;
  each_object(value, "blocks", [&](const Value& entry) {
    const std::optional<Span> span = span_of(entry, offsets);
    const std::optional<Role> role = role_from_name(text_of(entry, "role"));
    if (span && role) out.blocks.push_back({*span, *role, flag_of(entry, "kept", is_kept(*role))});
  });
  each_object(value, "stories", [&](const Value& entry) {
    if (const std::optional<std::uint32_t> offset = number_of(entry, "offset")) {
      out.stories.push_back({offsets.to_byte(*offset), flag_of(entry, "starts_story", true)});
    }
  });
  each_object(value, "refused_repairs", [&](const Value& entry) {
    if (const std::optional<Span> span = span_of(entry, offsets)) {
      out.refused_repairs.push_back(*span);
    }
  });
  each_object(value, "accepted_marks", [&](const Value& entry) {
    std::string mark = text_of(entry, "mark");
    const std::optional<std::uint32_t> offset = number_of(entry, "offset");
    if (!offset || mark.empty()) return;
    out.accepted_marks.push_back(
        {offsets.to_byte(*offset), std::move(mark), flag_of(entry, "orphan", false)});
  });
  each_object(value, "line_rules", [&](const Value& entry) {
    std::string line = text_of(entry, "line");
    if (!line.empty()) out.line_rules.push_back({std::move(line), flag_of(entry, "keep", false)});
  });
  return out;
}

std::vector<EntityDecision> read_entity_decisions(const Value& value) {
  std::vector<EntityDecision> out;
  each_object(value, "decisions", [&](const Value& entry) {
    if (const std::optional<Judgement> judgement = judgement_of(entry)) {
      out.push_back({text_of(entry, "type"), text_of(entry, "a"), text_of(entry, "b"), *judgement});
    }
  });
  return out;
}

std::vector<CopyDecision> read_copy_decisions(const Value& value) {
  std::vector<CopyDecision> out;
  each_object(value, "decisions", [&](const Value& entry) {
    const std::optional<Judgement> judgement = judgement_of(entry);
    const auto a = entry.find("a");
    const auto b = entry.find("b");
    if (!judgement || a == entry.end() || b == entry.end() || !a->is_object() || !b->is_object()) {
      return;
    }
    out.push_back({text_of(*a, "document"), number_of(*a, "story").value_or(0),
                   text_of(*b, "document"), number_of(*b, "story").value_or(0), *judgement});
  });
  return out;
}

}  // namespace copydesk::json
