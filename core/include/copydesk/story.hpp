// The stories of a document and the label of each block.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "copydesk/role.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

/// A block that belongs to no story (page furniture).
inline constexpr std::uint32_t no_story = 0xFFFFFFFFU;

/// What was decided about one block. Labels stand in the order of Document::blocks, one each.
struct BlockLabel {
  Role role = Role::other;
  bool kept = false;               ///< shown in the clean view; a person's decision overrides it
  std::uint32_t story = no_story;  ///< index into CleanResult::stories
  std::string reason;  ///< rule id or the model's leading features: "model: position=tail links=1"
  float confidence = 0;                       ///< marginal probability of `role`, 0 to 1
  std::optional<std::uint32_t> duplicate_of;  ///< the block whose text this one repeats
};

/// "MOSCOW, Dec 3 (Reuters) -" at the start of a story's text.
struct Dateline {
  Span span;           ///< place, date, agency and the separator; trailing space outside
  std::string place;   ///< as written
  std::string date;    ///< as written; empty where there is none
  std::string agency;  ///< as written; empty where there is none
};

/// One story of a document.
///
/// Invariants: first_block <= last_block; stories are in text order and do not overlap; every
/// kept block between the two belongs to it.
struct Story {
  std::uint32_t id = 0;  ///< number in its document, from 1
  std::uint32_t first_block = 0;
  std::uint32_t last_block = 0;  ///< inclusive
  std::optional<Span> headline;
  bool headline_fits = true;  ///< false: its words do not occur in the text under it; not trusted
  std::vector<Span> byline;   ///< names, without "By"
  std::optional<Dateline> dateline;
  std::vector<Span> credits;  ///< sign-offs and "(Reporting by ...)" lines
  std::string agency;         ///< the agency the dateline, sign-off or copyright line names
  std::string published;      ///< ISO 8601 date or date-time; empty: not known
  std::string updated;
  std::string language;  ///< ISO 639-1; "und": too short to tell
  float confidence = 1;  ///< that the story starts where it starts
  std::string reason;    ///< evidence for its start: "dateline; no name in common"
};

/// A proposed change that a view may apply; the text itself stays. Undone by not applying it.
struct Repair {
  Span span;
  std::string kind;    ///< "mojibake", "soft-hyphen", "hyphenation", "line-wrap", "entity" ...
  std::string before;  ///< the bytes of `span`
  std::string after;
};

}  // namespace copydesk
