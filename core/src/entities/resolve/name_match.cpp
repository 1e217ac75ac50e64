#include "entities/resolve/name_match.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "entities/resolve/name_words.hpp"

namespace copydesk::entities {

namespace {

/// Whether two words differ by one letter left out, added, changed or swapped (Damerau 1964).
bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i) == b.substr(i)) return false;  // equal
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.substr(i + 2) == b.substr(i + 2);
}

/// Content words of a body's name, sorted.
std::vector<std::string_view> content_words(Words words) {
  std::vector<std::string_view> out;
  for (const std::string& word : words) {
    if (!is_small_word(word)) out.push_back(word);
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Whether full is brief and then words for which `is_ending` holds.
template <class IsEnding>
bool has_endings(Words brief, Words full, const IsEnding& is_ending) {
  if (brief.empty() || brief.size() >= full.size()) return false;
  for (std::size_t i = 0; i < full.size(); ++i) {
    const bool last = i + 1 == brief.size();
    if (i >= brief.size() ? !is_ending(full[i])
                          : !(brief[i] == full[i] ||
                              (last && without_plural(brief[i]) == without_plural(full[i]))))
      return false;
  }
  return true;
}

/// Whether full ends in brief, and no "of" stands before it there.
bool is_head_end(Words brief, Words full) {
  return is_surname_of(brief, full) && !is_small_word(full[full.size() - brief.size() - 1]);
}

}  // namespace

std::string_view without_plural(std::string_view word) {
  if (word.size() > 4 && word.ends_with('s') && !word.ends_with("ss")) word.remove_suffix(1);
  return word;
}

bool is_surname_of(Words brief, Words full) {
  return !brief.empty() && brief.size() < full.size() &&
         std::equal(brief.begin(), brief.end(),
                    full.end() - static_cast<std::ptrdiff_t>(brief.size()));
}

bool is_part_of(Words brief, Words full) {
  return brief.size() > 1 && brief.size() < full.size() &&
         std::search(full.begin(), full.end(), brief.begin(), brief.end()) != full.end();
}

bool is_same_but_middle(Words brief, Words full) {
  if (brief.size() < 2 || full.size() < brief.size() || brief.back() != full.back()) return false;
  const std::string& first = brief.front();
  const std::string& other = full.front();
  const bool initial = (first.size() == 1) != (other.size() == 1) && first[0] == other[0];
  if (first != other && !(initial && brief.size() == 2)) return false;
  // What stands between must be in both, but for names left out.
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < brief.size(); ++i) {
    const auto same = [&](const std::string& word) {
      return word == brief[i] ||
             ((word.size() == 1 || brief[i].size() == 1) && word[0] == brief[i][0]);
    };
    while (at + 1 < full.size() && !same(full[at])) ++at;
    if (at + 1 >= full.size()) return false;
    ++at;
  }
  return initial || full.size() > brief.size() ||
         !std::equal(brief.begin(), brief.end(), full.begin());
}

bool is_misspelt(Words a, Words b) {
  if (a.size() != b.size() || a.empty()) return false;
  const std::size_t shortest = a.size() > 1 ? 5 : 6;
  std::size_t slips = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (std::min(a[i].size(), b[i].size()) < shortest || a[i][0] != b[i][0] ||
        !is_one_slip(a[i], b[i]))
      return false;
    ++slips;
  }
  return slips == 1;
}

bool is_acronym_of(std::string_view acronym, Words full) {
  constexpr std::size_t longest = 12;
  if (acronym.size() < 2 || acronym.size() > 8 || full.size() < 2 || full.size() > longest)
    return false;
  if (full.front() == acronym) return false;  // "US" and "US South"
  // reach[k]: the words so far can give the first k letters.
  std::array<bool, 9> reach{true};
  std::size_t content = 0;
  for (const std::string& word : full) {
    std::array<bool, 9> next{};
    const bool small = is_small_word(word);
    content += small ? 0 : 1;
    for (std::size_t k = 0; k <= acronym.size(); ++k) {
      if (!reach[k]) continue;
      if (small) next[k] = true;
      // One letter a word where the acronym is short; more make syllables: "Merics", "Interpol".
      const std::size_t most = acronym.size() > 4 ? 4 : 1;
      for (std::size_t n = 1; n <= std::min(most, word.size()) && k + n <= acronym.size(); ++n) {
        if (word[n - 1] != acronym[k + n - 1]) break;
        next[k + n] = true;
      }
    }
    reach = next;
  }
  return content > 1 && reach[acronym.size()];
}

bool is_body_without_ending(Words brief, Words full) {
  if (brief.size() == 1 && brief[0].size() < 3) return false;
  return has_endings(brief, full, is_body_ending);
}

bool is_end_of_body(Words brief, Words full) {
  if (brief.size() < 2 || brief.size() >= full.size() || content_words(brief).size() < 2)
    return false;
  const bool begins = std::equal(brief.begin(), brief.end(), full.begin());
  return (begins && is_small_word(full[brief.size()])) || is_head_end(brief, full);
}

bool is_word_of_body(Words brief, Words full) {
  if (brief.size() != 1 || full.size() < 2 || brief[0].size() < 4) return false;
  const std::string_view word = without_plural(brief[0]);
  if (word == without_plural(full.back())) return is_head_end(brief, full) || full.size() == 2;
  return word == without_plural(full.front()) && (full.size() == 2 || is_small_word(full[1]));
}

bool has_equal_words(Words a, Words b) {
  const std::vector<std::string_view> words = content_words(a);
  return words.size() > 1 && words == content_words(b);
}

bool is_place_without_ending(Words brief, Words full) {
  return has_endings(brief, full, is_place_ending);
}

}  // namespace copydesk::entities
