#include "dedupe/cluster.hpp"

#include <algorithm>
#include <utility>

#include "dedupe/sets.hpp"

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t no_part = 0xFFFFFFFFU;

/// A story cut where its partners change.
struct Parts {
  std::vector<std::uint32_t> part_of;  ///< by sentence; no_part: no partner
  std::vector<std::uint32_t> words;    ///< by part
  std::vector<std::pair<std::uint32_t, std::uint32_t>> partners;  ///< (sentence, story)

  /// Sentences that lie at least half in [first, last) get `partner`.
  void add_partner(const Sentences& sentences, std::uint32_t first, std::uint32_t last,
                   std::uint32_t partner) {
    for (std::uint32_t s = sentences.of(first); s < sentences.starts.size(); ++s) {
      const std::uint32_t begin = sentences.starts[s];
      if (begin >= last) break;
      const std::uint32_t end = sentences.end_of(s);
      const std::uint32_t overlap = std::min(end, last) - std::max(begin, first);
      if (overlap * 2 >= end - begin) partners.emplace_back(s, partner);
    }
  }

  /// Cuts where under half of the smaller set of partners goes on.
  void cut(const Sentences& sentences) {
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    part_of.assign(sentences.starts.size(), no_part);
    std::vector<std::uint32_t> current;
    std::vector<std::uint32_t> here;
    for (std::size_t k = 0; k < partners.size();) {
      const std::uint32_t s = partners[k].first;
      here.clear();
      for (; k < partners.size() && partners[k].first == s; ++k) here.push_back(partners[k].second);
      const auto common = static_cast<std::size_t>(
          std::count_if(here.begin(), here.end(), [&](std::uint32_t partner) {
            return std::binary_search(current.begin(), current.end(), partner);
          }));
      const bool changes = words.empty() || common * 2 <= std::min(here.size(), current.size());
      if (changes) words.push_back(0);
      if (changes || here.size() >= current.size()) current.swap(here);
      part_of[s] = static_cast<std::uint32_t>(words.size()) - 1;
      words.back() += sentences.end_of(s) - sentences.starts[s];
    }
  }
};

/// Words that two parts, by number in each story, have in common.
struct SharedParts {
  std::uint32_t a_part = 0, b_part = 0, words = 0;
};

void add_shared(std::vector<SharedParts>& shared, std::uint32_t a_part, std::uint32_t b_part,
                std::uint32_t words) {
  if (a_part == no_part || b_part == no_part) return;
  for (SharedParts& one : shared) {
    if (one.a_part == a_part && one.b_part == b_part) {
      one.words += words;
      return;
    }
  }
  shared.push_back({a_part, b_part, words});
}

/// Walks the runs of a pair, cut at the sentences of both.
std::vector<SharedParts> shared_parts(const ComparedPair& pair, const Sentences& a_sentences,
                                      const Parts& a, const Sentences& b_sentences,
                                      const Parts& b) {
  std::vector<SharedParts> shared;
  for (const Alignment& one : pair.comparison.alignments) {
    for (const Run& run : one.runs) {
      for (std::uint32_t done = 0; done < run.size;) {
        const std::uint32_t s = a_sentences.of(run.a + done);
        const std::uint32_t t = b_sentences.of(run.b + done);
        const std::uint32_t end =
            std::min({run.size, a_sentences.end_of(s) - run.a, b_sentences.end_of(t) - run.b});
        add_shared(shared, a.part_of[s], b.part_of[t], end - done);
        done = end;
      }
    }
  }
  return shared;
}

}  // namespace

Sentences::Sentences(const Words& all) : words(all.size()) {
  for (std::uint32_t i = 0; i < words; ++i) {
    if (i == 0 || all.has(i, word::starts_sentence)) starts.push_back(i);
  }
}

std::uint32_t Sentences::of(std::uint32_t word) const {
  return static_cast<std::uint32_t>(std::upper_bound(starts.begin(), starts.end(), word) -
                                    starts.begin()) -
         1;
}

std::vector<std::vector<std::uint32_t>> cluster(std::span<const Sentences> sentences,
                                                std::span<const ComparedPair* const> pairs,
                                                float threshold) {
  std::vector<Parts> parts(sentences.size());
  for (const ComparedPair* pair : pairs) {
    for (const Alignment& one : pair->comparison.alignments) {
      parts[pair->a].add_partner(sentences[pair->a], one.a_first, one.a_last, pair->b);
      parts[pair->b].add_partner(sentences[pair->b], one.b_first, one.b_last, pair->a);
    }
  }
  std::vector<std::uint32_t> base{0};
  base.reserve(parts.size() + 1);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].cut(sentences[i]);
    base.push_back(base.back() + static_cast<std::uint32_t>(parts[i].words.size()));
  }
  Sets sets(base.back());
  for (const ComparedPair* pair : pairs) {
    const Parts& a = parts[pair->a];
    const Parts& b = parts[pair->b];
    for (const SharedParts& one :
         shared_parts(*pair, sentences[pair->a], a, sentences[pair->b], b)) {
      const std::uint32_t smaller = std::min(a.words[one.a_part], b.words[one.b_part]);
      if (static_cast<float>(one.words) >= threshold * static_cast<float>(smaller)) {
        sets.join(base[pair->a] + one.a_part, base[pair->b] + one.b_part);
      }
    }
  }
  std::vector<std::vector<std::uint32_t>> members(base.back());
  for (std::uint32_t story = 0; story < parts.size(); ++story) {
    for (std::uint32_t part = base[story]; part < base[story + 1]; ++part) {
      std::vector<std::uint32_t>& group = members[sets.find(part)];
      if (group.empty() || group.back() != story) group.push_back(story);
    }
  }
  std::erase_if(members, [](const auto& group) { return group.size() < 2; });
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

}  // namespace copydesk::dedupe
