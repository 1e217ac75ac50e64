#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "entities/resolve/merge.hpp"
#include "entities/resolve/name_match.hpp"
#include "entities/resolve/name_words.hpp"

namespace copydesk::entities {

namespace {

/// The entries [first, last) of one story.
class StoryMerger {
 public:
  StoryMerger(const NameTable& names, const KnownNames& known, NameGroups& groups,
              BriefNames& brief, std::uint32_t first, std::uint32_t last)
      : entries_(names.entries),
        known_(known),
        groups_(groups),
        brief_(brief),
        first_(first),
        last_(last) {
    for (std::uint32_t i = first; i < last; ++i) {
      for (const std::string& word : entries_[i].form.words) {
        std::vector<std::uint32_t>& list =
            by_word_[{entries_[i].type, std::string(without_plural(word))}];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
  }

  void operator()() {
    equal_names();
    acronyms();
    for (const MentionType type :
         {MentionType::person, MentionType::organisation, MentionType::place}) {
      each(type, &StoryMerger::misspelt);
    }
    each(MentionType::person, &StoryMerger::person);
    each(MentionType::organisation, &StoryMerger::body);
    each(MentionType::group, &StoryMerger::plural);
    each(MentionType::place, &StoryMerger::place);
    each(MentionType::organisation, &StoryMerger::word_of_body);
  }

 private:
  using Rule = void (StoryMerger::*)(std::uint32_t);

  void each(MentionType type, Rule rule) {
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (entries_[i].type == type && !entries_[i].form.words.empty()) (this->*rule)(i);
    }
  }

  [[nodiscard]] Words words(std::uint32_t i) const { return entries_[i].form.words; }

  /// Equal forms, and other names of what the tables know.
  void equal_names() {
    std::map<std::pair<MentionType, std::string>, std::uint32_t> seen;
    for (std::uint32_t i = first_; i < last_; ++i) {
      const NameEntry& entry = entries_[i];
      if (entry.form.words.empty()) continue;
      const std::string_view main = known_.main_name(entry.form.folded, entry.type);
      const std::string key = main.empty() ? entry.form.folded : std::string(main);
      const auto [at, fresh] = seen.emplace(std::pair(entry.type, key), i);
      if (fresh) continue;
      const NameEntry& other = entries_[at->second];
      const bool equal = entry.form.folded == other.form.folded;
      groups_.join(i, at->second,
                   (equal ? "spelling: " : "another name of ") +
                       (equal ? entry.text + "/" + other.text : other.text));
    }
  }

  void acronyms() {
    for (std::uint32_t i = first_; i < last_; ++i) {
      const NameEntry& entry = entries_[i];
      if (!entry.form.acronym || entry.form.words.size() != 1) continue;
      if (entry.type == MentionType::person) continue;
      std::vector<std::uint32_t> fits;
      for (std::uint32_t k = first_; k < last_; ++k) {
        if (entries_[k].type == entry.type && is_acronym_of(entry.form.folded, words(k)))
          fits.push_back(k);
      }
      join_one(i, fits, "acronym of ");
    }
  }

  /// Entries of the type that share the word with entry i.
  [[nodiscard]] const std::vector<std::uint32_t>& sharing(std::uint32_t i,
                                                          const std::string& word) const {
    static const std::vector<std::uint32_t> none;
    const auto found = by_word_.find({entries_[i].type, std::string(without_plural(word))});
    return found == by_word_.end() ? none : found->second;
  }

  /// Joins with the one group that the fitting entries are of; with several, with none.
  bool join_one(std::uint32_t i, const std::vector<std::uint32_t>& fits, const char* why) {
    std::optional<std::uint32_t> best;
    for (const std::uint32_t one : fits) {
      if (groups_.find(one) == groups_.find(i)) continue;
      if (best && groups_.find(*best) != groups_.find(one)) return false;
      if (!best || entries_[one].count > entries_[*best].count) best = one;
    }
    return best && groups_.join(i, *best, why + entries_[*best].text);
  }

  template <class Fits>
  bool join_fitting(std::uint32_t i, const std::string& word, const char* why, const Fits& fits) {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t other : sharing(i, word)) {
      if (other != i && fits(words(i), words(other))) found.push_back(other);
    }
    return join_one(i, found, why);
  }

