// A name, date or sum where it stands in a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "copydesk/span.hpp"

namespace copydesk {

enum class MentionType : std::uint8_t {
  person,
  organisation,
  place,
  group,  ///< nationalities, peoples, religions, adherents
  event,
  work,  ///< works, laws, prizes, products
  date,
  time,
  duration,
  money,
  percent,
  quantity,
};

inline constexpr std::size_t mention_type_count = 12;

[[nodiscard]] std::string_view mention_type_name(MentionType type);  ///< "person" ...
[[nodiscard]] std::optional<MentionType> mention_type_from_name(std::string_view name);
/// True for the types that the model finds and `resolve` merges; the rest are values.
[[nodiscard]] constexpr bool is_name(MentionType type) {
  return type <= MentionType::work;
}

inline constexpr std::uint32_t no_entity = 0xFFFFFFFFU;

/// One typed span of a document's text.
///
/// Invariants: mentions of a document are in text order and do not overlap. A name's span has no
/// title, no leading "the", no possessive 's: of "the Kremlin's" the span is "Kremlin".
struct Mention {
  Span span;
  MentionType type = MentionType::person;
  float confidence = 0;
  std::uint32_t entity = no_entity;  ///< index into Resolution::entities, set by `resolve`
  std::string normal;    ///< values: "2021-12-03", "USD 5000000", "12 %", "100000 troops"
  bool metonym = false;  ///< a capital or seat that stands for its government
};

}  // namespace copydesk
