#include "clean/page.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "clean/counter.hpp"
#include "clean/page_measures.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::uint32_t far_away = 1000;

bool ends_sentence(const Shape& shape) {
  return shape.last == Edge::stop || shape.last == Edge::question ||
         shape.last == Edge::exclamation || shape.last == Edge::ellipsis;
}

Prose read_prose(const Shape& shape, const Block& block) {
  if (block.link_bytes * 2 > shape.bytes || shape.words < 5) return Prose::none;
  const bool ended = ends_sentence(shape) || (shape.last == Edge::colon && shape.words > 7);
  if (ended && shape.words > 9 && shape.capitalised * 2 < shape.words + 4) return Prose::full;
  if (shape.words > 24 && shape.stops * 5 > shape.words) return Prose::full;
  if (ended || shape.words > 11) return Prose::short_;
  return Prose::none;
}

/// Length (8) by end (4) by start (2).
std::uint8_t coarse_type(const Shape& shape) {
  constexpr std::array<std::uint16_t, 7> limits = {1, 2, 4, 7, 12, 20, 40};
  std::uint32_t length = 0;
  while (length < limits.size() && shape.words > limits[length]) ++length;
  std::uint32_t end = 3;
  if (ends_sentence(shape)) {
    end = 0;
  } else if (shape.last == Edge::colon) {
    end = 1;
  } else if (shape.last == Edge::lower || shape.last == Edge::upper) {
    end = 2;
  }
  const bool upper = shape.first == Edge::upper || shape.first == Edge::quote;
  return static_cast<std::uint8_t>((length * 4 + end) * 2 + (upper ? 1 : 0));
}

/// The densest stretch of prose: the segment of largest sum, where a full block gives its words
/// and any other block costs (Kadane's algorithm).
void find_main_run(Page& page) {
  std::int64_t best = 0;
  std::int64_t sum = 0;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < page.places.size(); ++i) {
    std::int64_t value = -14;
    if (page.places[i].prose == Prose::full)
      value = std::min<std::int64_t>(page.shapes[i].words, 80);
    if (page.places[i].prose == Prose::short_) value = -2;
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += value;
    if (sum > best) {
      best = sum;
      page.run_first = first;
      page.run_last = i;
    }
  }
}

void measure_distances(Page& page) {
  const auto size = static_cast<std::uint32_t>(page.places.size());
  std::uint32_t before = far_away;
  std::uint32_t words = 0;
  std::uint16_t markers = 0;
  Phrase section = Phrase::none;
  std::uint16_t distance = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    Place& place = page.places[i];
    const Shape& shape = page.shapes[i];
    place.prose_before = words;
    place.gap_before = before;
    place.from_start = static_cast<std::int32_t>(i) - static_cast<std::int32_t>(page.run_first);
    place.from_end = static_cast<std::int32_t>(i) - static_cast<std::int32_t>(page.run_last);
    place.section = section;
    place.section_distance = distance;
    place.markers = markers;
    before = std::min(before + 1, far_away);
    if (distance < far_away) ++distance;
    const Phrase label = shape.whole != Phrase::none ? shape.whole
                         : shape.words < 9           ? shape.prefix
                                                     : Phrase::none;
    if (label != Phrase::none && place.prose == Prose::none) {
      section = label;
      distance = 1;
      ++markers;
    }
    if (place.prose == Prose::full) {
      words += shape.words;
      before = 0;
      markers = 0;
    }
    if (i != 0 && page.places[i - 1].type == place.type) {
      place.alike_before = static_cast<std::uint16_t>(
          std::min<std::uint32_t>(page.places[i - 1].alike_before + 1U, far_away));
    }
  }
  page.prose_words = words;
  std::uint32_t after = far_away;
  for (std::uint32_t i = size; i-- > 0;) {
    Place& place = page.places[i];
    place.gap_after = after;
    after = place.prose == Prose::full ? 0 : std::min(after + 1, far_away);
    if (i + 1 < size && page.places[i + 1].type == place.type) {
      place.alike_after = static_cast<std::uint16_t>(
          std::min<std::uint32_t>(page.places[i + 1].alike_after + 1U, far_away));
    }
  }
}

void measure_neighbourhood(Page& page) {
  constexpr std::uint32_t radius = 5;
  const auto size = static_cast<std::uint32_t>(page.places.size());
  std::uint32_t sum = 0;
  const auto prose = [&](std::uint32_t i) -> std::uint32_t {
    return page.places[i].prose == Prose::full ? page.shapes[i].words : 0U;
  };
  for (std::uint32_t i = 0; i < std::min(radius, size); ++i) sum += prose(i);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (i + radius < size) sum += prose(i + radius);
    if (i > radius) sum -= prose(i - radius - 1);
    page.places[i].near_prose =
        static_cast<std::uint16_t>(std::min<std::uint32_t>(sum - prose(i), 0xFFFFU));
  }
}

