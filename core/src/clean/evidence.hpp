// What speaks for a story's start at a place, weighed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clean/likeness.hpp"
#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Evidence for a start: see evidence.inc. Weighed by a logistic function whose weights were fitted
/// on joined pages.
enum class Evidence : std::uint8_t {
#define COPYDESK_EVIDENCE(name, weight) name,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
  count
};
inline constexpr auto evidence_count = static_cast<std::size_t>(Evidence::count);
using EvidenceValues = std::array<float, evidence_count>;

/// The weights of evidence.inc.
[[nodiscard]] const EvidenceValues& shipped_weights();

/// What is known when places are weighed. Borrowed for the call; stretches count kept blocks.
struct Surroundings {
  const Page& page;
  const std::vector<BlockLabel>& labels;
  const std::vector<std::uint32_t>& kept;  ///< numbers of the kept blocks
  bool furnished = false;                  ///< a third of the blocks is furniture: a whole page
};

/// The evidence for a story's start between two stretches whose words are as alike as told.
/// Precondition: first < start < last. Looks at eight lines on each side.
[[nodiscard]] EvidenceValues read_evidence(const Surroundings& around, const Stretches& stretches,
                                           const Likeness& likeness);

/// Above 0: a story starts there.
[[nodiscard]] float weigh(const EvidenceValues& values, const EvidenceValues& weights);

/// A line of four words and more without a sentence's end.
[[nodiscard]] bool is_headline_shaped(const Shape& shape);

/// Of a line's content words, the share that stands in the blocks given.
[[nodiscard]] float words_found(const Page& page, const Shape& line,
                                std::span<const std::uint32_t> blocks);

/// What a person reads: "headline; no name in common".
[[nodiscard]] std::string explain(const EvidenceValues& values);

/// Name of an item of evidence, as evidence.inc spells it.
[[nodiscard]] std::string_view evidence_name(std::size_t evidence);

}  // namespace copydesk::cleaning
