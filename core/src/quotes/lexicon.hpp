// The small words of English news prose, and the verbs and nouns that bring in what somebody says.
#pragma once

#include <cstdint>
#include <string_view>

namespace copydesk::quotes {

/// What a word may be, as bits; most words of a text are none of these.
///
/// A cue is a word that brings in what somebody says or holds. Its frames tell what may follow:
///
///     clause     She said (that) it was late.   "It is late," she said.
///     object     She criticised the plan.       She called for a vote.
///     purpose    She vowed to resign.
///     hearer     She told reporters that ...    She urged them to ...
enum WordClass : std::uint32_t {
  cue_clause = 1U << 0U,
  cue_object = 1U << 1U,
  cue_purpose = 1U << 2U,
  cue_hearer = 1U << 3U,
  also_noun = 1U << 4U,       ///< the form may be a noun as well: "claims", "report"
  noun_cue = 1U << 5U,        ///< a noun that takes "that": "the allegation that"
  participle = 1U << 6U,      ///< "saying"
  past = 1U << 7U,            ///< "said", past tense or past participle
  plain = 1U << 8U,           ///< "say"
  auxiliary = 1U << 9U,       ///< "has", "did", and the modals and forms of "be"
  modal = 1U << 10U,          ///< "will", "could"
  be_form = 1U << 11U,        ///< "is", "been"
  adverb = 1U << 12U,         ///< "also", "not", "later"
  determiner = 1U << 13U,     ///< "the", "some"
  possessive = 1U << 14U,     ///< "his"
  preposition = 1U << 15U,    ///< "of"
  subordinator = 1U << 16U,   ///< "because", "when"
  coordinator = 1U << 17U,    ///< "and", "but"
  pronoun = 1U << 18U,        ///< subject forms: "he"
  relative = 1U << 19U,       ///< "who", "which", "that"
  first_person = 1U << 20U,   ///< "we", "my"
  second_person = 1U << 21U,  ///< "you"
  contraction = 1U << 22U,    ///< "don't", "it's"
  question = 1U << 23U,       ///< "whether", "why": brings in an indirect question
  honorific = 1U << 24U,      ///< "Mr", "Sen."
  person_noun = 1U << 25U,    ///< "spokesman", "senator"
  time_word = 1U << 26U,      ///< "Tuesday", "yesterday"
  occasion = 1U << 27U,       ///< what words are said in: "statement", "interview"
  plural = 1U << 28U,         ///< person nouns and pronouns of more than one
};

using WordClasses = std::uint32_t;

inline constexpr WordClasses any_cue = cue_clause | cue_object | cue_purpose;

/// Classes of a word, case and the apostrophe's form ignored; 0 for a word of none.
[[nodiscard]] WordClasses classes_of(std::string_view word);

}  // namespace copydesk::quotes
