#include "text_output.hpp"

#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace copydesk::cli {

namespace {

/// A field of a tab-separated line: tabs and line breaks become spaces.
std::string field(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return out;
}

/// `text` with the repairs inside `span` applied. Precondition: repairs sorted, not overlapping.
std::string repaired(std::string_view text, Span span, const std::vector<Repair>& repairs) {
  std::string out;
  std::uint32_t at = span.start;
  for (const Repair& repair : repairs) {
    if (repair.span.start < at || repair.span.end > span.end) continue;
    out += slice(text, {at, repair.span.start});
    out += repair.after;
    at = repair.span.end;
  }
  out += slice(text, {at, span.end});
  return out;
}

std::string percent(float share) {
  return std::to_string(std::lround(share * 100.0F)) + " %";
}

std::string story_name(const StoryKey& key) {
  return field(key.document) + " story " + std::to_string(key.story);
}

}  // namespace

std::string clean_text(const AnalysedDocument& analysed, bool body_only) {
  const Document& document = analysed.document;
  std::string out;
  std::uint32_t story = no_story;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const BlockLabel& label = analysed.cleaned.labels[i];
    const bool shown = is_running_text(label.role) || (!body_only && label.role == Role::headline);
    if (!label.kept || !shown || label.story == no_story) continue;
    if (!body_only && story != no_story && label.story != story) out += "* * *\n\n";
    story = label.story;
    out += repaired(document.text, document.blocks[i].span, analysed.cleaned.repairs);
    out += "\n\n";
  }
  if (out.ends_with("\n\n")) out.pop_back();
  return out;
}

std::string entities_text(const Resolution& resolution) {
  std::string out;
  for (const Entity& entity : resolution.entities) {
    out += mention_type_name(entity.type);
    out += '\t' + field(entity.name) + '\t' + std::to_string(entity.mentions) + '\t';
    for (std::size_t i = 0; i < entity.aliases.size(); ++i) {
      const Alias& alias = entity.aliases[i];
      if (i > 0) out += "; ";
      out += field(alias.text) + " " + std::to_string(alias.count);
      if (!alias.evidence.empty()) out += " (" + field(alias.evidence) + ")";
    }
    out += '\n';
  }
  return out;
}

std::string copies_text(const Copies& copies) {
  std::map<std::pair<StoryKey, StoryKey>, std::map<std::string_view, int>> edits;
  for (const Passage& passage : copies.passages) {
    for (const Edit& edit : passage.edits) {
      ++edits[{passage.a, passage.b}][edit_kind_name(edit.kind)];
    }
  }
  std::string out;
  for (const CopyPair& pair : copies.pairs) {
    out += relation_name(pair.relation);
    out += '\t' + story_name(pair.a) + '\t' + story_name(pair.b) + '\t' + percent(pair.a_in_b) +
           " of the first in the second\t" + percent(pair.b_in_a) + " of the second in the first\t";
    bool first = true;
    for (const auto& [kind, count] : edits[{pair.a, pair.b}]) {
      if (!first) out += ", ";
      first = false;
      out += std::to_string(count) + " " + std::string(kind);
    }
    if (!pair.origin.agency.empty()) {
      out += "\tlikely common source: " + field(pair.origin.agency) + " (" +
             field(pair.origin.evidence) + ")";
    }
    out += '\n';
  }
  return out;
}

std::string quotes_text(const AnalysedDocument& analysed) {
  const std::string_view text = analysed.document.text;
  std::string out;
  for (const Quote& quote : analysed.quotes.quotes) {
    out += field(analysed.document.id) + (quote.direct ? "\tdirect\t" : "\treported\t");
    if (quote.speaker != no_mention) {
      out += field(slice(text, analysed.mentions[quote.speaker].span));
    } else if (quote.source) {
      out += field(slice(text, *quote.source));
    } else {
      out += "?";
    }
    out += '\t' + field(slice(text, quote.span)) + (quote.broken ? "\tmark missing\n" : "\n");
  }
  return out;
}

}  // namespace copydesk::cli
