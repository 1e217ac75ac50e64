// Half-open ranges of bytes in a document's text.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace copydesk {

/// A half-open range [start, end) of *bytes* of one document's UTF-8 text. Both ends always stand
/// between code points. Units other than bytes exist only at the edges (offset_unit.hpp).
///
///     text  = "Zoë said"      Z o ë(2 bytes) ␠ s a i d
///     Span{0, 4} -> "Zoë"     Span{5, 9} -> "said"
///
/// Invariant: start <= end. A document is at most `max_document_bytes` long, so 32 bits suffice.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return start == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return start <= other.start && other.end <= end;
  }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
    return start <= offset && offset < end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return start < other.end && other.start < end;
  }
  constexpr auto operator<=>(const Span&) const = default;
};

/// Longest input and longest text that is analysed; more is refused with `ErrorCode::too_large`.
inline constexpr std::size_t max_document_bytes = std::size_t{256} << 20U;

/// The bytes of `text` that `span` covers. Precondition: span.end <= text.size().
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.start, span.size());
}

}  // namespace copydesk
