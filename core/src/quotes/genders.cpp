#include "quotes/genders.hpp"

#include <algorithm>
#include <string_view>

namespace copydesk::quotes {

namespace {

// Common first names of people in English-language news, apart by spaces, sorted by nothing: a
// search through a kilobyte is made once a name.
constexpr std::string_view his =
    " aaron abdul adam ahmed alan albert alex alexander alexei ali andrew andy anthony antonio "
    "antony "
    "arthur barack ben benjamin bernie bill bob boris brad brian bruce carl carlos charles "
    "charlie chris christian christopher chuck colin craig daniel dave david dennis dmitry "
    "donald doug eric emmanuel frank fred gary gavin geoff george gerald giorgio gordon graham "
    "greg harold harry henry hugh ian ibrahim ivan jack jacob jake james jason jeb jeff jeffrey "
    "jeremy jens jerry jim jimmy joe john johnny jon jonathan jose joseph josh juan justin karl "
    "keir keith "
    "ken kenneth kevin larry lloyd luis luke marco marc mark martin matt matthew max michael "
    "mick mike mikhail mitch mitt mohammed mohamed muhammad narendra nathan ned neil nicholas nick "
    "nigel oliver olaf omar patrick paul pedro pete peter phil philip rahul ralph ray recep "
    "richard rick "
    "rob robert roger ron ronald roy rudy ryan sajid sam samuel scott sean sergei sergey simon "
    "stephen steve steven stuart ted terry theodore thomas tim timothy toby todd tom tommy tony "
    "trevor tyler vladimir volodymyr walter wayne william xavier yuri ";
constexpr std::string_view hers =
    " abigail alexandria alice alison amanda amy andrea angela angelina ann anna anne annalena "
    "ashley barbara becky beth betsy beyonce brenda bridget carly carol caroline catherine "
    "cathy charlotte cheryl christina christine cindy claire condoleezza cynthia dana deborah "
    "debbie diana diane dianne donna doris dorothy eleanor elena elizabeth ellen emily emma "
    "erin eva fatima fiona frances gabrielle gail gina giorgia gloria grace hannah harriet heather "
    "heidi helen hillary huma irene isabel ivanka jacinda jane janet jean jennifer jessica "
    "jill joan joanna joyce judith judy julia julie kamala karen karine kate katherine kathleen "
    "kathy "
    "katie kayleigh keisha kellyanne kim kirsten kristen laura lauren leila linda lisa liz liza "
    "loretta "
    "lucy madeleine margaret maria mariam marie marine martha mary maya megan meghan melania "
    "melinda "
    "melissa meryl michelle miriam monica nancy naomi natalie natasha nicola nicole nikki olga "
    "oana olivia "
    "pamela patricia paula penny priti priyanka rachel rebecca rihanna rosa ruth sally samantha "
    "sandra "
    "sarah sharon sheila shirley sonia sophie stephanie sue susan susana suzanne sylvia tammy "
    "tara teresa theresa tina tracy tulsi ursula valerie vanessa vera veronica victoria "
    "wendy whitney yvette zoe ";

bool lists(std::string_view names, const StoryWords& story, std::uint32_t word) {
  std::string key = " ";
  for (const char c : story.view(word))
    key += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  key += ' ';
  return names.find(key) != std::string_view::npos;
}

Gender by_title(const StoryWords& story, std::uint32_t word) {
  for (const std::string_view one : {"mr", "mr.", "sir", "lord", "king", "prince", "pope",
                                     "spokesman", "chairman", "congressman", "businessman"}) {
    if (story.is(word, one)) return Gender::he;
  }
  for (const std::string_view one :
       {"mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "spokeswoman",
        "chairwoman", "congresswoman", "actress", "businesswoman"}) {
    if (story.is(word, one)) return Gender::she;
  }
  return Gender::unknown;
}

}  // namespace

Gender gender_of(const StoryWords& story, std::uint32_t first, std::uint32_t last) {
  if (first > 0) {
    if (const Gender title = by_title(story, first - 1); title != Gender::unknown) return title;
  }
  // A single word is a surname, as a rule.
  if (last < first + 2) return Gender::unknown;
  if (lists(his, story, first)) return Gender::he;
  return lists(hers, story, first) ? Gender::she : Gender::unknown;
}

}  // namespace copydesk::quotes
