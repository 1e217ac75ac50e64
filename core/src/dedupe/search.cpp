#include "dedupe/search.hpp"

#include <algorithm>
#include <string>

#include "dedupe/edits.hpp"
#include "dedupe/prepared_cache.hpp"
#include "dedupe/relation.hpp"
#include "dedupe/repeats.hpp"
#include "dedupe/sets.hpp"

namespace copydesk::dedupe {

namespace {

/// A pair with its passages, before it has its place in the answer.
struct Found {
  NumberedPair numbers;
  CopyPair pair;
  std::vector<Passage> passages;
};

/// Candidate pairs by connected component: those that may be in one cluster stand together.
struct Components {
  std::vector<NumberedPair> pairs;
  std::vector<std::size_t> starts;  ///< into pairs; one more than components

  Components(const std::vector<NumberedPair>& candidates, std::size_t stories) {
    Sets sets(stories);
    for (const auto& [a, b] : candidates) sets.join(a, b);
    std::vector<std::size_t> next(stories + 1, 0);
    for (const NumberedPair& pair : candidates) ++next[sets.find(pair.first) + 1];
    for (std::size_t i = 0; i < stories; ++i) {
      if (next[i + 1] > 0) starts.push_back(next[i]);
      next[i + 1] += next[i];
    }
    starts.push_back(candidates.size());
    pairs.resize(candidates.size());
    for (const NumberedPair& pair : candidates) pairs[next[sets.find(pair.first)]++] = pair;
  }
};

/// Texts by key. Most callers give them in order, and one story's partners are few among many: so
/// they are sorted only when a key is not found where it would stand in order.
class TextFinder {
 public:
  explicit TextFinder(std::span<const StoryText> given) : given_(given) {}

  /// Null where no text was given.
  [[nodiscard]] const StoryText* find(const StoryKey& key) {
    if (sorted_.empty()) {
      if (next_ < given_.size() && given_[next_].key == key) return &given_[next_++];
      const auto at = std::lower_bound(
          given_.begin(), given_.end(), key,
          [](const StoryText& text, const StoryKey& wanted) { return text.key < wanted; });
      if (at != given_.end() && at->key == key) {
        next_ = static_cast<std::size_t>(at - given_.begin()) + 1;
        return &*at;
      }
      sort();
    }
    const auto at = std::lower_bound(
        sorted_.begin(), sorted_.end(), key,
        [](const StoryText* text, const StoryKey& wanted) { return text->key < wanted; });
    return at != sorted_.end() && (*at)->key == key ? *at : nullptr;
  }

 private:
  void sort() {
    sorted_.reserve(given_.size());
    for (const StoryText& text : given_) sorted_.push_back(&text);
    std::stable_sort(sorted_.begin(), sorted_.end(),
                     [](const StoryText* x, const StoryText* y) { return x->key < y->key; });
  }

  std::span<const StoryText> given_;
  std::size_t next_ = 0;  ///< where the next key stands if all are asked for in order
  std::vector<const StoryText*> sorted_;
};

class Search {
 public:
  explicit Search(const Question& question)
      : question_(question), cache_(question.texts, question.common) {}

  /// Compares pairs, sorted by their first story; keeps what is worth telling.
  void compare_pairs(std::span<const NumberedPair> pairs) {
    for (std::size_t i = 0; i < pairs.size();) {
      const std::uint32_t a = pairs[i].first;
      places_.rebuild(cache_.get(a).shingles);
      for (; i < pairs.size() && pairs[i].first == a; ++i) compare_pair(pairs[i]);
    }
  }

