#include "json/write_document.hpp"

#include <string>

namespace copydesk::json {

namespace {

/// Writes the parts of one document; holds what all of them need.
class DocumentWriter {
 public:
  DocumentWriter(const AnalysedDocument& analysed, const DocumentEntities& entities,
                 OffsetUnit unit)
      : analysed_(analysed), entities_(entities), offsets_(analysed.document.text, unit) {}

  [[nodiscard]] Value blocks() const;
  [[nodiscard]] Value stories() const;
  [[nodiscard]] Value mentions() const;
  [[nodiscard]] Value quotes() const;
  [[nodiscard]] Value quote_faults() const;
  [[nodiscard]] Value repairs() const;
  [[nodiscard]] Value warnings() const;

 private:
  [[nodiscard]] Value span(Span value) const { return span_value(value, offsets_); }
  [[nodiscard]] Value text_span(Span value) const;
  [[nodiscard]] Value story(const Story& story) const;

  const AnalysedDocument& analysed_;
  const DocumentEntities& entities_;
  OffsetConverter offsets_;
};

Value DocumentWriter::text_span(Span value) const {
  Value out = span(value);
  out["text"] = slice(analysed_.document.text, value);
  return out;
}

Value DocumentWriter::blocks() const {
  Value out = Value::array();
  const std::vector<Block>& blocks = analysed_.document.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const BlockLabel& label = analysed_.cleaned.labels[i];
    Value block = span(blocks[i].span);
    block["role"] = role_name(label.role);
    block["kept"] = label.kept;
    block["story"] =
        label.story == no_story ? Value(nullptr) : Value(analysed_.cleaned.stories[label.story].id);
    block["reason"] = label.reason;
    block["confidence"] = rounded(label.confidence);
    if (label.duplicate_of) block["duplicate_of"] = *label.duplicate_of;
    out.push_back(std::move(block));
  }
  return out;
}

Value DocumentWriter::story(const Story& story) const {
  Value out{{"id", story.id}};
  if (story.headline) out["headline"] = text_span(*story.headline);
  out["headline_fits"] = story.headline_fits;
  out["byline"] = Value::array();
  for (const Span name : story.byline) out["byline"].push_back(text_span(name));
  if (story.dateline) {
    Value dateline = span(story.dateline->span);
    dateline["place"] = story.dateline->place;
    dateline["date"] = story.dateline->date;
    dateline["agency"] = story.dateline->agency;
    out["dateline"] = std::move(dateline);
  }
  out["credits"] = Value::array();
  for (const Span credit : story.credits) out["credits"].push_back(text_span(credit));
  if (!story.agency.empty()) out["agency"] = story.agency;
  if (!story.published.empty()) out["published"] = story.published;
  if (!story.updated.empty()) out["updated"] = story.updated;
  out["language"] = story.language;
  out["first_block"] = story.first_block;
  out["last_block"] = story.last_block;
  out["confidence"] = rounded(story.confidence);
  out["reason"] = story.reason;
  return out;
}

Value DocumentWriter::stories() const {
  Value out = Value::array();
  for (const Story& one : analysed_.cleaned.stories) out.push_back(story(one));
  return out;
}

Value DocumentWriter::mentions() const {
  Value out = Value::array();
  for (std::uint32_t i = 0; i < analysed_.mentions.size(); ++i) {
    const Mention& mention = analysed_.mentions[i];
    Value value = text_span(mention.span);
    value["type"] = mention_type_name(mention.type);
    if (const std::string_view id = entities_.id(i); !id.empty()) value["entity"] = id;
    if (!mention.normal.empty()) value["normal"] = mention.normal;
    if (mention.metonym) value["metonym"] = true;
    value["confidence"] = rounded(mention.confidence);
    out.push_back(std::move(value));
  }
  return out;
}

Value DocumentWriter::quotes() const {
  Value out = Value::array();
  for (const Quote& quote : analysed_.quotes.quotes) {
    Value value = span(quote.span);
    if (!quote.parts.empty()) {
      value["parts"] = Value::array();
      for (const Span part : quote.parts) value["parts"].push_back(span(part));
    }
    value["direct"] = quote.direct;
    if (quote.source) value["source"] = span(*quote.source);
    if (quote.speaker != no_mention) {
      value["speaker_mention"] = quote.speaker;
      if (const std::string_view id = entities_.id(quote.speaker); !id.empty()) {
        value["speaker"] = id;
      }
    }
    if (quote.relayed_by != no_mention) value["relayed_by_mention"] = quote.relayed_by;
    if (quote.cue) value["cue"] = span(*quote.cue);
    value["broken"] = quote.broken;
    value["confidence"] = rounded(quote.confidence);
    value["reason"] = quote.reason;
    out.push_back(std::move(value));
  }
  return out;
}

Value DocumentWriter::quote_faults() const {
  Value out = Value::array();
  for (const QuoteFault& fault : analysed_.quotes.faults) {
    Value value{{"offset", offsets_.convert(fault.offset)},
                {"mark", fault.mark},
                {"orphan", fault.orphan},
                {"accepted", fault.accepted},
                {"reason", fault.reason}};
    if (fault.partner) value["partner"] = offsets_.convert(*fault.partner);
    out.push_back(std::move(value));
  }
  return out;
}

Value DocumentWriter::repairs() const {
  Value out = Value::array();
  for (const Repair& repair : analysed_.cleaned.repairs) {
    Value value = span(repair.span);
    value["kind"] = repair.kind;
    value["before"] = repair.before;
    value["after"] = repair.after;
    out.push_back(std::move(value));
  }
  return out;
}

Value DocumentWriter::warnings() const {
  Value out = Value::array();
  for (const std::vector<Warning>* list :
       {&analysed_.document.warnings, &analysed_.cleaned.warnings}) {
    for (const Warning& warning : *list) {
      out.push_back({{"code", warning.code}, {"message", warning.message}});
    }
  }
  return out;
}

}  // namespace

std::string_view DocumentEntities::id(std::uint32_t mention) const {
  if (resolution == nullptr || mention >= entity_of.size()) return {};
  const std::uint32_t entity = entity_of[mention];
  return entity == no_entity ? std::string_view{} : resolution->entities[entity].id;
}

Value document_value(const AnalysedDocument& analysed, const DocumentEntities& entities,
                     OffsetUnit unit, const JsonParts& parts) {
  const DocumentWriter writer(analysed, entities, unit);
  const Document& document = analysed.document;
  Value out{{"id", document.id},
            {"name", document.name},
            {"type", format_name(document.format)},
            {"encoding", document.encoding}};
  if (parts.text) out["text"] = document.text;
  out["blocks"] = writer.blocks();
  out["stories"] = writer.stories();
  if (parts.mentions) out["mentions"] = writer.mentions();
  if (parts.quotes) {
    out["quotes"] = writer.quotes();
    out["quote_faults"] = writer.quote_faults();
  }
  out["repairs"] = writer.repairs();
  out["warnings"] = writer.warnings();
  return out;
}

}  // namespace copydesk::json
