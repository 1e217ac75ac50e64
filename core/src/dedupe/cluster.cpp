#include "dedupe/cluster.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t no_part = 0xFFFFFFFFU;

/// The sentences of a story, which part each belongs to, and the words of each part.
struct Parts {
  std::vector<std::uint32_t> sentence_starts;  ///< word numbers
  std::vector<std::uint32_t> part_of;          ///< by sentence; no_part: no partner
  std::vector<std::uint32_t> words;            ///< by part
  std::vector<std::pair<std::uint32_t, std::uint32_t>> partners;  ///< (sentence, story)

  explicit Parts(const Prepared& story) : size_(static_cast<std::uint32_t>(story.words.size())) {
    for (std::uint32_t i = 0; i < size_; ++i) {
      if (story.words[i].starts_sentence || i == 0) sentence_starts.push_back(i);
    }
    part_of.assign(sentence_starts.size(), no_part);
  }

  [[nodiscard]] std::uint32_t sentence(std::uint32_t word) const {
    return static_cast<std::uint32_t>(
               std::upper_bound(sentence_starts.begin(), sentence_starts.end(), word) -
               sentence_starts.begin()) -
           1;
  }
  [[nodiscard]] std::uint32_t end_of(std::uint32_t sentence) const {
    return sentence + 1 < sentence_starts.size() ? sentence_starts[sentence + 1] : size_;
  }

  /// Sentences that lie at least half in [first, last) get `partner`.
  void add_partner(std::uint32_t first, std::uint32_t last, std::uint32_t partner) {
    for (std::uint32_t s = sentence(first); s <= sentence(last - 1); ++s) {
      const std::uint32_t begin = sentence_starts[s];
      const std::uint32_t overlap = std::min(end_of(s), last) - std::max(begin, first);
      if (overlap * 2 >= end_of(s) - begin) partners.emplace_back(s, partner);
    }
  }

  /// Cuts where the set of partners changes: where under half of the smaller set goes on.
  void cut() {
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    std::set<std::uint32_t> current;
    for (std::size_t k = 0; k < partners.size();) {
      const std::uint32_t s = partners[k].first;
      std::set<std::uint32_t> here;
      for (; k < partners.size() && partners[k].first == s; ++k) here.insert(partners[k].second);
      const auto common = static_cast<std::size_t>(std::count_if(
          here.begin(), here.end(), [&](std::uint32_t p) { return current.contains(p); }));
      if (words.empty() || common * 2 <= std::min(here.size(), current.size())) {
        words.push_back(0);
        current = here;
      } else if (here.size() >= current.size()) {
        current = here;
      }
      part_of[s] = static_cast<std::uint32_t>(words.size()) - 1;
      words.back() += end_of(s) - sentence_starts[s];
    }
    partners.clear();
  }

 private:
  std::uint32_t size_;
};

/// Disjoint sets with the smallest member as name, so that the order of joins does not matter.
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::uint32_t find(std::uint32_t x) {
    while (parent_[x] != x) {
      parent_[x] = parent_[parent_[x]];
      x = parent_[x];
    }
    return x;
  }
  void join(std::uint32_t x, std::uint32_t y) {
    x = find(x);
    y = find(y);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> cluster(const std::vector<Prepared>& stories,
                                                const std::vector<const ComparedPair*>& pairs,
                                                float threshold) {
  std::vector<Parts> parts;
  parts.reserve(stories.size());
  for (const Prepared& story : stories) parts.emplace_back(story);
  for (const ComparedPair* pair : pairs) {
    for (const Alignment& one : pair->comparison.alignments) {
      parts[pair->a].add_partner(one.a_first, one.a_last, pair->b);
      parts[pair->b].add_partner(one.b_first, one.b_last, pair->a);
    }
  }
  std::vector<std::uint32_t> base{0};
  for (Parts& one : parts) {
    one.cut();
    base.push_back(base.back() + static_cast<std::uint32_t>(one.words.size()));
  }
  Sets sets(base.back());
  for (const ComparedPair* pair : pairs) {
    const Parts& a = parts[pair->a];
    const Parts& b = parts[pair->b];
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    for (const Alignment& one : pair->comparison.alignments) {
      for (const MatchedWords& match : one.matches) {
        const std::uint32_t x = a.part_of[a.sentence(match.a)];
        const std::uint32_t y = b.part_of[b.sentence(match.b)];
        if (x != no_part && y != no_part) ++shared[{x, y}];
      }
    }
    for (const auto& [both, words] : shared) {
      const std::uint32_t smaller = std::min(a.words[both.first], b.words[both.second]);
      if (static_cast<float>(words) >= threshold * static_cast<float>(smaller)) {
        sets.join(base[pair->a] + both.first, base[pair->b] + both.second);
      }
    }
  }
  std::map<std::uint32_t, std::set<std::uint32_t>> members;
  for (std::uint32_t story = 0; story < stories.size(); ++story) {
    for (std::uint32_t part = base[story]; part < base[story + 1]; ++part) {
      members[sets.find(part)].insert(story);
    }
  }
  std::set<std::vector<std::uint32_t>> out;
  for (const auto& [name, group] : members) {
    if (group.size() > 1) out.emplace(group.begin(), group.end());
  }
  return {out.begin(), out.end()};
}

}  // namespace copydesk::dedupe
