// A name's surface form taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk/mention.hpp"

namespace copydesk::entities {

/// The form under which names are compared.
///
///     name_form("the Bank of Norland", organisation): folded "bank of norland", words {bank, of,
///     norland} name_form("U.S.", place): folded "us", acronym
struct NameForm {
  std::string folded;              ///< lower case, accents and stops off, spelling variants folded
  std::vector<std::string> words;  ///< of `folded`; a person's titles are off
  bool acronym = false;            ///< two to eight capitals, stops between them or not
};

[[nodiscard]] NameForm name_form(std::string_view text, MentionType type);

/// First letters of the words that an acronym takes: "Organization for Security and Cooperation in
/// Europe" -> "osce". Small words are left out.
[[nodiscard]] std::string initials(const NameForm& form);

/// One spelling for transliteration variants: "zelenskiy", "zelenskyy" -> "zelensky"; "kiev" ->
/// "kyiv". A word that has none is returned as it is.
[[nodiscard]] std::string fold_variant(std::string_view word);

}  // namespace copydesk::entities
