// Where each byte of a decoded text came from in the bytes that were brought.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// How a run of text bytes was made from source bytes.
enum class RunKind : std::uint8_t {
  copied,     ///< byte for byte
  decoded,    ///< another encoding or a character reference; lengths may differ
  replaced,   ///< malformed source, U+FFFD in the text
  synthetic,  ///< in the text only (a line break between two HTML blocks)
};

/// A maximal run of one kind: text bytes [text, text + text_length) stand for
/// source bytes [source, source + source_length).
struct OffsetRun {
  std::uint32_t text = 0;
  std::uint32_t text_length = 0;
  std::uint32_t source = 0;
  std::uint32_t source_length = 0;
  RunKind kind = RunKind::copied;
  bool operator==(const OffsetRun&) const = default;
};

/// Maps spans of a text to spans of its source and back.
///
///     source "a&amp;b" -> text "a&b"
///     runs: {0,1, 0,1 copied} {1,1, 1,5 decoded} {2,1, 6,1 copied}
///     to_source({1,2}) == {1,6}
///
/// Invariants: runs are sorted and gap-free in the text; neighbouring copied runs are merged.
/// Lookups cost O(log runs).
class OffsetMap {
 public:
  /// Appends a run behind the last one. Precondition: it continues the text.
  void append(RunKind kind, std::uint32_t text_length, std::uint32_t source,
              std::uint32_t source_length);

  /// The smallest source span that covers what `text` stands for. Inside a copied run exact; a
  /// decoded or replaced run is taken whole.
  [[nodiscard]] Span to_source(Span text) const;

  /// The smallest text span that covers what `source` became. Source without text maps to the
  /// empty span at the place where it would stand.
  [[nodiscard]] Span to_text(Span source) const;

  /// This map (text <- middle) after `earlier` (middle <- source): text <- source.
  [[nodiscard]] OffsetMap after(const OffsetMap& earlier) const;

  [[nodiscard]] const std::vector<OffsetRun>& runs() const { return runs_; }
  [[nodiscard]] std::uint32_t text_length() const { return text_length_; }

 private:
  std::vector<OffsetRun> runs_;
  std::uint32_t text_length_ = 0;
};

}  // namespace copydesk
