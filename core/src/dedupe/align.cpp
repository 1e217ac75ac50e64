#include "dedupe/align.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace copydesk::dedupe {

namespace {

constexpr int places_tried = 6;  // occurrences of one shingle
constexpr std::size_t chains_tried = 12;
constexpr int widest_gap = 45;   // words between two seeds of a chain
constexpr int widest_skew = 14;  // inserted or dropped words between them
constexpr int fewest_seeds = 3;
constexpr int fewest_words = 7;
constexpr int drop = 4;  // X of the X-drop extension
constexpr std::uint32_t look_ahead = 12;

struct Chain {
  int a_first, a_last, b_first, b_last, seeds;
};

bool same(const Prepared& a, int i, const Prepared& b, int j) {
  return a.words[static_cast<std::size_t>(i)].id == b.words[static_cast<std::size_t>(j)].id;
}

/// Continues the nearest chain that ends just before (p, q), or begins one.
void add_seed(std::vector<Chain>& chains, int p, int q) {
  Chain* best = nullptr;
  int least = 1 << 30;
  const std::size_t oldest = chains.size() > chains_tried ? chains.size() - chains_tried : 0;
  for (std::size_t c = chains.size(); c-- > oldest;) {
    const int da = p - (chains[c].a_last - 1);
    const int db = q - (chains[c].b_last - 1);
    const int skew = std::abs(da - db);
    if (da <= 0 || db <= 0 || da > widest_gap || db > widest_gap || skew > widest_skew) continue;
    const int cost = da + db + 2 * skew;
    if (cost < least) {
      least = cost;
      best = &chains[c];
    }
  }
  if (best == nullptr) {
    chains.push_back({p, p + 1, q, q + 1, 1});
  } else {
    best->a_last = p + 1;
    best->b_last = q + 1;
    ++best->seeds;
  }
}

/// Extends a chain in one direction (+1 behind its end, -1 before its start).
void extend(const Prepared& a, const Prepared& b, Chain& chain, int step) {
  const int a_size = static_cast<int>(a.words.size());
  const int b_size = static_cast<int>(b.words.size());
  int i = step > 0 ? chain.a_last : chain.a_first - 1;
  int j = step > 0 ? chain.b_last : chain.b_first - 1;
  int score = 0;
  int best = 0;
  const auto inside = [&](int x, int size) { return x >= 0 && x < size; };
  while (inside(i, a_size) && inside(j, b_size) && score > best - drop) {
    if (same(a, i, b, j)) {
      if (++score > best) {
        best = score;
        (step > 0 ? chain.a_last : chain.a_first) = step > 0 ? i + 1 : i;
        (step > 0 ? chain.b_last : chain.b_first) = step > 0 ? j + 1 : j;
      }
      i += step;
      j += step;
      continue;
    }
    --score;
    if (inside(i + step, a_size) && same(a, i + step, b, j))
      i += step;
    else if (inside(j + step, b_size) && same(a, i, b, j + step))
      j += step;
    else
      i += step, j += step;
  }
}

/// The nearest pair of equal words at or behind (i, j); false when none is near.
bool resynchronise(const Prepared& a, const Prepared& b, const Alignment& range, std::uint32_t& i,
                   std::uint32_t& j) {
  for (std::uint32_t distance = 1; distance <= look_ahead; ++distance) {
    for (std::uint32_t x = 0; x <= distance; ++x) {
      const std::uint32_t p = i + x;
      const std::uint32_t q = j + distance - x;
      if (p >= range.a_last || q >= range.b_last || a.words[p].id != b.words[q].id) continue;
      const bool next =
          p + 1 < range.a_last && q + 1 < range.b_last && a.words[p + 1].id == b.words[q + 1].id;
      if (distance > 2 && !next) continue;  // one equal word far off is chance
      i = p;
      j = q;
      return true;
    }
  }
  return false;
}

void match_words(const Prepared& a, const Prepared& b, Alignment& range) {
  std::uint32_t i = range.a_first;
  std::uint32_t j = range.b_first;
  while (i < range.a_last && j < range.b_last) {
    if (a.words[i].id == b.words[j].id) {
      range.matches.push_back({i++, j++});
    } else if (!resynchronise(a, b, range, i, j)) {
      ++i;
      ++j;
    }
  }
}

std::size_t covered(const std::vector<bool>& words, std::uint32_t first, std::uint32_t last) {
  return static_cast<std::size_t>(std::count(words.begin() + first, words.begin() + last, true));
}

}  // namespace

