#include "entities/resolve/merge.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "text/character.hpp"

namespace copydesk::entities {

namespace {

/// Documents two sorted lists share.
std::size_t shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++count, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return count;
}

class Merger {
 public:
  Merger(const NameTable& names, const KnownNames& known)
      : names_(names),
        known_(known),
        parent_(names.entries.size()),
        evidence_(names.entries.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  void obey(std::span<const EntityDecision> decisions) {
    for (const EntityDecision& one : decisions) {
      const std::optional<MentionType> type = mention_type_from_name(one.type);
      if (!type) continue;
      const std::uint32_t a = names_.find(*type, one.a);
      const std::uint32_t b = names_.find(*type, one.b);
      if (a == NameTable::none || b == NameTable::none || a == b) continue;
      if (one.judgement != Judgement::same) apart_.insert(std::minmax(a, b));
    }
    for (const EntityDecision& one : decisions) {
      const std::optional<MentionType> type = mention_type_from_name(one.type);
      if (!type || one.judgement != Judgement::same) continue;
      const std::uint32_t a = names_.find(*type, one.a);
      const std::uint32_t b = names_.find(*type, one.b);
      if (a != NameTable::none && b != NameTable::none) join(a, b, "you said: the same");
    }
  }

  void equal_forms() {
    std::map<std::pair<MentionType, std::string>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      const auto [at, fresh] = first.emplace(std::pair(entry.type, entry.form.folded), i);
      if (fresh) continue;
      const std::string& other = names_.entries[at->second].text;
      const bool spelling = text::fold(entry.text) != text::fold(other);
      join(i, at->second,
           spelling ? "spelling: " + entry.text + "/" + other : "written like " + other);
    }
  }

  void known_names() {
    std::map<std::pair<MentionType, std::string>, std::uint32_t> first;
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      const std::string_view main = known_.main_name(entry.form.folded, entry.type);
      if (main.empty()) continue;
      const auto [at, fresh] = first.emplace(std::pair(entry.type, std::string(main)), i);
      if (!fresh) join(i, at->second, "another name of " + names_.entries[at->second].text);
    }
  }

