#include "quotes/speakers.hpp"

#include <algorithm>

#include "quotes/phrases.hpp"
#include "text/character.hpp"
#include "text/hash.hpp"

namespace copydesk::quotes {

namespace {

constexpr std::size_t most_roles = 48;
constexpr std::size_t most_people = 12;
constexpr std::size_t most_genders = 64;
constexpr std::uint32_t longest_title = 7;  // words of a role before or behind a name

std::uint64_t word_hash(std::string_view word) {
  return text::hash(text::lower(word));
}

/// Keeps the last `most` of a list that grows at its end; costs nothing on average.
template <class Item>
void forget(std::vector<Item>& list, std::size_t most) {
  if (list.size() >= 2 * most) {
    list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
  }
}

bool is_owner(const StoryWords& story, std::uint32_t behind) {
  return behind < story.words.size() &&
         (story.view(behind) == "'s" || story.view(behind) == "\xE2\x80\x99s");
}

}  // namespace

Speakers::Person Speakers::person(std::uint32_t mention, std::uint32_t at) const {
  if (mention == no_mention || story_->mentions[mention].type != MentionType::person) return {};
  const std::string_view name = slice(story_->text, story_->mentions[mention].span);
  return {mention, at, word_hash(name.substr(name.find_last_of(' ') + 1))};
}

void Speakers::begin(WordRange sentence) {
  sentence_ = sentence;
  at_ = sentence.first;
  lead_ = leading_phrase(*story_, sentence.first, sentence.last);
  // "He hailed the plan": the subject stays who it is.
  if (!lead_.empty() && (story_->is(lead_.first, "he") || story_->is(lead_.first, "she"))) {
    const std::uint32_t same = resolve(lead_);
    if (same != no_mention) subject_ = person(same, lead_.first);
  }
}

void Speakers::read_to(std::uint32_t end) {
  const std::vector<Word>& words = story_->words;
  end = std::min(end, sentence_.last);
  while (at_ < end) {
    const Word& word = words[at_];
    std::uint32_t last = at_ + 1;
    if (!word.quoted() && word.is_name()) {
      while (last < sentence_.last && words[last].mention == word.mention) ++last;
      if (word.named == Named::person) name_person(at_, last);
      if (word.named == Named::organisation) add_role(last - 1, word.mention);
    }
    at_ = last;
  }
}

void Speakers::name_person(std::uint32_t first, std::uint32_t last) {
  const Person one = person(story_->words[first].mention, first);
  if (const Gender gender = gender_of(*story_, first, last); gender != Gender::unknown) {
    forget(genders_, most_genders);
    genders_.push_back({one.name, gender});
  }
  forget(named_, most_people);
  named_.push_back(one);
  if (lead_.contains(first) && !is_owner(*story_, last)) subject_ = one;
  read_roles(first, last);
}

void Speakers::add_role(std::uint32_t word, std::uint32_t mention) {
  forget(roles_, most_roles);
  roles_.push_back({word_hash(story_->view(word)), mention});
}

/// "adviser Yuri Ushakov", "Oana Lungescu, the Nato spokesperson,".
void Speakers::read_roles(std::uint32_t first, std::uint32_t last) {
  const std::vector<Word>& words = story_->words;
  const std::uint32_t mention = words[first].mention;
  const auto ends = [&](const Word& word) {
    return word.quoted() || (word.shape != Shape::word && word.shape != Shape::other) ||
           word.named == Named::person || word.is(auxiliary | pronoun);
  };
  std::uint32_t before = first;
  // An apposition's comma may stand between: "The secretary of state, Antony Blinken,".
  if (before > sentence_.first && words[before - 1].shape == Shape::comma) --before;
  for (std::uint32_t at = before; at > sentence_.first && before - at < longest_title;) {
    --at;
    if (ends(words[at]) || words[at].is(coordinator)) break;
    if (words[at].is(person_noun)) add_role(at, mention);
  }
  if (last >= sentence_.last || words[last].shape != Shape::comma) return;
  for (std::uint32_t at = last + 1; at < sentence_.last && at - last <= longest_title; ++at) {
    if (ends(words[at]) || words[at].is(preposition)) break;
    if (words[at].is(person_noun)) add_role(at, mention);
  }
}

std::uint32_t Speakers::named_in(WordRange source) const {
  const std::vector<Word>& words = story_->words;
  std::uint32_t found = no_mention;
  bool head_is_noun = false;
  for (std::uint32_t at = source.first; at < source.last; ++at) {
    const Word& word = words[at];
    // Behind "of" and "for" stands no head: "a spokesman for the ministry".
    if (word.is(preposition) && !word.is_name()) break;
    head_is_noun = head_is_noun || (word.is(person_noun) && !word.is_name());
    if (!word.is_name() || is_owner(*story_, at + 1)) continue;
    if (word.named == Named::person) return word.mention;
    if (found == no_mention) found = word.mention;
  }
  // "the Chinese leader": the name describes, the head is a noun.
  return head_is_noun ? no_mention : found;
}

bool Speakers::role_holder(WordRange source, std::uint32_t& mention) const {
  const std::size_t furthest = roles_.size() > most_roles ? roles_.size() - most_roles : 0;
  for (std::uint32_t at = source.first; at < source.last; ++at) {
    const Word& word = story_->words[at];
    if (word.shape != Shape::word || word.is(determiner | possessive)) continue;
    if (word.is(preposition)) break;
    const std::uint64_t noun = word_hash(story_->view(at));
    for (std::size_t role = roles_.size(); role > furthest; --role) {
      if (roles_[role - 1].noun != noun) continue;
      mention = roles_[role - 1].mention;
      return true;
    }
  }
  return false;
}

Gender Speakers::known_gender(std::uint64_t name) const {
  const auto known = std::find_if(genders_.rbegin(), genders_.rend(),
                                  [&](const auto& one) { return one.name == name; });
  return known == genders_.rend() ? Gender::unknown : known->gender;
}

std::uint32_t Speakers::person_of(Gender gender) const {
  const auto fits = [&](const Person& one) {
    const Gender known = known_gender(one.name);
    return one.mention != no_mention &&
           (gender == Gender::unknown || known == Gender::unknown || known == gender);
  };
  const bool speaker_later = speaker_.at >= subject_.at;
  for (const Person& one :
       {speaker_later ? speaker_ : subject_, speaker_later ? subject_ : speaker_}) {
    if (fits(one)) return one.mention;
  }
  const auto found = std::find_if(named_.rbegin(), named_.rend(), fits);
  return found == named_.rend() ? no_mention : found->mention;
}

std::uint32_t Speakers::resolve(WordRange source) const {
  if (source.empty()) return no_mention;
  const Word& first = story_->words[source.first];
  if (source.last - source.first == 1 && first.is(pronoun | relative) && !first.is_name()) {
    if (first.is(relative) && source.first > 1) {
      // "Lind, who said": the name right before it.
      std::uint32_t before = source.first - 1;
      if (story_->words[before].shape == Shape::comma) --before;
      if (story_->words[before].is_name()) return story_->words[before].mention;
    }
    if (story_->is(source.first, "he")) return person_of(Gender::he);
    if (story_->is(source.first, "she")) return person_of(Gender::she);
    return story_->is(source.first, "who") ? person_of(Gender::unknown) : no_mention;
  }
  if (const std::uint32_t named = named_in(source); named != no_mention) return named;
  const bool definite = story_->is(source.first, "the") || first.is(possessive) || first.capital;
  if (!definite) return no_mention;
  std::uint32_t holder = no_mention;
  if (role_holder(source, holder)) return holder;
  // "the senator" for one who was never called so: whoever was spoken of.
  for (std::uint32_t at = source.first; at < source.last; ++at) {
    const Word& word = story_->words[at];
    if (word.is(preposition)) break;
    if (word.is(person_noun) && !word.is(plural) && story_->is(source.first, "the")) {
      return person_of(Gender::unknown);
    }
  }
  return no_mention;
}

void Speakers::spoke(WordRange source, std::uint32_t mention) {
  if (const Person one = person(mention, source.first); one.mention != no_mention) speaker_ = one;
  if (mention != no_mention) return;
  for (std::uint32_t at = source.first; at < source.last; ++at) {
    if (story_->words[at].is(preposition)) break;
    if (story_->words[at].is(person_noun)) add_role(at, no_mention);
  }
}

}  // namespace copydesk::quotes
