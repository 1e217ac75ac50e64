#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "entities/resolve/merge.hpp"
#include "entities/resolve/name_match.hpp"
#include "entities/resolve/name_words.hpp"

namespace copydesk::entities {

namespace {

using Key = std::pair<MentionType, std::string>;

class CollectionMerger {
 public:
  CollectionMerger(const NameTable& names, const KnownNames& known, const BriefNames& brief,
                   NameGroups& groups)
      : entries_(names.entries), known_(known), brief_(brief), groups_(groups) {}

  void operator()() {
    full_names();
    fuller_persons();
    short_names();
    left_alone();
  }

 private:
  /// Whether the entry's words alone say which thing is meant.
  [[nodiscard]] bool is_full(std::uint32_t i) const {
    const NameForm& form = entries_[i].form;
    if (form.words.empty() || brief_[i]) return false;
    if (entries_[i].type == MentionType::person) return form.words.size() > 1;
    if (form.words.size() > 1) return true;
    return !form.acronym && !is_body_noun(form.words[0]);
  }

  void full_names() {
    std::map<Key, std::uint32_t> seen;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const NameEntry& entry = entries_[i];
      const std::string_view main = known_.main_name(entry.form.folded, entry.type);
      if (main.empty() && !is_full(i)) continue;
      const std::string key = main.empty() ? entry.form.folded : std::string(main);
      const auto [at, fresh] = seen.emplace(Key(entry.type, key), i);
      if (fresh) continue;
      const NameEntry& other = entries_[at->second];
      const bool equal = entry.form.folded == other.form.folded;
      std::string why;
      if (entry.text != other.text) {
        why =
            equal ? "spelling: " + entry.text + "/" + other.text : "another name of " + other.text;
      }
      groups_.join(i, at->second, why);
    }
  }

  /// How many stories hold a full name of each group.
  void weigh() {
    weight_.assign(entries_.size(), 0);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      if (is_full(i)) ++weight_[groups_.find(i)];
    }
  }

  /// Of the groups of `candidates` the only one, or the one with twice the stories of all others
  /// together and three at least; NameTable::none where there is no such.
  [[nodiscard]] std::uint32_t foremost(const std::vector<std::uint32_t>& candidates) const {
    std::map<std::uint32_t, std::uint32_t> entry_of_group;
    for (const std::uint32_t one : candidates) entry_of_group.emplace(groups_.find(one), one);
    std::uint32_t total = 0;
    std::uint32_t best = NameTable::none;
    for (const auto& [group, entry] : entry_of_group) {
      total += weight_[group];
      if (best == NameTable::none || weight_[group] > weight_[groups_.find(best)]) best = entry;
    }
    if (best == NameTable::none || entry_of_group.size() == 1) return best;
    const std::uint32_t most = weight_[groups_.find(best)];
    return most >= 3 && most >= 2 * (total - most) ? best : NameTable::none;
  }

  /// "George Bush" and "George W. Bush", "Angla Merkel" and "Angela Merkel".
  void fuller_persons() {
    weigh();
    std::map<std::string, std::vector<std::uint32_t>> by_surname;
    std::map<std::string, std::uint32_t> seen;  // one entry a form is enough
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].type == MentionType::person && is_full(i) &&
          seen.emplace(entries_[i].form.folded, i).second) {
        by_surname[entries_[i].form.words.back()].push_back(i);
      }
    }
    for (const auto& [surname, people] : by_surname) {
      // Very common surnames would cost the square of their bearers, and tell the least.
      if (people.size() > 200) continue;
      for (const std::uint32_t i : people) {
        std::vector<std::uint32_t> fits;
        bool slip = false;
        for (const std::uint32_t other : people) {
          const Words a = entries_[i].form.words;
          const Words b = entries_[other].form.words;
          if (other == i) continue;
          const bool misspelt = is_misspelt(a, b) && weight_[groups_.find(other)] > 2;
          if (is_same_but_middle(a, b) || misspelt) fits.push_back(other);
          slip = slip || misspelt;
        }
        const std::uint32_t best = foremost(fits);
        if (best == NameTable::none) continue;
        groups_.join(i, best, (slip ? "misspelt: " : "short for ") + entries_[best].text);
      }
    }
  }

  /// Surnames, acronyms and short forms whose story does not tell what they are short for.
  void short_names() {
    weigh();
    std::map<Key, std::vector<std::uint32_t>> bearers;
    std::vector<bool> told(entries_.size(), false);  // by group: has a full name
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      if (is_full(i)) told[groups_.find(i)] = true;
    }
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const NameEntry& entry = entries_[i];
      if (entry.form.words.empty() || !told[groups_.find(i)]) continue;
      if (!is_full(i)) bearers[{entry.type, entry.form.folded}].push_back(i);
      if (entry.type == MentionType::person && is_full(i))
        bearers[{entry.type, entry.form.words.back()}].push_back(i);
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> joins;
    std::map<Key, std::uint32_t> foremost_of;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const NameEntry& entry = entries_[i];
      if (entry.form.words.empty() || is_full(i) || told[groups_.find(i)]) continue;
      const Key key(entry.type, entry.form.folded);
      const auto found = bearers.find(key);
      if (found == bearers.end()) continue;
      const auto [at, fresh] = foremost_of.emplace(key, NameTable::none);
      if (fresh) at->second = foremost(found->second);
      if (at->second != NameTable::none) joins.emplace_back(i, at->second);
    }
    for (const auto& [entry, other] : joins) {
      const bool person = entries_[entry].type == MentionType::person;
      groups_.join(entry, other, (person ? "surname of " : "short for ") + entries_[other].text);
    }
  }

  /// What nothing longer was found for: one thing under one name.
  void left_alone() {
    std::vector<bool> told(entries_.size(), false);
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      if (is_full(i)) told[groups_.find(i)] = true;
    }
    std::map<Key, std::uint32_t> seen;
    for (std::uint32_t i = 0; i < entries_.size(); ++i) {
      const NameEntry& entry = entries_[i];
      if (entry.form.words.empty() || told[groups_.find(i)]) continue;
      const auto [at, fresh] = seen.emplace(Key(entry.type, entry.form.folded), i);
      if (fresh) continue;
      const std::string& other = entries_[at->second].text;
      groups_.join(i, at->second,
                   entry.text == other ? "" : "spelling: " + entry.text + "/" + other);
    }
  }

  const std::vector<NameEntry>& entries_;
  const KnownNames& known_;
  const BriefNames& brief_;
  NameGroups& groups_;
  std::vector<std::uint32_t> weight_;  ///< by group
};

}  // namespace

void merge_across_stories(const NameTable& names, const KnownNames& known, const BriefNames& brief,
                          NameGroups& groups) {
  CollectionMerger(names, known, brief, groups)();
}

}  // namespace copydesk::entities
