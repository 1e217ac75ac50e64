// Words that names are made of. All functions take folded words (text::fold).
#pragma once

#include <string>
#include <string_view>

namespace copydesk::entities {

[[nodiscard]] bool is_title(std::string_view word);       ///< "president", "mr", "deputy"
[[nodiscard]] bool is_small_word(std::string_view word);  ///< "of", "the", "und"
/// What may stand behind a body's name without changing it: "group", "inc", "party".
[[nodiscard]] bool is_body_ending(std::string_view word);
/// Kinds of bodies: "commission", "court". "The Commission" is the one that was named before.
[[nodiscard]] bool is_body_noun(std::string_view word);
/// What may stand behind a place's name or be left out: "strip", "city".
[[nodiscard]] bool is_place_ending(std::string_view word);

/// One spelling for variants: "zelenskiy", "zelenskyy" -> "zelensky"; "kiev" -> "kyiv";
/// "schaeuble" -> "schauble". A form to compare by, not to show.
[[nodiscard]] std::string fold_variant(std::string_view word);

}  // namespace copydesk::entities