void find_repeats(Page& page) {
  Counter seen(page.shapes.size());
  for (std::uint32_t i = 0; i < page.shapes.size(); ++i) {
    if (page.shapes[i].words == 0) continue;
    Counter::Entry& entry = seen.at(page.shapes[i].folded);
    if (entry.count != 0) page.places[i].earlier = entry.value + 1;
    if (entry.count < 0xFFFFU) ++entry.count;
    entry.value = i;
  }
  for (std::uint32_t i = 0; i < page.shapes.size(); ++i) {
    if (page.shapes[i].words == 0) continue;
    page.places[i].repeats = static_cast<std::uint16_t>(seen.at(page.shapes[i].folded).count);
  }
}

/// Lists of teasers repeat a pattern of shapes ("picture text, title, date"): the period from 2 to
/// 6 lines under which the shapes round a block repeat for longest.
void find_periods(Page& page) {
  const std::size_t size = page.places.size();
  std::vector<std::uint8_t> shapes(size);
  for (std::size_t i = 0; i < size; ++i) {
    const Shape& shape = page.shapes[i];
    const bool date = has(shape.classes, WordClass::month) || shape.year || shape.times != 0 ||
                      has(shape.classes, WordClass::ago);
    shapes[i] = static_cast<std::uint8_t>(
        (page.places[i].type / 8U * 4U + page.places[i].type / 2U % 4U) * 2U + (date ? 1U : 0U));
  }
  for (std::size_t period = 1; period <= 6; ++period) {
    std::size_t run = 0;
    for (std::size_t i = period; i <= size; ++i) {
      if (i < size && shapes[i] == shapes[i - period]) {
        ++run;
        continue;
      }
      if (run > period) {
        for (std::size_t j = i - run - period; j < i; ++j) {
          if (page.places[j].period_run >= run) continue;
          page.places[j].period = static_cast<std::uint8_t>(period);
          page.places[j].period_run = static_cast<std::uint16_t>(std::min<std::size_t>(run, 1000));
        }
      }
      run = 0;
    }
  }
}

/// Blocks, words and prose of the blocks with the same class or the same parent.
void measure_families(Page& page) {
  const std::vector<Block>& blocks = page.document->blocks;
  struct Family {
    std::uint32_t blocks = 0;
    std::uint32_t words = 0;
    std::uint32_t prose = 0;
  };
  const auto measure = [&](auto&& key, auto&& store) {
    Counter numbers(blocks.size());
    std::vector<Family> families;
    std::vector<std::uint32_t> of(blocks.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      Counter::Entry& entry = numbers.at(key(blocks[i]));
      if (entry.count == 0) {
        entry.count = 1;
        entry.value = static_cast<std::uint32_t>(families.size());
        families.emplace_back();
      }
      of[i] = entry.value;
      Family& family = families[entry.value];
      ++family.blocks;
      family.words += page.shapes[i].words;
      if (page.places[i].prose == Prose::full) family.prose += page.shapes[i].words;
    }
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const Family& family = families[of[i]];
      store(page.places[i], tenths(family.prose, page.prose_words),
            static_cast<std::uint16_t>(std::min<std::uint32_t>(family.blocks, 0xFFFFU)),
            static_cast<std::uint16_t>(
                std::min<std::uint32_t>(family.words / family.blocks, 0xFFFFU)));
    }
  };
  measure([](const Block& block) { return block.class_hash; },
          [](Place& place, std::uint8_t prose, std::uint16_t count, std::uint16_t words) {
            place.class_prose = prose;
            place.class_blocks = count;
            place.class_words = words;
          });
  measure([](const Block& block) { return block.group + 1; },
          [](Place& place, std::uint8_t prose, std::uint16_t count, std::uint16_t words) {
            place.group_prose = prose;
            place.group_blocks = count;
            place.group_words = words;
          });
}

void find_run_depth(Page& page) {
  std::array<std::uint32_t, 64> words{};
  for (std::uint32_t i = page.run_first; i <= page.run_last && i < page.places.size(); ++i) {
    if (page.places[i].prose != Prose::full) continue;
    words[std::min<std::size_t>(page.document->blocks[i].depth, 63)] += page.shapes[i].words;
  }
  page.run_depth =
      static_cast<std::uint32_t>(std::max_element(words.begin(), words.end()) - words.begin());
}

}  // namespace

Page read_page(const Document& document) {
  Page page;
  page.document = &document;
  page.shapes.reserve(document.blocks.size());
  page.places.resize(document.blocks.size());
  page.words.reserve(document.text.size() / 12);
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    page.shapes.push_back(read_shape(slice(document.text, block.span), page.words));
    page.places[i].prose = read_prose(page.shapes[i], block);
    page.places[i].type = coarse_type(page.shapes[i]);
  }
  find_main_run(page);
  measure_distances(page);
  measure_neighbourhood(page);
  find_repeats(page);
  measure_topic(page);
  find_likely_headline(page);
  measure_stretches(page);
  measure_passed(page);
  find_periods(page);
  find_names(page);
  measure_copies(page);
  measure_metadata(page);
  if (document.format != Format::plain && document.format != Format::markdown) {
    measure_families(page);
    find_run_depth(page);
  }
  return page;
}

}  // namespace copydesk::cleaning
