// What speaks for a story's start at a place, weighed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "clean/cohesion.hpp"
#include "clean/page.hpp"
#include "copydesk/story.hpp"

namespace copydesk::cleaning {

/// Evidence for a start: see evidence.inc. Weighed by a logistic function whose weights were fitted
/// on joined pages.
enum class Evidence : std::uint8_t {
#define COPYDESK_EVIDENCE(name, bare, furnished, phrase) name,
#include "clean/evidence.inc"
#undef COPYDESK_EVIDENCE
  count
};
inline constexpr auto evidence_count = static_cast<std::size_t>(Evidence::count);
using EvidenceValues = std::array<float, evidence_count>;

/// A place where a story may start.
struct Candidate {
  std::uint32_t block = 0;
  EvidenceValues values{};
  bool furnished = false;  ///< as Surroundings::furnished: other weights
  float score = 0;         ///< above 0: a story starts here
};

/// What is known when a place is weighed. Borrowed for the call.
struct Surroundings {
  const Page& page;
  const std::vector<BlockLabel>& labels;
  const std::vector<std::uint32_t>& kept;  ///< numbers of the kept blocks
  const std::vector<Cohesion>& cohesion;   ///< one a kept block
  std::uint32_t story_words = 0;           ///< running text of the open story so far
  bool furnished = false;                  ///< a third of the blocks is furniture: a whole page
  std::uint32_t usual_blanks = 0;          ///< blank lines between its paragraphs
};

/// Weighs a start at the k-th kept block. Precondition: 0 < k < kept.size(). Looks at a bounded
/// number of blocks.
[[nodiscard]] Candidate weigh_start(const Surroundings& around, std::size_t k);

/// A line of four words and more without a sentence's end.
[[nodiscard]] bool is_headline_shaped(const Shape& shape);

/// What a person reads: "headline; no name in common".
[[nodiscard]] std::string explain(const Candidate& candidate);

/// Name of an item of evidence, as evidence.inc spells it.
[[nodiscard]] std::string_view evidence_name(std::size_t evidence);

}  // namespace copydesk::cleaning
