#include "dedupe/align.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "dedupe/match_words.hpp"

namespace copydesk::dedupe {

namespace {

constexpr int places_tried = 6;  // occurrences of one shingle
constexpr std::size_t runs_looked_back = 16;
constexpr std::size_t chains_tried = 12;
constexpr int widest_gap = 45;   // words between two runs of a chain
constexpr int widest_skew = 14;  // inserted or dropped words between them
constexpr std::uint32_t fewest_matched = 5;
constexpr std::uint32_t fewest_words = 7;
constexpr std::uint32_t widest_unlike = 12;  // words of both sides inside one alignment
constexpr int drop = 4;                      // X of the X-drop extension
constexpr std::uint32_t work_a_word = 16;

/// Runs of one chain are a list from the last to the first.
struct Chain {
  std::uint32_t a_first, a_last, b_first, b_last, matched;
  std::uint32_t last_run;
};

struct LinkedRun {
  Run run;
  std::uint32_t previous = ShinglePlaces::none;
};

class Aligner {
 public:
  Aligner(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b)
      : a_(a),
        places_(a_places),
        b_(b),
        work_left_(std::size_t{work_a_word} * (a.words.ids.size() + b.words.ids.size())) {}

  std::vector<Alignment> operator()(const CommonShingles& common) {
    find_runs();
    make_chains();
    std::vector<Alignment> out;
    a_covered_.assign(chains_.size() > 1 ? a_.words.size() : 0, 0);
    b_covered_.assign(chains_.size() > 1 ? b_.words.size() : 0, 0);
    for (Chain& chain : chains_) {
      Alignment made = range_of(chain);
      if (!count_new(made)) continue;
      fill(made, chain);
      for (Alignment& piece : split(made)) {
        draw_to_sentences(a_, b_, piece);
        for (const Run& run : piece.runs) piece.matched += run.size;
        if (piece.matched * 4 < piece.a_last - piece.a_first || is_common(piece, common)) continue;
        if (!count_new(piece)) continue;
        cover(piece);
        out.push_back(std::move(piece));
      }
    }
    return out;
  }

 private:
  /// Maximal runs of equal words round shared shingles, in the order of b.
  void find_runs() {
    std::uint32_t covered = 0;  // words of b that stand in a run so far
    const auto size = static_cast<std::uint32_t>(b_.shingles.size());
    for (std::uint32_t q = 0; q < size && work_left_ > 0; ++q) {
      // Inside a run a sample is enough to find the other places of its words.
      if (q + shingle_words <= covered && !is_sampled(b_.shingles[q])) continue;
      std::uint32_t place = places_.first(b_.shingles[q]);
      for (int tried = 0; place != ShinglePlaces::none && tried < places_tried; ++tried) {
        if (!in_known_run(place, q)) covered = std::max(covered, add_run(place, q));
        place = places_.next(place);
      }
    }
    std::sort(runs_.begin(), runs_.end(), [](const LinkedRun& x, const LinkedRun& y) {
      return x.run.b != y.run.b ? x.run.b < y.run.b : x.run.a < y.run.a;
    });
  }

  [[nodiscard]] bool in_known_run(std::uint32_t p, std::uint32_t q) const {
    const std::size_t oldest =
        runs_.size() > runs_looked_back ? runs_.size() - runs_looked_back : 0;
    for (std::size_t i = runs_.size(); i-- > oldest;) {
      const Run& run = runs_[i].run;
      if (p + run.b == q + run.a && q >= run.b && q < run.b + run.size) return true;
    }
    return false;
  }

  /// Returns where the run ends in b.
  std::uint32_t add_run(std::uint32_t p, std::uint32_t q) {
    const std::vector<std::uint32_t>& a = a_.words.ids;
    const std::vector<std::uint32_t>& b = b_.words.ids;
    std::uint32_t size = 0;
    while (p + size < a.size() && q + size < b.size() && a[p + size] == b[q + size]) ++size;
    std::uint32_t before = 0;
    while (before < p && before < q && a[p - before - 1] == b[q - before - 1]) ++before;
    work_left_ -= std::min<std::size_t>(work_left_, size + before + 1U);
    // Fewer can only be two shingles with one hash.
    if (size >= shingle_words) runs_.push_back({{p - before, q - before, size + before}});
    return q + size;
  }

