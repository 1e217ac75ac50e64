#include "clean/page.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "clean/buckets.hpp"
#include "clean/counter.hpp"

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

/// Tenths, rounded down, and 10 for the whole; 0 of nothing is 0.
std::uint8_t tenths(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(part * 10 / whole);
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

/// How many of each block's content words the prose of the main run has; for a block of that run,
/// how many it has elsewhere.
void measure_topic(Page& page) {
  std::size_t size = 0;
  for (std::uint32_t i = page.run_first; i <= page.run_last && i < page.shapes.size(); ++i) {
    size += page.shapes[i].words_last - page.shapes[i].words_first;
  }
  Counter core(size);
  const auto in_core = [&](std::uint32_t i) {
    return i >= page.run_first && i <= page.run_last && page.places[i].prose == Prose::full;
  };
  for (std::uint32_t i = 0; i < page.shapes.size(); ++i) {
    if (!in_core(i)) continue;
    for (std::uint32_t w = page.shapes[i].words_first; w < page.shapes[i].words_last; ++w) {
      ++core.at(page.words[w] | 1U).count;
    }
  }
  for (std::uint32_t i = 0; i < page.shapes.size(); ++i) {
    const Shape& shape = page.shapes[i];
    const std::uint32_t own = in_core(i) ? 1 : 0;
    std::uint32_t shared = 0;
    std::uint32_t names_shared = 0;
    std::uint32_t names_new = 0;
    for (std::uint32_t w = shape.words_first; w < shape.words_last; ++w) {
      const bool known = core.count(page.words[w] | 1U) > own;
      if (known) ++shared;
      if ((page.words[w] & 1U) != 0) ++(known ? names_shared : names_new);
    }
    page.places[i].names_shared = static_cast<std::uint8_t>(std::min(names_shared, 255U));
    page.places[i].names_new = static_cast<std::uint8_t>(std::min(names_new, 255U));
    page.places[i].topic = tenths(shared, shape.words_last - shape.words_first);
  }
}

/// Stretches of prose: paragraphs with at most two other blocks between them.
void measure_stretches(Page& page) {
  constexpr std::uint32_t bridge = 3;
  const auto size = static_cast<std::uint32_t>(page.places.size());
  std::uint32_t most = 1;
  const auto each = [&](auto&& visit) {
    for (std::uint32_t i = 0; i < size;) {
      if (page.places[i].prose != Prose::full) {
        ++i;
        continue;
      }
      std::uint32_t last = i;
      while (last + 1 < size && page.places[last + 1].gap_before < bridge &&
             (page.places[last + 1].prose == Prose::full ||
              page.places[last + 1].gap_after < bridge)) {
        ++last;
      }
      visit(i, last);
      i = last + 1;
    }
  };
  const auto words_of = [&](std::uint32_t first, std::uint32_t last) {
    std::uint32_t words = 0;
    for (std::uint32_t i = first; i <= last; ++i) {
      if (page.places[i].prose == Prose::full) words += page.shapes[i].words;
    }
    return words;
  };
  each([&](std::uint32_t first, std::uint32_t last) {
    most = std::max(most, words_of(first, last));
  });
  each([&](std::uint32_t first, std::uint32_t last) {
    const std::uint32_t words = words_of(first, last);
    std::uint32_t content = 0;
    std::uint32_t shared = 0;
    for (std::uint32_t i = first; i <= last; ++i) {
      const std::uint32_t own = page.shapes[i].words_last - page.shapes[i].words_first;
      content += own * 10;
      shared += own * page.places[i].topic;
    }
    std::uint32_t gap = 0;
    if (first > page.run_last) gap = first - page.run_last;
    if (last < page.run_first) gap = page.run_first - last;
    for (std::uint32_t i = first; i <= last; ++i) {
      Place& place = page.places[i];
      place.stretch_size = static_cast<std::uint8_t>(log_bucket(words));
      place.stretch_share = tenths(words, most);
      place.stretch_topic = tenths(shared, content);
      place.stretch_gap = gap;
    }
  });
}

/// Kinds of label lines seen between the main run's start and each block.
void measure_passed(Page& page) {
  std::uint32_t passed = 0;
  for (std::uint32_t i = page.run_first; i < page.places.size(); ++i) {
    page.places[i].passed = passed;
    const Shape& shape = page.shapes[i];
    if (page.places[i].prose == Prose::full) continue;
    if (shape.whole != Phrase::none) passed |= 1U << static_cast<std::uint32_t>(shape.whole);
    if (shape.prefix != Phrase::none && shape.words < 12)
      passed |= 1U << static_cast<std::uint32_t>(shape.prefix);
    if (has(shape.classes, WordClass::copyright)) passed |= 1U << 20U;
    if (shape.words < 12 && has(shape.classes, WordClass::network)) passed |= 1U << 21U;
  }
}

/// The label before the main run that shares most words with it: the likely headline.
void find_likely_headline(Page& page) {
  constexpr std::uint32_t reach = 60;
  const std::uint32_t first = page.run_first > reach ? page.run_first - reach : 0;
  std::uint32_t best = page.run_first;
  std::uint32_t most = 0;
  for (std::uint32_t i = first; i < page.run_first; ++i) {
    const Shape& shape = page.shapes[i];
    if (page.places[i].prose == Prose::full || shape.words < 3 || shape.words > 30) continue;
    const std::uint32_t content = shape.words_last - shape.words_first;
    const std::uint32_t score = content * page.places[i].topic * page.places[i].topic;
    if (score > most) {
      most = score;
      best = i;
    }
  }
  if (most != 0) page.places[best].likely_headline = true;
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

/// Overlap of every block with what the page says of itself.
void measure_metadata(Page& page) {
  const PageMetadata& metadata = page.document->metadata;
  const auto measure = [&](std::string_view text, auto&& store) {
    if (text.empty()) return;
    PageWords words;
    static_cast<void>(read_shape(text.substr(0, 2000), words));
    Counter set(words.size());
    for (const std::uint32_t word : words) set.at(word | 1U).count = 1;
    for (std::uint32_t i = 0; i < page.shapes.size(); ++i) {
      const Shape& shape = page.shapes[i];
      std::uint32_t shared = 0;
      for (std::uint32_t w = shape.words_first; w < shape.words_last; ++w) {
        shared += set.count(page.words[w] | 1U);
      }
      const std::uint32_t own = shape.words_last - shape.words_first;
      store(page.places[i], tenths(shared, own),
            tenths(std::min<std::size_t>(shared, words.size()), words.size()));
    }
  };
  const auto title = [](Place& place, std::uint8_t part, std::uint8_t covered) {
    place.title = std::max(place.title, part);
    place.title_covered = std::max(place.title_covered, covered);
  };
  measure(metadata.title, title);
  if (metadata.headline != metadata.title) measure(metadata.headline, title);
  measure(metadata.description,
          [](Place& place, std::uint8_t part, std::uint8_t) { place.description = part; });
  constexpr std::size_t most_authors = 4;
  for (std::size_t a = 0; a < std::min(metadata.authors.size(), most_authors); ++a) {
    const std::string& author = metadata.authors[a];
    if (author.size() > 60) continue;
    measure(author, [](Place& place, std::uint8_t, std::uint8_t covered) {
      place.author = place.author || covered == 10;
    });
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
  measure_metadata(page);
  if (document.format != Format::plain && document.format != Format::markdown) {
    measure_families(page);
    find_run_depth(page);
  }
  return page;
}

}  // namespace copydesk::cleaning
