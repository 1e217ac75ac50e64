#include "entities/resolve/name_words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

constexpr std::array titles{
    "admiral"sv,   "ambassador"sv, "ayatollah"sv, "baroness"sv,    "bishop"sv,
    "brigadier"sv, "captain"sv,    "cardinal"sv,  "chancellor"sv,  "chief"sv,
    "col"sv,       "colonel"sv,    "commander"sv, "congressman"sv, "congresswoman"sv,
    "defence"sv,   "defense"sv,    "deputy"sv,    "dr"sv,          "emir"sv,
    "finance"sv,   "foreign"sv,    "former"sv,    "gen"sv,         "general"sv,
    "gov"sv,       "governor"sv,   "imam"sv,      "interior"sv,    "judge"sv,
    "justice"sv,   "king"sv,       "lady"sv,      "lieutenant"sv,  "lord"sv,
    "lt"sv,        "madame"sv,     "maj"sv,       "major"sv,       "mayor"sv,
    "minister"sv,  "miss"sv,       "mr"sv,        "mrs"sv,         "ms"sv,
    "mullah"sv,    "pope"sv,       "president"sv, "prime"sv,       "prince"sv,
    "princess"sv,  "prof"sv,       "professor"sv, "queen"sv,       "rep"sv,
    "rev"sv,       "secretary"sv,  "sen"sv,       "senator"sv,     "sgt"sv,
    "sheikh"sv,    "sir"sv,        "sultan"sv,    "vice"sv};
static_assert(std::is_sorted(titles.begin(), titles.end()));

/// Spelling variants: each line is one word's spellings, the first stands for all.
constexpr std::array<std::string_view, 62> variants{
    "kyiv kiev kyjiw kiew",
    "kharkiv kharkov",
    "odesa odessa",
    "lviv lvov",
    "dnipro dnepropetrovsk dnipropetrovsk",
    "luhansk lugansk",
    "chornobyl chernobyl",
    "zaporizhzhia zaporozhye zaporizhzhya",
    "donbas donbass",
    "mykolaiv nikolaev",
    "chernihiv chernigov",
    "zelensky zelenskiy zelenskyy selenskyj zelenskyi",
    "putin putyin",
    "volodymyr wolodymyr vladimir",
    "sergei sergey serguei sergej",
    "alexei aleksei alexey aleksey alexej",
    "alexander aleksandr alexandr aleksander",
    "dmitry dmitri dmitriy dimitri",
    "yuri yury iouri juri yuriy",
    "mikhail michail",
    "yevgeny evgeny yevgeni evgeni jewgeni",
    "andrei andrey andrej",
    "nikolai nikolay nikolaj",
    "lavrov lawrow",
    "peskov peskow",
    "medvedev medwedew",
    "navalny nawalny nawalnyj navalnyy",
    "yanukovych yanukovich janukowitsch",
    "poroshenko poroschenko",
    "tymoshenko timoshenko",
    "lukashenko lukashenka lukaschenko",
    "gaddafi gadhafi qaddafi qadhafi kadhafi gadafi",
    "hussein husayn hussain husain",
    "mohammed muhammad mohammad mohamed muhammed",
    "ahmed ahmad",
    "osama usama",
    "bin ben",
    "abdullah abdallah abdulla",
    "assad asad",
    "khamenei chamenei",
    "rouhani rohani ruhani",
    "hezbollah hizbollah hizbullah hezbullah hisbollah",
    "qaida qaeda qaida kaida",
    "taliban taleban",
    "shabab shabaab",
    "tehran teheran",
    "beijing peking",
    "mumbai bombay",
    "kolkata calcutta",
    "chennai madras",
    "yangon rangoon",
    "kathmandu katmandu",
    "ashgabat ashkhabad",
    "almaty alma-ata",
    "astana nur-sultan",
    "ankara angora",
    "jeddah jidda",
    "mecca makkah",
    "ramadi rumadi",
    "organization organisation",
    "center centre",
    "defense defence"};

constexpr std::array small_words{"a"sv,  "and"sv, "at"sv,  "by"sv,  "de"sv,  "der"sv, "des"sv,
                                 "di"sv, "du"sv,  "en"sv,  "for"sv, "für"sv, "in"sv,  "la"sv,
                                 "of"sv, "on"sv,  "the"sv, "to"sv,  "und"sv, "y"sv};