  /// Clusters of the pairs compared since the last call.
  void make_clusters() {
    if (copies_.empty()) return;
    std::vector<std::uint32_t> members;
    for (const ComparedPair& pair : copies_) {
      members.push_back(pair.a);
      members.push_back(pair.b);
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    const auto local = [&](std::uint32_t number) {
      return static_cast<std::uint32_t>(std::lower_bound(members.begin(), members.end(), number) -
                                        members.begin());
    };
    std::vector<Sentences> sentences;
    sentences.reserve(members.size());
    for (const std::uint32_t number : members) sentences.emplace_back(cache_.get(number).words);
    std::vector<const ComparedPair*> pairs;
    pairs.reserve(copies_.size());
    for (ComparedPair& pair : copies_) {
      pair.a = local(pair.a);
      pair.b = local(pair.b);
      pairs.push_back(&pair);
    }
    for (std::vector<std::uint32_t>& group : cluster(sentences, pairs, question_.threshold)) {
      for (std::uint32_t& member : group) member = members[member];
      clusters_.push_back(std::move(group));
    }
    copies_.clear();
  }

  void find_repeats(std::uint32_t number, std::vector<Passage>& out) {
    if (!question_.stories[number]->repeats) return;
    const Prepared& story = cache_.get(number);
    for (const Repeat& repeat : repeats(story)) {
      Passage passage;
      passage.a = passage.b = question_.texts[number]->key;
      passage.a_span = story.words.span(repeat.earlier_first, repeat.earlier_last);
      passage.b_span = story.words.span(repeat.first, repeat.last);
      out.push_back(std::move(passage));
    }
  }

  [[nodiscard]] Copies answer() {
    Copies out;
    std::sort(found_.begin(), found_.end(),
              [](const Found& x, const Found& y) { return x.numbers < y.numbers; });
    out.pairs.reserve(found_.size());
    for (Found& one : found_) {
      out.pairs.push_back(std::move(one.pair));
      std::move(one.passages.begin(), one.passages.end(), std::back_inserter(out.passages));
    }
    found_.clear();
    std::sort(clusters_.begin(), clusters_.end());
    out.clusters.reserve(clusters_.size());
    for (const std::vector<std::uint32_t>& members : clusters_)
      out.clusters.push_back(named(members));
    return out;
  }

 private:
  void compare_pair(NumberedPair numbers) {
    const Prepared& a = cache_.get(numbers.first);
    const Prepared& b = cache_.get(numbers.second);
    Comparison comparison = compare(a, places_, b, question_.common);
    if (comparison.alignments.empty()) return;
    bool copy = is_copy(comparison);
    Found found;
    found.numbers = numbers;
    found.pair.a = question_.texts[numbers.first]->key;
    found.pair.b = question_.texts[numbers.second]->key;
    const auto judged = question_.judgements.find({found.pair.a, found.pair.b});
    const bool decided =
        judged != question_.judgements.end() && judged->second != Judgement::unsure;
    if (!decided && !is_reported(comparison)) return;
    describe(comparison, numbers, found.pair);
    if (decided) {
      copy = judged->second == Judgement::same;
      found.pair.reason = copy ? "you said: the same" : "you said: not the same";
      if (copy && !is_copy(comparison)) found.pair.relation = Relation::overlap;
      if (!copy) found.pair.relation = Relation::same_event;
    }
    if (copy) {
      add_passages(comparison, a, b, found);
      copies_.push_back({numbers.first, numbers.second, std::move(comparison)});
    }
    found_.push_back(std::move(found));
  }

  void describe(const Comparison& comparison, NumberedPair numbers, CopyPair& out) const {
    out.a_in_b = comparison.a_in_b;
    out.b_in_a = comparison.b_in_a;
    out.a_in_b_exact = comparison.a_in_b_exact;
    out.b_in_a_exact = comparison.b_in_a_exact;
    out.relation = relation_of(comparison);
    out.confidence = comparison.probability;
    out.reason = reason_of(comparison);
    if (is_copy(comparison)) {
      out.origin = origin_of(*question_.texts[numbers.first], *question_.texts[numbers.second]);
    }
  }

  static void add_passages(const Comparison& comparison, const Prepared& a, const Prepared& b,
                           Found& found) {
    std::uint32_t b_end = 0;
    found.passages.reserve(comparison.alignments.size());
    for (const Alignment& one : comparison.alignments) {
      Passage passage;
      passage.a = found.pair.a;
      passage.b = found.pair.b;
      passage.a_span = a.words.span(one.a_first, one.a_last);
      passage.b_span = b.words.span(one.b_first, one.b_last);
      passage.moved = one.b_first < b_end;
      b_end = std::max(b_end, one.b_last);
      passage.edits = edits_of(one, a, b);
      found.passages.push_back(std::move(passage));
    }
  }

  [[nodiscard]] Cluster named(const std::vector<std::uint32_t>& members) const {
    Cluster out;
    std::uint32_t most = 0;
    out.stories.reserve(members.size());
    for (const std::uint32_t member : members) {
      out.stories.push_back(question_.texts[member]->key);
      if (question_.stories[member]->words > most) {
        most = question_.stories[member]->words;
        out.representative = question_.texts[member]->key;
      }
    }
    return out;
  }

  const Question& question_;
  PreparedCache cache_;
  ShinglePlaces places_;
  std::vector<ComparedPair> copies_;
  std::vector<Found> found_;
  std::vector<std::vector<std::uint32_t>> clusters_;
};

}  // namespace

Judgements read_judgements(std::span<const CopyDecision> decisions) {
  Judgements out;
  for (const CopyDecision& one : decisions) {
    StoryKey a{one.document_a, one.story_a};
    StoryKey b{one.document_b, one.story_b};
    if (b < a) std::swap(a, b);
    out[{a, b}] = one.judgement;
  }
  return out;
}

Question::Question(std::span<const IndexedStories::value_type* const> asked,
                   const CommonShingles& phrases, std::span<const StoryText> given,
                   float containment, std::span<const CopyDecision> decisions)
    : common(phrases), threshold(containment), judgements(read_judgements(decisions)) {
  TextFinder finder(given);
  texts.reserve(asked.size());
  stories.reserve(asked.size());
  for (const IndexedStories::value_type* entry : asked) {
    texts.push_back(finder.find(entry->first));
    stories.push_back(&entry->second);
  }
}

Copies search(const Question& question) {
  const Components components(find_candidates(question.stories), question.stories.size());
  Search search(question);
  for (std::size_t i = 0; i + 1 < components.starts.size(); ++i) {
    const std::size_t first = components.starts[i];
    const std::size_t size = components.starts[i + 1] - first;
    search.compare_pairs(std::span(components.pairs).subspan(first, size));
    search.make_clusters();
  }
  Copies out = search.answer();
  for (std::uint32_t number = 0; number < question.stories.size(); ++number) {
    search.find_repeats(number, out.repeats);
  }
  return out;
}

Copies search_one(const Question& question, std::uint32_t number) {
  std::vector<NumberedPair> pairs;
  for (std::uint32_t other = 0; other < question.stories.size(); ++other) {
    if (other != number) pairs.emplace_back(std::min(number, other), std::max(number, other));
  }
  Search search(question);
  search.compare_pairs(pairs);
  Copies out = search.answer();
  search.find_repeats(number, out.repeats);
  return out;
}

}  // namespace copydesk::dedupe
