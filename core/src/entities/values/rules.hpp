// The rules of the value grammar. Each looks at token i and gives what begins there; nothing when
// it is not of its kind.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "copydesk/mention.hpp"
#include "entities/values/value_tokens.hpp"
#include "entities/values/values.hpp"

namespace copydesk::entities {

/// What one rule found: tokens [first, last) and their meaning.
struct FoundValue {
  std::size_t first = 0;
  std::size_t last = 0;
  MentionType type = MentionType::date;
  std::string normal;
};
using Found = std::optional<FoundValue>;

/// By the calendar: "June 3, 2021", "3-5 June", "the 1990s", "third quarter", "19th century".
[[nodiscard]] Found date_at(const ValueTokens& tokens, std::size_t i, const DateContext& context);
/// Counted from now: "Friday", "yesterday", "next week", "three days ago".
[[nodiscard]] Found relative_date_at(const ValueTokens& tokens, std::size_t i,
                                     const DateContext& context);
/// Times of day: "10:30 a.m. EST", "late Friday", "this morning", "noon".
[[nodiscard]] Found time_at(const ValueTokens& tokens, std::size_t i, const DateContext& context);
/// Lengths of time: "three weeks", "5-1/2 hours", "four-week", "for decades".
[[nodiscard]] Found duration_at(const ValueTokens& tokens, std::size_t i);
/// "$5 million", "40 Swiss francs", "€3-5bn".
[[nodiscard]] Found money_at(const ValueTokens& tokens, std::size_t i);
/// "12 %", "5 to 7 per cent", "25 basis points".
[[nodiscard]] Found share_at(const ValueTokens& tokens, std::size_t i);
/// Measures and counted things: "20 km", "30°C", "100,000 troops", "dozens of villages".
[[nodiscard]] Found quantity_at(const ValueTokens& tokens, std::size_t i);

/// The day of a weekday (1: Monday) as the text means it: with no direction the latest one up to
/// today, or the next where what stands before speaks of the future ("will start on Monday").
[[nodiscard]] std::string weekday_date(const ValueTokens& tokens, std::size_t i, int weekday,
                                       std::string_view direction, const DateContext& context);

}  // namespace copydesk::entities