ShinglePlaces::ShinglePlaces(std::span<const std::uint32_t> shingles)
    : keys_(std::bit_ceil(shingles.size() * 2 + 2), 0),
      heads_(keys_.size(), none),
      next_(shingles.size(), none),
      mask_(static_cast<std::uint32_t>(keys_.size() - 1)) {
  for (auto place = static_cast<std::uint32_t>(shingles.size()); place-- > 0;) {
    std::uint32_t slot = shingles[place] & mask_;
    while (heads_[slot] != none && keys_[slot] != shingles[place]) slot = (slot + 1) & mask_;
    keys_[slot] = shingles[place];
    next_[place] = heads_[slot];
    heads_[slot] = place;
  }
}

std::uint32_t ShinglePlaces::first(std::uint32_t shingle) const {
  std::uint32_t slot = shingle & mask_;
  while (heads_[slot] != none) {
    if (keys_[slot] == shingle) return heads_[slot];
    slot = (slot + 1) & mask_;
  }
  return none;
}

std::vector<Alignment> align(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b,
                             const Statistics& statistics) {
  std::vector<Chain> chains;
  for (std::size_t q = 0; q < b.shingles.size(); ++q) {
    std::uint32_t place = a_places.first(b.shingles[q]);
    for (int tried = 0; place != ShinglePlaces::none && tried < places_tried; ++tried) {
      add_seed(chains, static_cast<int>(place), static_cast<int>(q));
      place = a_places.next(place);
    }
  }
  for (Chain& chain : chains) {  // from places of shingles to words
    chain.a_last += static_cast<int>(shingle_words) - 1;
    chain.b_last += static_cast<int>(shingle_words) - 1;
  }
  std::erase_if(chains, [](const Chain& chain) {
    return chain.seeds < fewest_seeds || chain.a_last - chain.a_first < fewest_words;
  });
  std::stable_sort(chains.begin(), chains.end(),
                   [](const Chain& x, const Chain& y) { return x.seeds > y.seeds; });

  std::vector<Alignment> out;
  std::vector<bool> a_covered(a.words.size(), false);
  std::vector<bool> b_covered(b.words.size(), false);
  for (Chain& chain : chains) {
    extend(a, b, chain, +1);
    extend(a, b, chain, -1);
    Alignment made{static_cast<std::uint32_t>(chain.a_first),
                   static_cast<std::uint32_t>(chain.a_last),
                   static_cast<std::uint32_t>(chain.b_first),
                   static_cast<std::uint32_t>(chain.b_last),
                   0,
                   {}};
    const std::size_t length = made.a_last - made.a_first;
    if (covered(a_covered, made.a_first, made.a_last) * 10 > length * 6 &&
        covered(b_covered, made.b_first, made.b_last) * 10 > (made.b_last - made.b_first) * 6) {
      continue;
    }
    for (std::uint32_t i = made.a_first; i + shingle_words <= made.a_last; ++i) {
      made.evidence += statistics.is_evidence(a.shingles[i]) ? 1U : 0U;
    }
    // Phrases that stand everywhere are no copy, however many there are.
    if (made.evidence < 3 || made.evidence * 100 + 200 < length * 35) continue;
    match_words(a, b, made);
    if (made.matches.size() * 4 < length) continue;
    std::fill(a_covered.begin() + made.a_first, a_covered.begin() + made.a_last, true);
    std::fill(b_covered.begin() + made.b_first, b_covered.begin() + made.b_last, true);
    out.push_back(std::move(made));
  }
  return out;
}

}  // namespace copydesk::dedupe
