// Who said what.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "copydesk/decisions.hpp"
#include "copydesk/document.hpp"
#include "copydesk/mention.hpp"
#include "copydesk/story.hpp"

namespace copydesk {

inline constexpr std::uint32_t no_mention = 0xFFFFFFFFU;

/// One quotation, direct (in marks) or reported.
struct Quote {
  Span span;  ///< the words quoted; marks outside, commas and stops within them inside
  /// Where its cue interrupts it or it runs over paragraphs, the pieces in order; else empty. The
  /// first begins and the last ends with `span`: `[“I am,] he said, “[because.”]`
  std::vector<Span> parts;
  bool direct = true;                     ///< false: reported speech
  std::optional<Span> source;             ///< the words that name the speaker where it stands: "he"
  std::optional<Span> cue;                ///< "said", "told reporters", "according to"
  std::uint32_t speaker = no_mention;     ///< index into the document's mentions: who "he" is
  std::uint32_t relayed_by = no_mention;  ///< "Mr Xi, quoted by Xinhua": Xinhua
  bool broken = false;                    ///< one or both marks are missing
  float confidence = 0;
  std::string reason;
};

/// A place where a mark is missing, or a lone mark that fits nothing.
struct QuoteFault {
  std::uint32_t offset = 0;  ///< byte where the mark should stand, or where the orphan stands
  std::string mark;          ///< the mark proposed, or the orphan itself
  bool orphan = false;       ///< true: the mark stands in the text and has no partner
  std::string reason;
  /// Offset of the fault that is settled with this one: a lone mark and the place where its partner
  /// should stand.
  std::optional<std::uint32_t> partner{};
  bool accepted = false;  ///< a person took it over: it is among the document's repairs
};

struct QuoteResult {
  std::vector<Quote> quotes;  ///< in text order
  std::vector<QuoteFault> faults;
};

/// Finds quotations in the kept blocks of each story, their speakers among `mentions`, and
/// damaged marks. Faults are proposals: the text is never changed. Linear, also in lone marks.
[[nodiscard]] QuoteResult find_quotes(const Document& document, std::span<const BlockLabel> labels,
                                      std::span<const Story> stories,
                                      std::span<const Mention> mentions);

/// Turns the proposals that a person took over into repairs of kind "quotation-mark" and puts
/// them where they belong among `repairs`, which are and stay in text order without overlap:
///
///     missing ” at 12    {12, 12} "" -> "”"
///     lone “ at 30       {30, 33} "“" -> ""
///
/// A decision that fits no proposal, or stands inside another repair, has no effect.
void accept_marks(std::span<const MarkDecision> decisions, QuoteResult& quotes,
                  std::vector<Repair>& repairs);

}  // namespace copydesk
