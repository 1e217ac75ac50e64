// What a block looks like on its own.
#include <algorithm>

#include "clean/features.hpp"

namespace copydesk::cleaning {
namespace {

std::uint64_t code(Edge edge) {
  return static_cast<std::uint64_t>(edge);
}

std::uint64_t tenth(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : std::min<std::uint64_t>(10, std::uint64_t{part} * 10 / whole);
}

/// Bits of what makes a date or time: month, weekday, "ago", clock words, 12:30, a year.
std::uint64_t date_bits(const Shape& shape) {
  std::uint64_t bits = 0;
  if (has(shape.classes, WordClass::month)) bits |= 1U;
  if (has(shape.classes, WordClass::weekday)) bits |= 2U;
  if (has(shape.classes, WordClass::ago)) bits |= 4U;
  if (has(shape.classes, WordClass::clock)) bits |= 8U;
  if (shape.times != 0) bits |= 16U;
  if (shape.year) bits |= 32U;
  return bits;
}

}  // namespace

void add_shape_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Shape& shape = page.shapes[block];
  const std::uint64_t length = length_bucket(shape.words);
  const std::uint64_t coarse = coarse_length(shape.words);
  sink.add_by_kind(Template::length_end, length * 16 + code(shape.last));
  sink.add(Template::length_start, length * 16 + code(shape.first));
  sink.add(Template::edges, (code(shape.first) * 16 + code(shape.outermost)) * 8 + coarse);
  sink.add(Template::function_words, tenth(shape.stops, shape.words) * 16 + length);
  sink.add(Template::capitals, tenth(shape.capitalised, shape.words) * 16 + length);
  if (shape.shouted != 0) {
    sink.add(Template::shouting, tenth(shape.shouted, shape.words) * 8 + coarse);
  }
  sink.add(Template::commas_ends,
           (log_bucket(shape.commas) * 8 + log_bucket(shape.sentence_ends)) * 8 + coarse);
  if (shape.says != 0 || shape.quotes != 0) {
    sink.add(Template::speech, (std::min<std::uint64_t>(shape.says, 2) * 4 +
                                std::min<std::uint64_t>(shape.quotes, 3)) *
                                       8 +
                                   coarse);
  }
  if (shape.persons != 0) {
    sink.add(Template::persons, std::min<std::uint64_t>(shape.persons, 3) * 8 + coarse);
  }
  if (shape.numbers != 0) {
    sink.add(Template::numbers, tenth(shape.numbers, shape.words) * 8 + coarse);
  }
  const std::uint64_t date = date_bits(shape);
  if (date != 0 && shape.words < 40) sink.add(Template::date_shape, date * 8 + coarse);
  if (shape.separators != 0) {
    sink.add(Template::separators, std::min<std::uint64_t>(shape.separators, 4) * 8 + coarse);
  }
  if (shape.tabs != 0) sink.add(Template::cells, log_bucket(shape.tabs) * 8 + coarse);
  if (shape.prices != 0 || shape.percents != 0) {
    sink.add(Template::prices,
             (std::min<std::uint64_t>(shape.prices, 2) * 2 + (shape.percents != 0 ? 1 : 0)) * 8 +
                 coarse);
  }
  if (shape.url) sink.add(Template::address, coarse);
}

void add_phrase_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Shape& shape = page.shapes[block];
  const std::uint64_t coarse = coarse_length(shape.words);
  for (std::uint32_t bit = 0; bit < word_class_count; ++bit) {
    if ((shape.classes & (1U << bit)) != 0) sink.add(Template::word_class, bit * 8 + coarse);
    if ((shape.first_classes & (1U << bit)) != 0) sink.add(Template::first_class, bit * 8 + coarse);
  }
  if (shape.whole != Phrase::none) {
    sink.add_by_kind(Template::phrase_whole, static_cast<std::uint64_t>(shape.whole));
  }
  if (shape.prefix != Phrase::none) {
    sink.add(Template::phrase_prefix, static_cast<std::uint64_t>(shape.prefix) * 8 + coarse);
  }
  for (std::uint32_t bits = shape.phrases, bit = 0; bits != 0; bits >>= 1U, ++bit) {
    if ((bits & 1U) != 0) sink.add(Template::phrase_inside, bit * 8 + coarse);
  }
  sink.add(Template::known_words, tenth(shape.known, shape.words) * 8 + coarse);
  const std::size_t known = std::min<std::size_t>(shape.known, shape.vocabulary.size());
  for (std::size_t i = 0; i < known; ++i) {
    sink.add(Template::page_word, std::uint64_t{shape.vocabulary[i]} * 8 + coarse);
  }
  if (shape.last_word != 0 && shape.words < 15) {
    sink.add(Template::last_word, std::uint64_t{shape.last_word});
  }
}

}  // namespace copydesk::cleaning
