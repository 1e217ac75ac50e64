// Titles before persons' names.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace copydesk::entities {

/// Titles that are no first names: they stay outside a name whatever the model says.
[[nodiscard]] inline bool is_person_title(std::string_view word) {
  static constexpr std::array<std::string_view, 30> titles{
      "Mr",    "Mr.",       "Mrs",     "Mrs.",      "Ms",      "Ms.",    "Dr",   "Dr.",
      "Prof",  "Prof.",     "Sir",     "Dame",      "Gen.",    "Col.",   "Lt.",  "Maj.",
      "Capt.", "Sgt.",      "Sen.",    "Rep.",      "Gov.",    "Rev.",   "Cllr", "Fr.",
      "Adm.",  "President", "Senator", "Professor", "Emperor", "Empress"};
  return std::find(titles.begin(), titles.end(), word) != titles.end();
}

}  // namespace copydesk::entities