  void misspelt(std::uint32_t i) {
    for (const std::string& word : words(i)) {
      if (words(i).size() > 1 && join_fitting(i, word, "misspelt: ", is_misspelt)) return;
    }
  }

  void person(std::uint32_t i) {
    const Words own = words(i);
    if (join_fitting(i, own.back(), "short for ", is_same_but_middle)) return;
    // "Al Hussein" alone may be "Al", a first name; behind one it is an article and left out.
    const Words surname = own.size() > 1 && own.front() == "al" ? own.last(own.size() - 1) : own;
    if (join_fitting(i, own.back(), "surname of ",
                     [&](Words, Words full) { return is_surname_of(surname, full); }) ||
        join_fitting(i, own.front(), "short for ", is_part_of)) {
      brief_[i] = true;
      return;
    }
    if (own.size() > 1) return;
    const bool is_surname = std::any_of(
        sharing(i, own[0]).begin(), sharing(i, own[0]).end(),
        [&](std::uint32_t other) { return other != i && is_surname_of(own, words(other)); });
    if (!is_surname) {
      brief_[i] = join_fitting(i, own[0], "first name of ", [](Words brief, Words full) {
        return full.size() > 1 && brief[0] == full[0] && brief[0].size() > 1;
      });
    }
    if (!is_surname && !brief_[i]) misspelt_surname(i);
  }

  /// "Largarde" where "Christine Lagarde" stands too.
  void misspelt_surname(std::uint32_t i) {
    std::vector<std::uint32_t> fits;
    for (std::uint32_t k = first_; k < last_; ++k) {
      if (entries_[k].type != MentionType::person || k == i || words(k).empty()) continue;
      if (is_misspelt(words(i), words(k).last(1))) fits.push_back(k);
    }
    brief_[i] = join_one(i, fits, "misspelt: ");
  }

  /// The tables say what it is: no other name's short form.
  [[nodiscard]] bool is_known(std::uint32_t i) const {
    return !known_.main_name(entries_[i].form.folded, entries_[i].type).empty();
  }

  void body(std::uint32_t i) {
    const Words own = words(i);
    if (is_known(i)) return;
    if (join_fitting(i, own.front(), "short for ", is_body_without_ending)) return;
    for (const std::string& word : own) {
      if (is_small_word(word)) continue;
      if (join_fitting(i, word, "other order: ", has_equal_words)) return;
      break;
    }
    if (join_fitting(i, own.front(), "short for ", is_end_of_body)) {
      brief_[i] = true;
      return;
    }
    plural(i);
  }

  /// "Commission" for "European Commission": comes last, when longer names are settled.
  void word_of_body(std::uint32_t i) {
    const Words own = words(i);
    if (own.size() > 1 || entries_[i].form.acronym || is_known(i)) return;
    if (join_fitting(i, own.front(), "short for ", is_word_of_body)) brief_[i] = true;
  }

  /// "Houthi" and "Houthis".
  void plural(std::uint32_t i) {
    const std::string& last = words(i).back();
    if (!last.ends_with('s') || last.size() < 5) return;
    const std::string single = last.substr(0, last.size() - 1);
    join_fitting(i, words(i).size() > 1 ? words(i).front() : single, "plural of ",
                 [&](Words own, Words other) {
                   return own.size() == other.size() && other.back() == single &&
                          std::equal(own.begin(), own.end() - 1, other.begin());
                 });
  }

  void place(std::uint32_t i) {
    if (is_known(i)) return;  // Mexico is not Mexico City
    join_fitting(i, words(i).front(), "short for ", is_place_without_ending);
  }

  const std::vector<NameEntry>& entries_;
  const KnownNames& known_;
  NameGroups& groups_;
  BriefNames& brief_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::map<std::pair<MentionType, std::string>, std::vector<std::uint32_t>> by_word_;
};

}  // namespace

BriefNames merge_within_stories(const NameTable& names, const KnownNames& known,
                                NameGroups& groups) {
  const auto count = static_cast<std::uint32_t>(names.entries.size());
  BriefNames brief(count, false);
  for (std::uint32_t first = 0; first < count;) {
    std::uint32_t last = first;
    while (last < count && names.entries[last].scope == names.entries[first].scope) ++last;
    StoryMerger(names, known, groups, brief, first, last)();
    first = last;
  }
  return brief;
}

}  // namespace copydesk::entities
