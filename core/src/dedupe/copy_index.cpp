#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "copydesk/dedupe.hpp"
#include "dedupe/cluster.hpp"
#include "dedupe/edits.hpp"
#include "dedupe/postings.hpp"
#include "dedupe/relation.hpp"
#include "dedupe/repeats.hpp"

namespace copydesk {

using namespace dedupe;

struct CopyIndex::State {
  SampledShingles stories;
};

CopyIndex::CopyIndex() : state_(std::make_unique<State>()) {}
CopyIndex::~CopyIndex() = default;
CopyIndex::CopyIndex(CopyIndex&&) noexcept = default;
CopyIndex& CopyIndex::operator=(CopyIndex&&) noexcept = default;

void CopyIndex::add(const StoryText& story) {
  std::vector<std::uint32_t> sampled = shingles(read_words(story.text, story.running));
  std::erase_if(sampled, [](std::uint32_t shingle) { return !is_sampled(shingle); });
  std::sort(sampled.begin(), sampled.end());
  sampled.erase(std::unique(sampled.begin(), sampled.end()), sampled.end());
  sampled.shrink_to_fit();
  state_->stories.insert_or_assign(story.key, std::move(sampled));
}

void CopyIndex::remove(const StoryKey& key) {
  state_->stories.erase(key);
}

std::vector<std::byte> CopyIndex::save() const {
  return dedupe::save(state_->stories);
}

Result<CopyIndex> CopyIndex::load(std::span<const std::byte> bytes) {
  Result<SampledShingles> stories = dedupe::load(bytes);
  if (!stories) return stories.error();
  CopyIndex index;
  index.state_->stories = std::move(stories).value();
  return index;
}

namespace {

/// The judgements of a person by pair of stories.
using Judgements = std::map<std::pair<StoryKey, StoryKey>, Judgement>;

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

/// One question to the index: all stories prepared, their pairs compared.
class Search {
 public:
  Search(const SampledShingles& stories, std::span<const StoryText> texts) {
    std::map<StoryKey, const StoryText*> by_key;
    for (const StoryText& text : texts) by_key.emplace(text.key, &text);
    for (const auto& [key, sampled] : stories) {
      const auto found = by_key.find(key);
      texts_.push_back(found == by_key.end() ? nullptr : found->second);
      Prepared& made = prepared_.emplace_back();
      if (texts_.back() != nullptr) {
        made.words = read_words(texts_.back()->text, texts_.back()->running);
        made.shingles = shingles(made.words);
      }
      statistics_.add(made.words, made.shingles);
    }
    statistics_.finish();
  }

  void compare_candidates(const SampledShingles& stories) {
    const auto pairs = candidates(stories);
    for (std::size_t i = 0; i < pairs.size();) {
      const std::uint32_t a = pairs[i].first;
      const ShinglePlaces places(prepared_[a].shingles);
      for (; i < pairs.size() && pairs[i].first == a; ++i) {
        Comparison comparison =
            compare(prepared_[a], places, prepared_[pairs[i].second], statistics_);
        if (!comparison.alignments.empty() && is_reported(comparison)) {
          pairs_.push_back({a, pairs[i].second, std::move(comparison)});
        }
      }
    }
  }

  [[nodiscard]] Copies answer(float threshold, const Judgements& judgements) const {
    Copies out;
    std::vector<const ComparedPair*> copies;
    for (const ComparedPair& pair : pairs_) {
      CopyPair told = copy_pair(pair);
      const auto judged = judgements.find({told.a, told.b});
      bool copy = is_copy(pair.comparison);
      if (judged != judgements.end() && judged->second != Judgement::unsure) {
        copy = judged->second == Judgement::same;
        told.reason = copy ? "you said: the same" : "you said: not the same";
        if (copy && !is_copy(pair.comparison)) told.relation = Relation::overlap;
        if (!copy) told.relation = Relation::same_event;
      }
      if (copy) {
        copies.push_back(&pair);
        add_passages(pair, out.passages);
      }
      out.pairs.push_back(std::move(told));
    }
    for (const auto& members : cluster(prepared_, copies, threshold)) {
      out.clusters.push_back(named(members));
    }
    add_repeats(out.repeats);
    return out;
  }

 private:
  [[nodiscard]] CopyPair copy_pair(const ComparedPair& pair) const {
    const Comparison& comparison = pair.comparison;
    const StoryText& a = *texts_[pair.a];
    const StoryText& b = *texts_[pair.b];
    CopyPair out;
    out.a = a.key;
    out.b = b.key;
    out.a_in_b = comparison.a_in_b;
    out.b_in_a = comparison.b_in_a;
    out.a_in_b_exact = comparison.a_in_b_exact;
    out.b_in_a_exact = comparison.b_in_a_exact;
    out.relation = relation_of(comparison);
    out.confidence = comparison.probability;
    out.reason = reason_of(comparison);
    if (is_copy(comparison)) out.origin = origin_of(a.agency, b.agency);
    return out;
  }

  void add_passages(const ComparedPair& pair, std::vector<Passage>& out) const {
    const Prepared& a = prepared_[pair.a];
    const Prepared& b = prepared_[pair.b];
    std::uint32_t b_end = 0;
    for (const Alignment& one : pair.comparison.alignments) {
      Passage passage;
      passage.a = texts_[pair.a]->key;
      passage.b = texts_[pair.b]->key;
      passage.a_span = {a.words[one.a_first].span.start, a.words[one.a_last - 1].span.end};
      passage.b_span = {b.words[one.b_first].span.start, b.words[one.b_last - 1].span.end};
      passage.moved = one.b_first < b_end;
      b_end = std::max(b_end, one.b_last);
      passage.edits = edits_of(one, a, texts_[pair.a]->text, b, texts_[pair.b]->text);
      out.push_back(std::move(passage));
    }
  }

  [[nodiscard]] Cluster named(const std::vector<std::uint32_t>& members) const {
    Cluster out;
    std::size_t most = 0;
    for (const std::uint32_t member : members) {
      out.stories.push_back(texts_[member]->key);
      if (prepared_[member].words.size() > most) {
        most = prepared_[member].words.size();
        out.representative = texts_[member]->key;
      }
    }
    return out;
  }

  void add_repeats(std::vector<Passage>& out) const {
    for (std::size_t i = 0; i < prepared_.size(); ++i) {
      const std::vector<Word>& words = prepared_[i].words;
      for (const Repeat& repeat : repeats(prepared_[i])) {
        Passage passage;
        passage.a = passage.b = texts_[i]->key;
        passage.a_span = {words[repeat.earlier_first].span.start,
                          words[repeat.earlier_last - 1].span.end};
        passage.b_span = {words[repeat.first].span.start, words[repeat.last - 1].span.end};
        out.push_back(std::move(passage));
      }
    }
  }

  std::vector<const StoryText*> texts_;  ///< by number, in key order
  std::vector<Prepared> prepared_;
  Statistics statistics_;
  std::vector<ComparedPair> pairs_;
};

}  // namespace

Copies CopyIndex::find(std::span<const StoryText> texts, float threshold,
                       std::span<const CopyDecision> decisions) const {
  Search search(state_->stories, texts);
  search.compare_candidates(state_->stories);
  return search.answer(threshold, read_judgements(decisions));
}

}  // namespace copydesk