  void make_chains() {
    for (std::uint32_t i = 0; i < runs_.size(); ++i) add_to_chain(i);
    std::erase_if(chains_, [](const Chain& chain) {
      return chain.matched < fewest_matched || chain.a_last - chain.a_first < fewest_words;
    });
    std::sort(chains_.begin(), chains_.end(), [](const Chain& x, const Chain& y) {
      if (x.matched != y.matched) return x.matched > y.matched;
      return x.b_first != y.b_first ? x.b_first < y.b_first : x.a_first < y.a_first;
    });
  }

  /// Continues the nearest chain that ends just before the run, or begins one.
  void add_to_chain(std::uint32_t number) {
    Run& run = runs_[number].run;
    Chain* best = nullptr;
    int least = 1 << 30;
    const std::size_t oldest = chains_.size() > chains_tried ? chains_.size() - chains_tried : 0;
    for (std::size_t c = chains_.size(); c-- > oldest;) {
      const int da = static_cast<int>(run.a) - static_cast<int>(chains_[c].a_last);
      const int db = static_cast<int>(run.b) - static_cast<int>(chains_[c].b_last);
      const int skew = std::abs(da - db);
      // An overlap of a few words is cut off the run.
      if (da + static_cast<int>(run.size) <= 0 || db + static_cast<int>(run.size) <= 0 ||
          da > widest_gap || db > widest_gap || skew > widest_skew) {
        continue;
      }
      const int cost = std::abs(da) + std::abs(db) + 2 * skew;
      if (cost < least) {
        least = cost;
        best = &chains_[c];
      }
    }
    if (best == nullptr) {
      chains_.push_back({run.a, run.a + run.size, run.b, run.b + run.size, run.size, number});
      return;
    }
    const std::uint32_t over_a = best->a_last > run.a ? best->a_last - run.a : 0;
    const std::uint32_t over_b = best->b_last > run.b ? best->b_last - run.b : 0;
    const std::uint32_t over = std::max(over_a, over_b);
    run = {run.a + over, run.b + over, run.size - over};
    runs_[number].previous = best->last_run;
    best->a_last = run.a + run.size;
    best->b_last = run.b + run.size;
    best->matched += run.size;
    best->last_run = number;
  }

  /// The chain's range, extended and drawn to sentences.
  Alignment range_of(const Chain& chain) const {
    Alignment made;
    made.a_first = chain.a_first;
    made.a_last = chain.a_last;
    made.b_first = chain.b_first;
    made.b_last = chain.b_last;
    extend(made);
    return made;
  }

  /// How many words of each side are taken from a seed outwards; `at(k)` is the k-th from there.
  template <class First, class Second>
  static std::pair<std::uint32_t, std::uint32_t> extension(const First& a, std::uint32_t a_size,
                                                           const Second& b, std::uint32_t b_size) {
    std::pair<std::uint32_t, std::uint32_t> taken{0, 0};
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    int score = 0;
    int best = 0;
    while (i < a_size && j < b_size && score > best - drop) {
      if (a(i) == b(j)) {
        ++i;
        ++j;
        if (++score > best) {
          best = score;
          taken = {i, j};
        }
        continue;
      }
      --score;
      if (i + 1 < a_size && a(i + 1) == b(j)) {
        ++i;
      } else if (j + 1 < b_size && a(i) == b(j + 1)) {
        ++j;
      } else {
        ++i;
        ++j;
      }
    }
    return taken;
  }

  void extend(Alignment& range) const {
    const std::vector<std::uint32_t>& a = a_.words.ids;
    const std::vector<std::uint32_t>& b = b_.words.ids;
    const auto on = extension([&, from = range.a_last](std::uint32_t k) { return a[from + k]; },
                              a_.words.size() - range.a_last,
                              [&, from = range.b_last](std::uint32_t k) { return b[from + k]; },
                              b_.words.size() - range.b_last);
    range.a_last += on.first;
    range.b_last += on.second;
    const auto back = extension(
        [&, from = range.a_first](std::uint32_t k) { return a[from - 1 - k]; }, range.a_first,
        [&, from = range.b_first](std::uint32_t k) { return b[from - 1 - k]; }, range.b_first);
    range.a_first -= back.first;
    range.b_first -= back.second;
  }

