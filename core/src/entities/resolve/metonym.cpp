#include "entities/resolve/metonym.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "entities/resolve/name_form.hpp"
#include "text/character.hpp"
#include "text/tokens.hpp"
#include "text/utf8.hpp"

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t reach = 60;  // bytes looked at on either side

/// What governments do and towns do not, without the ending of the verb's form; sorted.
constexpr std::array deeds{
    "accus"sv,    "agre"sv,    "announc"sv, "argu"sv,    "ask"sv,      "back"sv,    "believ"sv,
    "blam"sv,     "call"sv,    "claim"sv,   "condemn"sv, "consider"sv, "declin"sv,  "demand"sv,
    "den"sv,      "describ"sv, "expel"sv,   "fear"sv,    "hop"sv,      "impos"sv,   "insist"sv,
    "maintain"sv, "offer"sv,   "oppos"sv,   "pledg"sv,   "plan"sv,     "press"sv,   "promis"sv,
    "propos"sv,   "reject"sv,  "recogni"sv, "refus"sv,   "regard"sv,   "respond"sv, "sa"sv,
    "seek"sv,     "send"sv,    "sent"sv,    "sought"sv,  "summon"sv,   "support"sv, "suspect"sv,
    "threaten"sv, "urg"sv,     "vow"sv,     "wait"sv,    "want"sv,     "warn"sv,    "withdr"sv};

constexpr std::array endings{""sv,    "e"sv,   "ed"sv,   "es"sv,  "ing"sv, "id"sv,   "ied"sv,
                             "ies"sv, "s"sv,   "se"sv,   "sed"sv, "ses"sv, "ys"sv,   "y"sv,
                             "ze"sv,  "zed"sv, "zes"sv,  "led"sv, "ned"sv, "ning"sv, "aw"sv,
                             "ew"sv,  "aws"sv, "ying"sv, "ring"sv};

/// Words in front of those whom deeds are done to, or with whom things are settled.
constexpr std::array dealings{"accuse"sv,  "accused"sv, "accuses"sv, "accusing"sv, "against"sv,
                              "between"sv, "blame"sv,   "blamed"sv,  "by"sv,       "told"sv,
                              "urge"sv,    "urged"sv,   "versus"sv,  "warn"sv,     "warned"sv,
                              "with"sv,    "concern"sv, "over"sv,    "pressed"sv};

constexpr std::array places{"across"sv, "around"sv, "at"sv,  "from"sv,    "in"sv,
                            "into"sv,   "near"sv,   "of"sv,  "outside"sv, "through"sv,
                            "to"sv,     "toward"sv, "via"sv, "central"sv, "downtown"sv,
                            "left"sv,   "visit"sv,  "for"sv};

constexpr std::array helpers{"has"sv,   "had"sv,    "is"sv,   "was"sv,  "will"sv,  "would"sv,
                             "could"sv, "should"sv, "must"sv, "may"sv,  "might"sv, "did"sv,
                             "does"sv,  "not"sv,    "also"sv, "have"sv, "been"sv,  "itself"sv};

/// What governments have, behind "'s".
constexpr std::array belongings{
    "aggression"sv, "aims"sv,      "allies"sv,     "ally"sv,      "ambitions"sv, "arms"sv,
    "backing"sv,    "build-up"sv,  "buildup"sv,    "claim"sv,     "claims"sv,    "decision"sv,
    "demand"sv,     "demands"sv,   "denial"sv,     "diplomacy"sv, "expanding"sv, "foreign"sv,
    "growing"sv,    "influence"sv, "intentions"sv, "interests"sv, "military"sv,  "move"sv,
    "nuclear"sv,    "offer"sv,     "plan"sv,       "plans"sv,     "policies"sv,  "policy"sv,
    "position"sv,   "proposal"sv,  "proposals"sv,  "reaction"sv,  "refusal"sv,   "relations"sv,
    "request"sv,    "response"sv,  "rivalry"sv,    "sanctions"sv, "security"sv,  "stance"sv,
    "strategy"sv,   "support"sv,   "threat"sv,     "threats"sv,   "ties"sv,      "troops"sv,
    "war"sv};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_deed(std::string_view word) {
  return std::any_of(deeds.begin(), deeds.end(), [&](std::string_view stem) {
    return word.starts_with(stem) && contains(endings, word.substr(stem.size()));
  });
}

/// The lower-case words within reach before or behind a span, the nearest first; they end at a
/// stop.
std::vector<std::string> words_beside(std::string_view text, Span span, bool behind) {
  const auto is_inside = [&](std::size_t at) {
    return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::uint32_t from = behind ? span.end : span.start - std::min(span.start, reach);
  std::uint32_t to = behind ? span.end + reach : span.start;
  to = std::min(to, static_cast<std::uint32_t>(text.size()));
  while (!behind && is_inside(from)) ++from;
  while (behind && is_inside(to)) --to;
  std::vector<text::Token> tokens = text::tokenize(text, {from, to});
  if (!behind) std::reverse(tokens.begin(), tokens.end());
  std::vector<std::string> words;
  for (const text::Token& token : tokens) {
    const std::string_view word = slice(text, token.span);
    if (word == "." || word == "!" || word == "?" || word == ";") break;
    words.push_back(text::lower(word));
  }
  words.resize(std::max<std::size_t>(words.size(), 5));
  return words;
}

bool stands_for_government(std::string_view text, Span span) {
  const std::vector<std::string> before = words_beside(text, span, false);
  const std::string_view rest = text.substr(span.end);
  const std::uint32_t possessive = rest.starts_with("'s ") ? 2 : (rest.starts_with("’s ") ? 4 : 0);
  const std::vector<std::string> after =
      words_beside(text, {span.start, span.end + possessive}, true);
  if (possessive > 0) return contains(belongings, after[0]) || contains(belongings, after[1]);
  if (contains(places, before[0])) {
    // "in favour of Beijing", "ties to Moscow": dealings, not ways.
    const bool favour = before[0] == "of" && before[1].starts_with("favo");
    const bool ties =
        before[0] == "to" && contains(std::array{"ties"sv, "loyal"sv, "close"sv}, before[1]);
    return favour || ties;
  }
  std::size_t verb = 0;
  while (verb < 3 && contains(helpers, after[verb])) ++verb;
  if (is_deed(after[verb]) && after[verb] != "planes") return true;
  if (contains(dealings, before[0])) return true;
  // "Russia and Beijing", "between Moscow and Kyiv" are told by what stands before the pair.
  return before[0] == "and" && (before[2] == "between" || before[2] == "with");
}

}  // namespace

void mark_metonyms(std::string_view text, const KnownNames& known, std::vector<Mention>& mentions) {
  for (Mention& mention : mentions) {
    if (mention.type != MentionType::place) continue;
    const std::string form = name_form(slice(text, mention.span), mention.type).folded;
    if (known.country_of_capital(form).empty()) continue;
    mention.metonym = stands_for_government(text, mention.span);
  }
}

}  // namespace copydesk::entities
