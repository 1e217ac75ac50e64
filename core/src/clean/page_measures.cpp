#include "clean/page_measures.hpp"

#include <algorithm>

#include "clean/buckets.hpp"
#include "clean/counter.hpp"

namespace copydesk::cleaning {

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

}  // namespace copydesk::cleaning