/// What may stand behind a body's name without changing it, in lower case; sorted.
constexpr std::array body_endings{
    "ag"sv,       "agency"sv,  "airlines"sv, "airways"sv, "asa"sv,          "bank"sv,
    "bv"sv,       "co"sv,      "company"sv,  "corp"sv,    "corporation"sv,  "gmbh"sv,
    "group"sv,    "holding"sv, "holdings"sv, "inc"sv,     "incorporated"sv, "international"sv,
    "limited"sv,  "llc"sv,     "llp"sv,      "ltd"sv,     "motor"sv,        "motors"sv,
    "movement"sv, "news"sv,    "nv"sv,       "party"sv,   "plc"sv,          "sa"sv,
    "se"sv,       "spa"sv};
static_assert(std::is_sorted(body_endings.begin(), body_endings.end()));

/// Nouns that name a kind of body: alone, with a capital, they stand for the one that was named.
constexpr std::array body_nouns{
    "academy"sv,     "administration"sv, "agency"sv,       "alliance"sv,   "army"sv,
    "assembly"sv,    "association"sv,    "authority"sv,    "bank"sv,       "board"sv,
    "brotherhood"sv, "bureau"sv,         "cabinet"sv,      "center"sv,     "chamber"sv,
    "church"sv,      "club"sv,           "coalition"sv,    "college"sv,    "commission"sv,
    "committee"sv,   "company"sv,        "conference"sv,   "congress"sv,   "council"sv,
    "court"sv,       "department"sv,     "federation"sv,   "foundation"sv, "front"sv,
    "fund"sv,        "group"sv,          "institute"sv,    "league"sv,     "ministry"sv,
    "movement"sv,    "office"sv,         "organization"sv, "parliament"sv, "party"sv,
    "school"sv,      "senate"sv,         "service"sv,      "society"sv,    "trust"sv,
    "union"sv,       "university"sv};
static_assert(std::is_sorted(body_nouns.begin(), body_nouns.end()));

/// What may stand behind a place's name or be left out: "Gaza Strip", "New York City"; sorted.
constexpr std::array place_endings{"city"sv,    "crater"sv, "desert"sv,   "district"sv, "island"sv,
                                   "islands"sv, "ocean"sv,  "province"sv, "region"sv,   "river"sv,
                                   "sea"sv,     "strip"sv,  "town"sv,     "valley"sv};
static_assert(std::is_sorted(place_endings.begin(), place_endings.end()));

/// "Zelenskiy", "Zelenskyy", "Sergei" and "Sergey": one ending.
std::string with_plain_ending(std::string word) {
  for (const std::string_view ending : {"iy"sv, "yy"sv, "yi"sv, "ij"sv, "ii"sv}) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) {
      word.resize(word.size() - 2);
      return word + "y";
    }
  }
  if (word.size() > 4 && word.ends_with("ei")) word.back() = 'y';
  return word;
}

/// "Schaeuble" and "Schäuble", "Loew" and "Löw": the second letter of ae, oe, ue off.
std::string without_umlauts(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char before = i > 0 ? word[i - 1] : 'x';
    const bool umlaut = word[i] == 'e' && (before == 'a' || before == 'o' || before == 'u');
    if (!umlaut || word.size() < 4) out += word[i];
  }
  return out;
}

}  // namespace

bool is_title(std::string_view word) {
  return std::binary_search(titles.begin(), titles.end(), word);
}
bool is_small_word(std::string_view word) {
  return std::binary_search(small_words.begin(), small_words.end(), word);
}
bool is_body_ending(std::string_view word) {
  return std::binary_search(body_endings.begin(), body_endings.end(), word);
}
bool is_body_noun(std::string_view word) {
  return std::binary_search(body_nouns.begin(), body_nouns.end(), word);
}
bool is_place_ending(std::string_view word) {
  return std::binary_search(place_endings.begin(), place_endings.end(), word);
}

std::string fold_variant(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> first_spelling = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for (const std::string_view line : variants) {
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        out.emplace(line.substr(at, end - at), line.substr(0, line.find(' ')));
        at = end + 1;
      }
    }
    return out;
  }();
  const auto found = first_spelling.find(word);
  if (found != first_spelling.end()) return std::string(found->second);
  return with_plain_ending(without_umlauts(word));
}

}  // namespace copydesk::entities
