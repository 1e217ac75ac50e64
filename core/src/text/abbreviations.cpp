#include "text/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace copydesk::text {

namespace {

using namespace std::string_view_literals;

// Sorted by byte value, for binary search.
constexpr std::array leading{
    "Adm"sv,    "Amb"sv,   "Apr"sv,  "Atty"sv, "Aug"sv, "Brig"sv, "Capt"sv, "Cdr"sv,    "Cmdr"sv,
    "Col"sv,    "Comdr"sv, "Cpl"sv,  "Dec"sv,  "Dr"sv,  "Drs"sv,  "Feb"sv,  "Fr"sv,     "Gen"sv,
    "Gov"sv,    "Hon"sv,   "Insp"sv, "Jan"sv,  "Jul"sv, "Jun"sv,  "Lt"sv,   "Maj"sv,    "Mar"sv,
    "Messrs"sv, "Mgr"sv,   "Mme"sv,  "Mr"sv,   "Mrs"sv, "Ms"sv,   "Mt"sv,   "Nov"sv,    "Oct"sv,
    "Prof"sv,   "Pvt"sv,   "Rep"sv,  "Reps"sv, "Rev"sv, "Sec"sv,  "Sen"sv,  "Sens"sv,   "Sep"sv,
    "Sept"sv,   "Sgt"sv,   "Spc"sv,  "Sr"sv,   "St"sv,  "Ste"sv,  "Supt"sv, "approx"sv, "cf"sv,
    "e.g"sv,    "i.e"sv,   "vs"sv};
constexpr std::array others{"Ariz"sv, "Ark"sv,  "Assn"sv, "Ave"sv,  "Blvd"sv, "Bros"sv, "Calif"sv,
                            "Co"sv,   "Colo"sv, "Conn"sv, "Corp"sv, "Cos"sv,  "Del"sv,  "Dept"sv,
                            "Div"sv,  "Esq"sv,  "Fla"sv,  "Inc"sv,  "Jr"sv,   "Kan"sv,  "Ltd"sv,
                            "Mass"sv, "Mich"sv, "Minn"sv, "Miss"sv, "Mo"sv,   "Mont"sv, "Neb"sv,
                            "Nev"sv,  "Okla"sv, "Ont"sv,  "Pa"sv,   "Penn"sv, "Ph"sv,   "Rd"sv,
                            "Tenn"sv, "Tex"sv,  "Univ"sv, "Va"sv,   "Vt"sv,   "Wash"sv, "Wis"sv,
                            "Wyo"sv,  "etc"sv,  "ft"sv,   "lb"sv,   "mph"sv,  "oz"sv};

static_assert(std::is_sorted(leading.begin(), leading.end()));
static_assert(std::is_sorted(others.begin(), others.end()));

/// Bytes of the longest dotted abbreviation; it keeps "a.a.a.a..." linear to cut.
constexpr std::size_t longest_dotted = 16;

constexpr bool is_ascii_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Letters apart by stops: "U.S", "p.m", "a.k.a"; no part longer than two letters.
bool is_dotted(std::string_view word) {
  if (word.size() > longest_dotted) return false;
  std::size_t letters = 0;
  std::size_t stops = 0;
  for (const char c : word) {
    if (c == '.') {
      if (letters == 0) return false;
      ++stops;
      letters = 0;
    } else if (!is_ascii_letter(c) || ++letters > 2) {
      return false;
    }
  }
  return stops > 0 && letters > 0;
}

}  // namespace

bool is_abbreviation(std::string_view word) {
  if (word.size() == 1) return word[0] >= 'A' && word[0] <= 'Z';
  return leads_on(word) || std::binary_search(others.begin(), others.end(), word) ||
         is_dotted(word);
}

bool leads_on(std::string_view word) {
  return std::binary_search(leading.begin(), leading.end(), word);
}

}  // namespace copydesk::text
