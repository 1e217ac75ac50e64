#include "json/write_document.hpp"

namespace copydesk::json {

namespace {

/// Writes the parts of one document; holds what all of them need.
class DocumentWriter {
 public:
  DocumentWriter(const AnalysedDocument& analysed, const DocumentEntities& entities,
                 OffsetUnit unit, Writer& out)
      : analysed_(analysed),
        entities_(entities),
        offsets_(analysed.document.text, unit),
        out_(out) {}

  void blocks();
  void stories();
  void mentions();
  void quotes();
  void quote_faults();
  void repairs();
  void warnings();

 private:
  void span(Span value) { out_.span(value, offsets_); }
  void span_object(std::string_view key, Span value) {
    out_.object(key, [&] { span(value); });
  }
  void text_span(Span value) {
    span(value);
    out_.member("text", slice(analysed_.document.text, value));
  }
  void text_spans(std::string_view key, const std::vector<Span>& values) {
    out_.array(key, [&] {
      for (const Span value : values) {
        out_.object([&] { text_span(value); });
      }
    });
  }
  /// An array of objects, each written by `members`.
  template <typename List, typename Members>
  void objects(std::string_view key, const List& list, Members members) {
    out_.array(key, [&] {
      for (const auto& one : list) {
        out_.object([&] { members(one); });
      }
    });
  }
  void story(const Story& story);
  void quote(const Quote& quote);

  const AnalysedDocument& analysed_;
  const DocumentEntities& entities_;
  OffsetConverter offsets_;
  Writer& out_;
};

void DocumentWriter::blocks() {
  std::size_t i = 0;
  objects("blocks", analysed_.document.blocks, [&](const Block& block) {
    const BlockLabel& label = analysed_.cleaned.labels[i++];
    span(block.span);
    out_.member("role", role_name(label.role));
    out_.member("kept", label.kept);
    if (label.story == no_story)
      out_.null_member("story");
    else
      out_.member("story", analysed_.cleaned.stories[label.story].id);
    out_.member("reason", label.reason);
    out_.share("confidence", label.confidence);
    if (label.duplicate_of) out_.member("duplicate_of", *label.duplicate_of);
  });
}

void DocumentWriter::story(const Story& story) {
  out_.member("id", story.id);
  if (story.headline) out_.object("headline", [&] { text_span(*story.headline); });
  out_.member("headline_fits", story.headline_fits);
  text_spans("byline", story.byline);
  if (story.dateline) {
    out_.object("dateline", [&] {
      span(story.dateline->span);
      out_.member("place", story.dateline->place);
      out_.member("date", story.dateline->date);
      out_.member("agency", story.dateline->agency);
    });
  }
  text_spans("credits", story.credits);
  if (!story.agency.empty()) out_.member("agency", story.agency);
  if (!story.published.empty()) out_.member("published", story.published);
  if (!story.updated.empty()) out_.member("updated", story.updated);
  out_.member("language", story.language);
  out_.member("first_block", story.first_block);
  out_.member("last_block", story.last_block);
  out_.share("confidence", story.confidence);
  out_.member("reason", story.reason);
}

void DocumentWriter::stories() {
  objects("stories", analysed_.cleaned.stories, [&](const Story& one) { story(one); });
}

void DocumentWriter::mentions() {
  std::uint32_t i = 0;
  objects("mentions", analysed_.mentions, [&](const Mention& mention) {
    text_span(mention.span);
    out_.member("type", mention_type_name(mention.type));
    if (const std::string_view id = entities_.id(i++); !id.empty()) out_.member("entity", id);
    if (!mention.normal.empty()) out_.member("normal", mention.normal);
    if (mention.metonym) out_.member("metonym", true);
    out_.share("confidence", mention.confidence);
  });
}

void DocumentWriter::quote(const Quote& quote) {
  span(quote.span);
  if (!quote.parts.empty()) {
    objects("parts", quote.parts, [&](const Span part) { span(part); });
  }
  out_.member("direct", quote.direct);
  if (quote.source) span_object("source", *quote.source);
  if (quote.speaker != no_mention) {
    out_.member("speaker_mention", quote.speaker);
    const std::string_view id = entities_.id(quote.speaker);
    if (!id.empty()) out_.member("speaker", id);
  }
  if (quote.relayed_by != no_mention) out_.member("relayed_by_mention", quote.relayed_by);
  if (quote.cue) span_object("cue", *quote.cue);
  out_.member("broken", quote.broken);
  out_.share("confidence", quote.confidence);
  out_.member("reason", quote.reason);
}

void DocumentWriter::quotes() {
  objects("quotes", analysed_.quotes.quotes, [&](const Quote& one) { quote(one); });
}

void DocumentWriter::quote_faults() {
  objects("quote_faults", analysed_.quotes.faults, [&](const QuoteFault& fault) {
    out_.member("offset", offsets_.convert(fault.offset));
    out_.member("mark", fault.mark);
    out_.member("orphan", fault.orphan);
    out_.member("accepted", fault.accepted);
    out_.member("reason", fault.reason);
    if (fault.partner) out_.member("partner", offsets_.convert(*fault.partner));
  });
}

void DocumentWriter::repairs() {
  objects("repairs", analysed_.cleaned.repairs, [&](const Repair& repair) {
    span(repair.span);
    out_.member("kind", repair.kind);
    out_.member("before", repair.before);
    out_.member("after", repair.after);
  });
}

void DocumentWriter::warnings() {
  out_.array("warnings", [&] {
    for (const std::vector<Warning>* list :
         {&analysed_.document.warnings, &analysed_.cleaned.warnings}) {
      for (const Warning& warning : *list) {
        out_.object([&] {
          out_.member("code", warning.code);
          out_.member("message", warning.message);
        });
      }
    }
  });
}

}  // namespace

std::string_view DocumentEntities::id(std::uint32_t mention) const {
  if (resolution == nullptr || mention >= entity_of.size()) return {};
  const std::uint32_t entity = entity_of[mention];
  return entity == no_entity ? std::string_view{} : resolution->entities[entity].id;
}

void write_document(const AnalysedDocument& analysed, const DocumentEntities& entities,
                    OffsetUnit unit, const JsonParts& parts, Writer& out) {
  DocumentWriter writer(analysed, entities, unit, out);
  const Document& document = analysed.document;
  out.object([&] {
    out.member("id", document.id);
    out.member("name", document.name);
    out.member("type", format_name(document.format));
    out.member("encoding", document.encoding);
    if (parts.text) out.member("text", document.text);
    writer.blocks();
    writer.stories();
    if (parts.mentions) writer.mentions();
    if (parts.quotes) {
      writer.quotes();
      writer.quote_faults();
    }
    writer.repairs();
    writer.warnings();
  });
}

}  // namespace copydesk::json
