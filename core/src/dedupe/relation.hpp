// From what two stories share to what a person is told.
#pragma once

#include <string>

#include "copydesk/dedupe.hpp"
#include "dedupe/compare.hpp"

namespace copydesk::dedupe {

/// Whether the pair is worth telling of at all: a copy, or a form filled twice.
[[nodiscard]] bool is_reported(const Comparison& comparison);
[[nodiscard]] bool is_copy(const Comparison& comparison);
[[nodiscard]] Relation relation_of(const Comparison& comparison);
/// "312 words in common, longest run 58; numbers agree, names agree".
[[nodiscard]] std::string reason_of(const Comparison& comparison);
/// The agencies the two stories say they are from, where, and whether their dates agree; empty
/// where neither names one. For stories that share text.
[[nodiscard]] Origin origin_of(const StoryText& a, const StoryText& b);

}  // namespace copydesk::dedupe
