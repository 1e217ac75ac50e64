#include "quotes/cues.hpp"

#include <algorithm>
#include <array>

namespace copydesk::quotes {

namespace {

using namespace std::string_view_literals;

constexpr std::array content_verbs{
    "acknowledged"sv, "acknowledges"sv, "added"sv,      "adding"sv,     "adds"sv,
    "admitted"sv,     "admits"sv,       "alleged"sv,    "alleges"sv,    "announced"sv,
    "announces"sv,    "argued"sv,       "argues"sv,     "arguing"sv,    "asserted"sv,
    "asserts"sv,      "believe"sv,      "believed"sv,   "believes"sv,   "boasted"sv,
    "claimed"sv,      "claiming"sv,     "claims"sv,     "commented"sv,  "complained"sv,
    "concluded"sv,    "concluding"sv,   "conceded"sv,   "confirmed"sv,  "confirms"sv,
    "contended"sv,    "contends"sv,     "declared"sv,   "declares"sv,   "denied"sv,
    "denies"sv,       "emphasised"sv,   "emphasized"sv, "estimated"sv,  "estimates"sv,
    "expects"sv,      "explained"sv,    "explains"sv,   "found"sv,      "hinted"sv,
    "indicated"sv,    "indicates"sv,    "insisted"sv,   "insists"sv,    "joked"sv,
    "maintained"sv,   "maintains"sv,    "mentioned"sv,  "noted"sv,      "notes"sv,
    "noting"sv,       "observed"sv,     "pledged"sv,    "predicted"sv,  "predicts"sv,
    "promised"sv,     "proposed"sv,     "quipped"sv,    "recalled"sv,   "remarked"sv,
    "repeated"sv,     "replied"sv,      "reported"sv,   "reports"sv,    "responded"sv,
    "reveals"sv,      "revealed"sv,     "said"sv,       "say"sv,        "saying"sv,
    "says"sv,         "signaled"sv,     "stated"sv,     "states"sv,     "stressed"sv,
    "stresses"sv,     "suggested"sv,    "suggesting"sv, "suggests"sv,   "testified"sv,
    "think"sv,        "thinks"sv,       "thought"sv,    "threatened"sv, "tweeted"sv,
    "vowed"sv,        "warned"sv,       "warning"sv,    "warns"sv,      "wrote"sv,
    "writes"sv};

constexpr std::array speech_verbs{
    "asked"sv,       "asks"sv,      "asking"sv,    "called"sv,    "calls"sv,     "continued"sv,
    "cried"sv,       "demanded"sv,  "described"sv, "describes"sv, "echoed"sv,    "exclaimed"sv,
    "interjected"sv, "quoted"sv,    "quoting"sv,   "shouted"sv,   "tell"sv,      "telling"sv,
    "tells"sv,       "told"sv,      "urged"sv,     "urges"sv,     "asserting"sv, "accused"sv,
    "posted"sv,      "cautioned"sv, "countered"sv};

constexpr std::array pronouns{"he"sv, "i"sv, "it"sv, "she"sv, "they"sv, "we"sv, "who"sv, "you"sv};
constexpr std::array between{
    "also"sv,       "bluntly"sv, "earlier"sv,  "had"sv,        "has"sv,        "have"sv,
    "later"sv,      "once"sv,    "recently"sv, "repeatedly"sv, "reportedly"sv, "then"sv,
    "previously"sv, "now"sv,     "often"sv,    "further"sv,    "himself"sv,    "herself"sv,
    "publicly"sv,   "simply"sv,  "would"sv,    "did"sv,        "not"sv,        "is"sv,
    "was"sv,        "were"sv,    "are"sv,      "been"sv};

template <std::size_t Size>
bool in(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool takes_content(std::string_view word) {
  return in(content_verbs, word);
}
bool is_cue_verb(std::string_view word) {
  return in(content_verbs, word) || in(speech_verbs, word);
}
bool is_pronoun(std::string_view word) {
  return in(pronouns, word);
}
bool is_between(std::string_view word) {
  return in(between, word);
}

}  // namespace copydesk::quotes
