#include "entities/resolve/name_form.hpp"

#include <algorithm>
#include <array>

#include "text/character.hpp"
#include "text/utf8.hpp"

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

bool is_title(std::string_view word) {
  return std::binary_search(titles.begin(), titles.end(), word);
}

/// Two to eight capitals, with or without stops.
bool is_acronym(std::string_view text) {
  std::size_t capitals = 0;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      ++capitals;
    else if (c != '.' && !(c >= '0' && c <= '9'))
      return false;
  }
  return capitals >= 2 && capitals <= 8;
}

}  // namespace

std::string fold_variant(std::string_view word) {
  for (const std::string_view line : variants) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      if (line.substr(at, end - at) == word) return std::string(line.substr(0, line.find(' ')));
      at = end + 1;
    }
  }
  return std::string(word);
}

NameForm name_form(std::string_view text, MentionType type) {
  NameForm form;
  form.acronym = is_acronym(text);
  const std::string folded = text::fold(text);
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) form.words.push_back(fold_variant(word));
    word.clear();
  };
  for (std::size_t at = 0; at < folded.size();) {
    const text::CodePoint c = text::decode(folded, at);
    if (text::is_letter(c.value) || text::is_digit(c.value) || c.value == '&') {
      text::append(word, c.value);
    } else if (c.value == '\'' && folded.substr(at + 1) == "s") {
      break;
    } else if (c.value != '.' && c.value != '\'') {
      finish();
    }
    at += c.size;
  }
  finish();
  if (form.words.size() > 1 && form.words.front() == "the") form.words.erase(form.words.begin());
  if (type == MentionType::person) {
    while (form.words.size() > 1 && is_title(form.words.front()))
      form.words.erase(form.words.begin());
    while (form.words.size() > 2 && (form.words.back() == "jr" || form.words.back() == "sr"))
      form.words.pop_back();
  }
  for (const std::string& one : form.words) form.folded += (form.folded.empty() ? "" : " ") + one;
  return form;
}

std::string initials(const NameForm& form) {
  std::string out;
  for (const std::string& word : form.words) {
    if (std::find(small_words.begin(), small_words.end(), word) == small_words.end())
      out += word[0];
  }
  return out;
}

}  // namespace copydesk::entities