  /// Counts the words no stronger alignment has; false where these are few on both sides.
  bool count_new(Alignment& made) const {
    const auto fresh = [](const std::vector<std::uint8_t>& covered, std::uint32_t first,
                          std::uint32_t last) {
      if (covered.empty()) return last - first;
      return static_cast<std::uint32_t>(
          std::count(covered.begin() + first, covered.begin() + last, std::uint8_t{0}));
    };
    made.a_new = fresh(a_covered_, made.a_first, made.a_last);
    made.b_new = fresh(b_covered_, made.b_first, made.b_last);
    return made.a_new * 10 >= (made.a_last - made.a_first) * 4 ||
           made.b_new * 10 >= (made.b_last - made.b_first) * 4;
  }

  void cover(const Alignment& made) {
    if (a_covered_.empty()) return;
    std::fill(a_covered_.begin() + made.a_first, a_covered_.begin() + made.a_last, std::uint8_t{1});
    std::fill(b_covered_.begin() + made.b_first, b_covered_.begin() + made.b_last, std::uint8_t{1});
  }

  /// Phrases that stand everywhere are no copy, however many there are.
  [[nodiscard]] bool is_common(const Alignment& made, const CommonShingles& common) const {
    if (common.empty()) return false;
    CommonPart part;
    for (const Run& run : made.runs) {
      for (std::uint32_t i = run.a; i + shingle_words <= run.a + run.size; ++i) {
        part.add(a_.shingles[i], common);
      }
    }
    return part.is_most();
  }

  /// The runs of the chain and of the words between them.
  void fill(Alignment& made, const Chain& chain) {
    chained_.clear();
    for (std::uint32_t at = chain.last_run; at != ShinglePlaces::none; at = runs_[at].previous) {
      chained_.push_back(runs_[at].run);
    }
    std::uint32_t i = made.a_first;
    std::uint32_t j = made.b_first;
    made.runs.reserve(chained_.size() + 2);
    for (std::size_t k = chained_.size(); k-- > 0;) {
      match_words(a_.words.ids, {i, chained_[k].a}, b_.words.ids, {j, chained_[k].b}, made.runs);
      add_run_to(made.runs, chained_[k]);
      i = chained_[k].a + chained_[k].size;
      j = chained_[k].b + chained_[k].size;
    }
    match_words(a_.words.ids, {i, made.a_last}, b_.words.ids, {j, made.b_last}, made.runs);
  }

  /// Cuts where many words of both sides are unlike; pieces of few words are left out.
  static std::vector<Alignment> split(const Alignment& made) {
    std::vector<Alignment> pieces;
    Alignment piece;
    piece.a_first = made.a_first;
    piece.b_first = made.b_first;
    const auto close = [&](std::uint32_t a_last, std::uint32_t b_last) {
      piece.a_last = a_last;
      piece.b_last = b_last;
      std::uint32_t matched = 0;
      for (const Run& run : piece.runs) matched += run.size;
      if (matched >= fewest_matched && piece.a_last - piece.a_first >= fewest_words) {
        pieces.push_back(std::move(piece));
      }
      piece = {};
    };
    for (const Run& run : made.runs) {
      if (!piece.runs.empty()) {
        const Run& last = piece.runs.back();
        const std::uint32_t a_end = last.a + last.size;
        const std::uint32_t b_end = last.b + last.size;
        if (std::min(run.a - a_end, run.b - b_end) >= widest_unlike) {
          close(a_end, b_end);
          piece.a_first = run.a;
          piece.b_first = run.b;
        }
      }
      piece.runs.push_back(run);
    }
    close(made.a_last, made.b_last);
    return pieces;
  }

  const Prepared& a_;
  const ShinglePlaces& places_;
  const Prepared& b_;
  std::size_t work_left_;
  std::vector<LinkedRun> runs_;
  std::vector<Chain> chains_;
  std::vector<Run> chained_;
  std::vector<std::uint8_t> a_covered_, b_covered_;
};

}  // namespace

std::vector<Alignment> align(const Prepared& a, const ShinglePlaces& a_places, const Prepared& b,
                             const CommonShingles& common) {
  return Aligner(a, a_places, b)(common);
}

}  // namespace copydesk::dedupe
