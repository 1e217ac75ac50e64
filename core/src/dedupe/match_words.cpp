#include "dedupe/match_words.hpp"

#include <algorithm>
#include <array>

namespace copydesk::dedupe {

namespace {

constexpr std::uint32_t look_ahead = 12;
constexpr std::uint32_t chance_words = 5;
constexpr std::uint32_t widest_sentence = 60;  // words a sentence may reach beyond the alignment
constexpr std::size_t longest_alike = 48;

/// The nearest pair of equal words behind (i, j); false when none is near.
bool resynchronise(std::span<const std::uint32_t> a, std::uint32_t a_last,
                   std::span<const std::uint32_t> b, std::uint32_t b_last, std::uint32_t& i,
                   std::uint32_t& j) {
  for (std::uint32_t distance = 1; distance <= look_ahead; ++distance) {
    for (std::uint32_t x = 0; x <= distance; ++x) {
      const std::uint32_t p = i + x;
      const std::uint32_t q = j + distance - x;
      if (p >= a_last || q >= b_last || a[p] != b[q]) continue;
      const bool next = p + 1 < a_last && q + 1 < b_last && a[p + 1] == b[q + 1];
      if (distance > 2 && !next) continue;
      i = p;
      j = q;
      return true;
    }
  }
  return false;
}

/// One side of an alignment's end: the sentence it stops in.
struct Edge {
  std::uint32_t sentence_first = 0, sentence_last = 0;
};

Edge sentence_at(const Prepared& story, std::uint32_t word) {
  Edge edge{word, word + 1};
  while (edge.sentence_first > 0 && word - edge.sentence_first < widest_sentence &&
         !story.starts_sentence(edge.sentence_first)) {
    --edge.sentence_first;
  }
  while (edge.sentence_last - word < widest_sentence &&
         !story.starts_sentence(edge.sentence_last)) {
    ++edge.sentence_last;
  }
  return edge;
}

void draw_end(const Prepared& story, std::uint32_t first, std::uint32_t& last) {
  if (story.starts_sentence(last)) return;
  const Edge edge = sentence_at(story, last - 1);
  const std::uint32_t inside = last - std::max(first, edge.sentence_first);
  if (inside * 2 >= edge.sentence_last - edge.sentence_first) {
    last = edge.sentence_last;
  } else if (inside <= chance_words && edge.sentence_first > first) {
    last = edge.sentence_first;
  }
}

void draw_start(const Prepared& story, std::uint32_t& first, std::uint32_t last) {
  if (story.starts_sentence(first)) return;
  const Edge edge = sentence_at(story, first);
  const std::uint32_t inside = std::min(last, edge.sentence_last) - first;
  if (inside * 2 >= edge.sentence_last - edge.sentence_first) {
    first = edge.sentence_first;
  } else if (inside <= chance_words && edge.sentence_last < last) {
    first = edge.sentence_last;
  }
}

/// Letters of a range in lower case; empty where a figure or too much is in it.
struct Letters {
  std::array<char, longest_alike> bytes{};
  std::size_t size = 0;
};

Letters letters_of(const Prepared& story, WordRange range) {
  Letters out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (story.words.has(i, word::number)) return {};
    for (const char c : slice(story.text, story.words.spans[i])) {
      if (out.size == longest_alike) return {};
      out.bytes[out.size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  return out;
}

}  // namespace

void add_run_to(std::vector<Run>& runs, Run run) {
  if (run.size == 0) return;
  if (!runs.empty() && runs.back().a + runs.back().size == run.a &&
      runs.back().b + runs.back().size == run.b) {
    runs.back().size += run.size;
  } else {
    runs.push_back(run);
  }
}

void match_words(std::span<const std::uint32_t> a, WordRange a_range,
                 std::span<const std::uint32_t> b, WordRange b_range, std::vector<Run>& runs) {
  std::uint32_t i = a_range.first;
  std::uint32_t j = b_range.first;
  while (i < a_range.last && j < b_range.last) {
    if (a[i] == b[j]) {
      add_run_to(runs, {i++, j++, 1});
    } else if (!resynchronise(a, a_range.last, b, b_range.last, i, j)) {
      ++i;
      ++j;
    }
  }
}

void draw_to_sentences(const Prepared& a, const Prepared& b, Alignment& alignment) {
  draw_start(a, alignment.a_first, alignment.a_last);
  draw_start(b, alignment.b_first, alignment.b_last);
  draw_end(a, alignment.a_first, alignment.a_last);
  draw_end(b, alignment.b_first, alignment.b_last);
  // What one side gave up the other gives up too.
  std::vector<Run> kept;
  kept.reserve(alignment.runs.size());
  if (!alignment.runs.empty()) {
    match_words(a.words.ids, {alignment.a_first, alignment.runs.front().a}, b.words.ids,
                {alignment.b_first, alignment.runs.front().b}, kept);
  }
  for (Run run : alignment.runs) {
    const std::uint32_t before =
        std::max(alignment.a_first > run.a ? alignment.a_first - run.a : 0U,
                 alignment.b_first > run.b ? alignment.b_first - run.b : 0U);
    if (before >= run.size) continue;
    run = {run.a + before, run.b + before, run.size - before};
    const std::uint32_t a_room = alignment.a_last > run.a ? alignment.a_last - run.a : 0U;
    const std::uint32_t b_room = alignment.b_last > run.b ? alignment.b_last - run.b : 0U;
    run.size = std::min({run.size, a_room, b_room});
    add_run_to(kept, run);
  }
  if (!kept.empty()) {
    const Run last = kept.back();
    match_words(a.words.ids, {last.a + last.size, alignment.a_last}, b.words.ids,
                {last.b + last.size, alignment.b_last}, kept);
  }
  alignment.runs = std::move(kept);
}

bool alike(const Prepared& a, WordRange a_range, const Prepared& b, WordRange b_range) {
  const Letters left = letters_of(a, a_range);
  const Letters right = letters_of(b, b_range);
  const std::size_t longer = std::max(left.size, right.size);
  const std::size_t shorter = std::min(left.size, right.size);
  if (shorter < 3 || shorter * 10 < longer * 7) return false;
  std::size_t head = 0;
  while (head < shorter && left.bytes[head] == right.bytes[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         left.bytes[left.size - 1 - tail] == right.bytes[right.size - 1 - tail]) {
    ++tail;
  }
  return (head + tail) * 10 >= longer * 6;
}

}  // namespace copydesk::dedupe
