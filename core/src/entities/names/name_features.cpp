#include "entities/names/name_features.hpp"

#include <algorithm>

#include "entities/names/name_templates.hpp"

namespace copydesk::entities {

namespace {

using tagger::feature;

constexpr std::uint64_t before_start = 0x5354415254ULL;
constexpr std::uint64_t behind_end = 0x454E44ULL;

/// Adds the features of one sentence, token by token.
class FeatureWriter {
 public:
  FeatureWriter(const NameTokens& document, const NameSentence& sentence,
                const WordOccurrences& occurrences, tagger::FeatureSequence& out)
      : tokens_(document.tokens),
        document_(document),
        sentence_(sentence),
        occurrences_(occurrences),
        out_(out) {}

  void token(std::uint32_t i) {
    at_ = i;
    words();
    add(heading_sentence, sentence_.heading ? 1 : 0);
    shapes();
    clusters();
    if (here().capital) {
      run();
      occurrences();
    }
    gazetteer();
    out_.end_position();
  }

 private:
  void add(std::uint32_t which, std::uint64_t value) { out_.add(feature(which, value)); }

  [[nodiscard]] const NameToken& here() const { return tokens_[at_]; }
  [[nodiscard]] bool in(std::int64_t i) const { return i >= sentence_.first && i < sentence_.last; }
  [[nodiscard]] std::uint64_t word(std::int64_t i) const {
    if (i < sentence_.first) return before_start;
    return i >= sentence_.last ? behind_end : tokens_[static_cast<std::size_t>(i)].lower;
  }
  [[nodiscard]] std::uint64_t shape_of(std::int64_t i) const {
    if (i < sentence_.first) return before_start;
    return i >= sentence_.last ? behind_end : tokens_[static_cast<std::size_t>(i)].shape;
  }
  /// Level 0 is the coarsest, as in the templates' names.
  [[nodiscard]] std::uint64_t cluster(std::int64_t i, std::size_t level) const {
    if (i < sentence_.first) return 5001;
    if (i >= sentence_.last) return 5002;
    return tokens_[static_cast<std::size_t>(i)].clusters[2 - level];
  }

  void words() {
    const NameToken& token = here();
    const std::int64_t i = at_;
    add(word_lower, token.lower);
    add(word_exact, token.exact);
    add(words_before_here, pair(word(i - 1), token.lower));
    add(words_here_after, pair(token.lower, word(i + 1)));
    for (std::uint32_t n = 0; n < 4; ++n) {
      if (token.prefixes[n] != 0) add(prefix + n, token.prefixes[n]);
      if (token.suffixes[n] != 0) add(suffix + n, token.suffixes[n]);
    }
    add(word_at, word(i - 2));
    add(word_at + 1, word(i - 1));
    add(word_at + 2, word(i + 1));
    add(word_at + 3, word(i + 2));
    add(words_two_before, pair(word(i - 2), word(i - 1)));
    add(words_two_after, pair(word(i + 1), word(i + 2)));
    if (in(i - 1) && tokens_[at_ - 1].suffixes[2] != 0)
      add(suffix_before, tokens_[at_ - 1].suffixes[2]);
    if (in(i + 1) && tokens_[at_ + 1].suffixes[2] != 0)
      add(suffix_after, tokens_[at_ + 1].suffixes[2]);
  }

  void shapes() {
    const std::int64_t i = at_;
    const std::uint64_t own = here().shape;
    add(shape, own);
    add(shape_at, shape_of(i - 2));
    add(shape_at + 1, shape_of(i - 1));
    add(shape_at + 2, shape_of(i + 1));
    add(shape_at + 3, shape_of(i + 2));
    add(shapes_before_here, pair(shape_of(i - 1), own));
    add(shapes_here_after, pair(own, shape_of(i + 1)));
    add(shapes_three, pair(pair(shape_of(i - 1), own), shape_of(i + 1)));
    add(shape_word_before, pair(own, word(i - 1)));
    add(shape_word_after, pair(own, word(i + 1)));
    add(shape_start, pair(own, start_code()));
  }

  [[nodiscard]] std::uint64_t start_code() const { return entities::start_code(sentence_, at_); }

  void clusters() {
    const std::int64_t i = at_;
    std::uint32_t which = cluster_at;
    for (std::int64_t place = -2; place <= 2; ++place) {
      for (std::size_t level = 0; level < 3; ++level, ++which) {
        if ((place == -2 || place == 2) && level == 2) continue;
        const std::uint64_t own =
            place == 0 ? (here().capital ? 1U : 0U) + (at_ == sentence_.first ? 2U : 0U) : 0U;
        add(which, cluster(i + place, level) * 8 + own);
      }
    }
    add(clusters_before_here, pair(cluster(i - 1, 0), cluster(i, 0)));
    add(clusters_here_after, pair(cluster(i, 0), cluster(i + 1, 0)));
    add(clusters_three, pair(pair(cluster(i - 1, 0), cluster(i, 0)), cluster(i + 1, 0)));
    add(cluster_shape_before, pair(cluster(i - 1, 1), here().shape));
    add(cluster_shape_after, pair(cluster(i + 1, 1), here().shape));
    add(clusters_around, pair(cluster(i - 1, 0), cluster(i + 1, 0)));
    add(cluster_shape, pair(cluster(i, 1), here().shape));
    add(middle_before_here, pair(cluster(i - 1, 1), cluster(i, 1)));
    add(middle_here_after, pair(cluster(i, 1), cluster(i + 1, 1)));
    add(clusters_two_before, pair(cluster(i - 2, 0), cluster(i - 1, 0)));
  }

