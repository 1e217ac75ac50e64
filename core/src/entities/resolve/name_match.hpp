// Whether one name may be a shorter or other form of another. Each function takes the words of two
// forms (NameForm::words) and looks at nothing else.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace copydesk::entities {

using Words = std::span<const std::string>;

/// A word without the s of its plural: "houthis" -> "houthi".
[[nodiscard]] std::string_view without_plural(std::string_view word);

/// "Putin", "von der Leyen", "Pena Nieto": the last words of a full name.
[[nodiscard]] bool is_surname_of(Words brief, Words full);
/// "Franz Josef", "El Chapo": two words and more that stand together in a full name.
[[nodiscard]] bool is_part_of(Words brief, Words full);
/// "V. Putin", "Vladimir V. Putin", "George Bush" and "George W. Bush": equal but for initials and
/// middle names.
[[nodiscard]] bool is_same_but_middle(Words brief, Words full);
/// All words equal but one, which is a slip of the pen away: "Angla Merkel", "Philip Vorndran".
[[nodiscard]] bool is_misspelt(Words a, Words b);

/// "NATO" of "North Atlantic Treaty Organization", "DFID" of "Department for International
/// Development", "MERICS" of "Mercator Institute of China Studies": each word gives its first
/// letters, small words may give none. Cost: acronym by words.
[[nodiscard]] bool is_acronym_of(std::string_view acronym, Words full);
/// "Toyota" of "Toyota Motor Corp", "Conservatives" of "Conservative Party": what is left is an
/// ending of bodies' names.
[[nodiscard]] bool is_body_without_ending(Words brief, Words full);
/// "Atomic Energy Organization" of "Atomic Energy Organization of Iran", "Movement for Change" of
/// "Norland Movement for Change": two words and more at one end.
[[nodiscard]] bool is_end_of_body(Words brief, Words full);
/// "Commission" of "European Commission", "Amnesty" of "Amnesty International", "Marlins" of "Miami
/// Marlins": one word at either end.
[[nodiscard]] bool is_word_of_body(Words brief, Words full);
/// Equal words in another order, small words aside: "Stellenbosch University", "University of
/// Stellenbosch".
[[nodiscard]] bool has_equal_words(Words a, Words b);

/// "Gaza" of "Gaza Strip", "Mediterranean" of "Mediterranean Sea".
[[nodiscard]] bool is_place_without_ending(Words brief, Words full);

}  // namespace copydesk::entities