  void acronyms() {
    std::map<std::pair<MentionType, std::string>, std::vector<std::uint32_t>> expansions;
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (entry.form.words.size() > 1 && !entry.form.acronym)
        expansions[{entry.type, initials(entry.form)}].push_back(i);
    }
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (!entry.form.acronym || entry.form.words.size() != 1 || entry.type == MentionType::person)
        continue;
      const auto found = expansions.find({entry.type, entry.form.folded});
      if (found == expansions.end()) continue;
      const std::uint32_t best = nearest(i, found->second);
      if (best != NameTable::none) join(i, best, "acronym of " + names_.entries[best].text);
    }
  }

  void people() {
    std::map<std::string, std::vector<std::uint32_t>> by_word;  // first or last word -> full names
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (entry.type != MentionType::person || entry.form.words.size() < 2) continue;
      by_word[entry.form.words.back()].push_back(i);
      if (entry.form.words.front() != entry.form.words.back())
        by_word[entry.form.words.front()].push_back(i);
    }
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (entry.type != MentionType::person || entry.form.words.empty()) continue;
      if (entry.form.words.size() == 1) {
        surname(i, by_word);
      } else {
        fuller_name(i, by_word);
      }
    }
  }

  void bodies() {
    std::map<std::string, std::vector<std::uint32_t>> by_first;
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (entry.type == MentionType::organisation && entry.form.words.size() > 1)
        by_first[entry.form.words[0]].push_back(i);
    }
    for (std::uint32_t i = 0; i < names_.entries.size(); ++i) {
      const NameEntry& entry = names_.entries[i];
      if (entry.type != MentionType::organisation || entry.form.words.empty() || entry.form.acronym)
        continue;
      const auto found = by_first.find(entry.form.words[0]);
      if (found == by_first.end()) continue;
      std::vector<std::uint32_t> longer;
      for (const std::uint32_t other : found->second) {
        if (is_short_form(entry.form.words, names_.entries[other].form.words))
          longer.push_back(other);
      }
      const std::uint32_t best = nearest(i, longer);
      if (best != NameTable::none) join(i, best, "short for " + names_.entries[best].text);
    }
  }

  Merged result() {
    Merged out;
    for (std::uint32_t i = 0; i < parent_.size(); ++i) out.group_of.push_back(find(i));
    out.evidence = std::move(evidence_);
    return out;
  }

 private:
  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }

  /// Joins unless a person said that members of the two groups are apart.
  bool join(std::uint32_t a, std::uint32_t b, std::string why) {
    const std::uint32_t x = find(a);
    const std::uint32_t y = find(b);
    if (x == y) return true;
    for (const auto& [p, q] : apart_) {
      const std::uint32_t u = find(p);
      const std::uint32_t v = find(q);
      if ((u == x && v == y) || (u == y && v == x)) return false;
    }
    parent_[std::max(x, y)] = std::min(x, y);
    evidence_[a] = std::move(why);
    return true;
  }

  /// The one group of candidates, or the one that shares most documents with `name`; none on a tie.
  std::uint32_t nearest(std::uint32_t name, const std::vector<std::uint32_t>& candidates) {
    std::map<std::uint32_t, std::pair<std::size_t, std::uint32_t>>
        groups;  // group -> (documents, entry)
    for (const std::uint32_t one : candidates) {
      if (one == name) continue;
      const std::size_t common =
          shared(names_.entries[name].documents, names_.entries[one].documents);
      auto& best = groups[find(one)];
      if (best.first < common + 1) best = {common + 1, one};
    }
    std::uint32_t found = NameTable::none;
    std::size_t highest = 0;
    bool tie = false;
    for (const auto& [group, best] : groups) {
      if (best.first > highest) {
        highest = best.first;
        found = best.second;
        tie = false;
      } else if (best.first == highest) {
        tie = true;
      }
    }
    return tie ? NameTable::none : found;
  }

  void surname(std::uint32_t i, const std::map<std::string, std::vector<std::uint32_t>>& by_word) {
    const NameForm& form = names_.entries[i].form;
    const auto found = by_word.find(form.words[0]);
    if (found == by_word.end()) return;
    std::vector<std::uint32_t> last;
    std::vector<std::uint32_t> first;
    for (const std::uint32_t other : found->second) {
      (names_.entries[other].form.words.back() == form.words[0] ? last : first).push_back(other);
    }
    std::uint32_t best = nearest(i, last);
    const char* why = "surname of ";
    if (best == NameTable::none && last.empty()) {
      best = nearest(i, first);
      why = "first name of ";
    }
    // Across documents a bare name joins too, where only one full name has it.
    if (best != NameTable::none) join(i, best, why + names_.entries[best].text);
  }

  /// "V. Putin" and "Vladimir V. Putin" with "Vladimir Putin".
  void fuller_name(std::uint32_t i,
                   const std::map<std::string, std::vector<std::uint32_t>>& by_word) {
    const std::vector<std::string>& words = names_.entries[i].form.words;
    const auto found = by_word.find(words.back());
    if (found == by_word.end()) return;
    std::vector<std::uint32_t> fits;
    for (const std::uint32_t other : found->second) {
      const std::vector<std::string>& longer = names_.entries[other].form.words;
      if (other == i || longer.back() != words.back() || longer.size() < words.size()) continue;
      const bool initial = words[0].size() == 1 && longer[0][0] == words[0][0];
      const bool same_first = words[0] == longer[0] && longer.size() > words.size();
      if ((initial && longer[0].size() > 1) || same_first) fits.push_back(other);
    }
    const std::uint32_t best = nearest(i, fits);
    if (best != NameTable::none) join(i, best, "short for " + names_.entries[best].text);
  }

  /// A beginning of the longer name that leaves only a legal form or a kind of body.
  static bool is_short_form(const std::vector<std::string>& brief,
                            const std::vector<std::string>& full) {
    if (brief.size() >= full.size() || !std::equal(brief.begin(), brief.end(), full.begin()))
      return false;
    static const std::set<std::string_view> endings{
        "ag",    "bank",    "co",       "company", "corp",         "corporation", "gmbh",
        "group", "holding", "holdings", "inc",     "incorporated", "limited",     "llc",
        "ltd",   "motor",   "motors",   "news",    "agency",       "party",       "plc",
        "sa",    "se",      "airlines", "airways"};
    return (brief.size() > 1 || brief[0].size() > 3) &&
           std::all_of(full.begin() + static_cast<std::ptrdiff_t>(brief.size()), full.end(),
                       [](const std::string& word) { return endings.contains(word); });
  }

  const NameTable& names_;
  const KnownNames& known_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::string> evidence_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;
};

}  // namespace

Merged merge_names(const NameTable& names, const KnownNames& known,
                   std::span<const EntityDecision> decisions) {
  Merger merger(names, known);
  merger.obey(decisions);
  merger.equal_forms();
  merger.known_names();
  merger.acronyms();
  merger.people();
  merger.bodies();
  return merger.result();
}

}  // namespace copydesk::entities
