// What a person decided. Decisions are input of an analysis, so they survive a new one, can be
// undone by leaving them out, and travel in the project file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "copydesk/role.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

/// "This block is body" / "drop this line", for one block of one document.
struct BlockDecision {
  Span span;  ///< the block's span
  Role role = Role::body;
  bool kept = true;
};

/// Where a person cut or joined stories: at the block that starts at `offset`.
struct StoryDecision {
  std::uint32_t offset = 0;
  bool starts_story = true;  ///< true: cut before it; false: join it with the story before
};

/// "Always drop this line" / "never drop this", in every document: lines are compared after
/// case folding and squeezing of white space.
struct LineRule {
  std::string line;
  bool keep = false;
};

/// "Put this quotation mark in" / "strike this lone one out": one `QuoteFault`, taken over.
struct MarkDecision {
  std::uint32_t offset = 0;
  std::string mark;
  bool orphan = false;
};

/// Decisions about one document. Order does not matter; the last of two equal ones holds.
struct DocumentDecisions {
  std::vector<BlockDecision> blocks;
  std::vector<StoryDecision> stories;
  std::vector<Span> refused_repairs;
  std::vector<MarkDecision> accepted_marks;
  std::vector<LineRule> line_rules;
};

enum class Judgement : std::uint8_t { same, not_same, unsure };

/// "These two names are (not) one thing." Names are surface forms as an entity lists them.
struct EntityDecision {
  std::string type;
  std::string a;
  std::string b;
  Judgement judgement = Judgement::unsure;
};

/// "These two stories are (not) copies."
struct CopyDecision {
  std::string document_a;
  std::uint32_t story_a = 0;
  std::string document_b;
  std::uint32_t story_b = 0;
  Judgement judgement = Judgement::unsure;
};

}  // namespace copydesk
