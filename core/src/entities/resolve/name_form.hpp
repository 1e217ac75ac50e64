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
///     norland}; name_form("U.S.", place): folded "us", acronym; name_form("Bashar al-Assad",
///     person): folded "bashar assad"
struct NameForm {
  std::string folded;  ///< lower case, accents, stops and "al-" off, spelling variants folded
  std::vector<std::string> words;  ///< of `folded`; a person's titles are off
  bool acronym = false;  ///< one word with two capitals and more: "NATO", "U.S.", "AfD", "G20"
};

[[nodiscard]] NameForm name_form(std::string_view text, MentionType type);

}  // namespace copydesk::entities
