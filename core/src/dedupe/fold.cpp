#include "dedupe/fold.hpp"

#include <algorithm>
#include <array>

namespace copydesk::dedupe {

namespace {

struct Entry {
  std::string_view word;
  std::string_view form;
  FoldKind kind;
};

constexpr std::array entries{
#include "dedupe/fold_words.inc"
};

constexpr bool by_word(const Entry& a, const Entry& b) {
  return a.word < b.word;
}
static_assert(std::is_sorted(entries.begin(), entries.end(), by_word));

bool replace_ending(std::string& word, std::string_view ending, std::string_view with,
                    std::size_t least_stem) {
  if (word.size() < ending.size() + least_stem || !word.ends_with(ending)) return false;
  word.replace(word.size() - ending.size(), ending.size(), with);
  return true;
}

/// organise, analysing, globalisation: s to z before these endings.
bool fold_ise(std::string& word) {
  for (const std::string_view ending : {"ations", "ation", "ers", "er", "ing", "ed", "es", "e"}) {
    if (word.size() <= ending.size() + 3 || !word.ends_with(ending)) continue;
    const std::size_t at = word.size() - ending.size() - 1;
    if (word[at] == 's' && (word[at - 1] == 'i' || word[at - 1] == 'y')) {
      word[at] = 'z';
      return true;
    }
  }
  return false;
}

/// colour, neighbourhood, favourable: our to or, where a typical letter or the end follows.
bool fold_our(std::string& word) {
  const std::size_t at = word.find("our", 2);
  if (at == std::string::npos) return false;
  const bool end = at + 3 == word.size();
  if (!end && std::string_view("seiahl").find(word[at + 3]) == std::string_view::npos) return false;
  word.erase(at + 1, 1);
  return true;
}

/// travelled, jewellers: one l.
bool fold_double_l(std::string& word) {
  for (const std::string_view ending : {"lled", "lling", "llers", "ller"}) {
    if (word.ends_with(ending) && word.size() > ending.size() + 2) {
      word.erase(word.size() - ending.size(), 1);
      return true;
    }
  }
  return word.size() > 5 && replace_ending(word, "ll", "l", 3);
}

/// anaemia, foetus: the first letter of the pair goes.
bool fold_ligatures(std::string& word) {
  bool changed = false;
  for (const std::string_view pair : {"ae", "oe"}) {
    const std::size_t at = word.find(pair, 1);
    if (word.size() >= 6 && at != std::string::npos && at + 2 < word.size()) {
      word.erase(at, 1);
      changed = true;
    }
  }
  return changed;
}

bool fold_endings(std::string& word) {
  return replace_ending(word, "tres", "ters", 2) || replace_ending(word, "tre", "ter", 2) ||
         replace_ending(word, "bres", "bers", 2) || replace_ending(word, "bre", "ber", 2) ||
         replace_ending(word, "ences", "enses", 2) || replace_ending(word, "ence", "ense", 2) ||
         replace_ending(word, "ammes", "ams", 2) || replace_ending(word, "amme", "am", 2) ||
         replace_ending(word, "ogues", "ogs", 2) || replace_ending(word, "ogue", "og", 2);
}

}  // namespace

FoldedWord fold_word(std::string_view word) {
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), word,
                       [](const Entry& entry, std::string_view key) { return entry.word < key; });
  if (found != entries.end() && found->word == word) {
    return {std::string(found->form), found->kind};
  }
  FoldedWord out{std::string(word), FoldKind::none};
  bool changed = false;
  if (word.size() >= 5) {
    changed = fold_ise(out.form);
    changed = fold_our(out.form) || changed;
    changed = fold_endings(out.form) || changed;
    changed = fold_double_l(out.form) || changed;
    changed = fold_ligatures(out.form) || changed;
  }
  if (out.form.size() >= 4 && out.form.back() == 's' && out.form[out.form.size() - 2] != 's') {
    out.form.pop_back();
    changed = true;
  }
  if (changed) out.kind = FoldKind::spelling;
  return out;
}

}  // namespace copydesk::dedupe