  /// The run of capitalised words the token stands in, and what stands round it.
  void run() {
    std::int64_t first = at_;
    std::int64_t last = at_;
    while (in(first - 1) && at_ - first < 8 && tokens_[static_cast<std::size_t>(first - 1)].capital)
      --first;
    while (in(last + 1) && last - at_ < 8 && tokens_[static_cast<std::size_t>(last + 1)].capital)
      ++last;
    const auto length = static_cast<std::uint64_t>(std::min<std::int64_t>(last - first + 1, 4));
    const auto from_first = static_cast<std::uint64_t>(std::min<std::int64_t>(at_ - first, 3));
    const auto to_last = static_cast<std::uint64_t>(std::min<std::int64_t>(last - at_, 3));
    add(run_word_before, word(first - 1));
    add(run_word_after, word(last + 1));
    add(run_cluster_before, cluster(first - 1, 1) * 8 + length);
    add(run_cluster_after, cluster(last + 1, 1) * 8 + length);
    add(run_place, length * 8 + from_first);
    add(run_last_cluster, cluster(last, 1) * 16 + to_last);
    add(run_first_cluster, cluster(first, 1) * 16 + from_first);
    add(run_last_word, pair(word(last), to_last));
    add(run_first_word, pair(word(first), from_first));
  }

  void gazetteer() {
    const NameToken& token = here();
    const std::uint32_t all = token.begins | token.alone | token.inside;
    for (std::uint32_t bit = 0; bit < tagger::gazetteer_bits; ++bit) {
      const std::uint32_t mask = 1U << bit;
      if ((all & mask) != 0) {
        const std::uint32_t code = ((token.begins & mask) != 0 ? 1U : 0U) +
                                   ((token.alone & mask) != 0 ? 2U : 0U) +
                                   ((token.inside & mask) != 0 ? 4U : 0U);
        add(gazetteer_here + bit, code);
        add(gazetteer_here_case + bit, code * 4 + start_code());
      }
      if (in(at_ + 1) && ((tokens_[at_ + 1].begins | tokens_[at_ + 1].alone) & mask) != 0) {
        add(gazetteer_next + bit, 1);
      }
      if (in(std::int64_t{at_} - 1) &&
          ((tokens_[at_ - 1].begins | tokens_[at_ - 1].alone | tokens_[at_ - 1].inside) & mask) !=
              0) {
        add(gazetteer_before + bit, 1);
      }
    }
    if (all != 0) {
      add(gazetteer_all, token.begins | token.alone << 8U | token.inside << 16U);
    } else if (token.capital) {
      add(gazetteer_none, at_ == sentence_.first ? 1 : 0);
    }
  }

  void occurrences() {
    const WordOccurrences::Entry& entry = occurrences_.of(here().word);
    const auto few = [](std::uint16_t count) {
      return static_cast<std::uint64_t>(std::min<std::uint16_t>(count, 2));
    };
    add(occurs, few(entry.lower) * 9 + few(entry.capital) * 3 + few(entry.unclear));
    add(occurs_case, start_code() * 4 + (entry.lower > 0 ? 2 : 0) + (entry.capital > 0 ? 1 : 0));
    int used = 0;
    for (std::uint8_t k = 0; k < entry.places && used < 3; ++k) {
      const std::uint32_t place = entry.tokens[k];
      if (place == at_) continue;
      ++used;
      other_place(place, document_.sentences[occurrences_.sentence_of(place)]);
    }
  }

  void other_place(std::uint32_t place, const NameSentence& sentence) {
    const bool before = place > sentence.first;
    const bool after = place + 1 < sentence.last;
    add(other_word_before, before ? tokens_[place - 1].lower : before_start);
    add(other_word_after, after ? tokens_[place + 1].lower : behind_end);
    add(other_cluster_before, before ? tokens_[place - 1].clusters[1] : 5001);
    add(other_cluster_after, after ? tokens_[place + 1].clusters[1] : 5002);
    if (after && tokens_[place + 1].capital) add(other_name_after, tokens_[place + 1].clusters[1]);
    if (before && tokens_[place - 1].capital)
      add(other_name_before, tokens_[place - 1].clusters[1]);
  }

  const std::vector<NameToken>& tokens_;
  const NameTokens& document_;
  const NameSentence& sentence_;
  const WordOccurrences& occurrences_;
  tagger::FeatureSequence& out_;
  std::uint32_t at_ = 0;
};

}  // namespace

void add_name_features(const NameTokens& document, const NameSegment& segment,
                       const WordOccurrences& occurrences, tagger::FeatureSequence& out) {
  FeatureWriter writer(document, document.sentences[segment.sentence], occurrences, out);
  for (std::uint32_t i = segment.first; i < segment.last; ++i) writer.token(i);
}

}  // namespace copydesk::entities
