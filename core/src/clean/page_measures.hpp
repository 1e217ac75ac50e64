// The measures of a page that compare words; read_page calls them in this order.
#pragma once

#include <cstdint>

#include "clean/page.hpp"

namespace copydesk::cleaning {

/// Tenths, rounded down, and 10 for the whole; 0 of nothing is 0.
[[nodiscard]] constexpr std::uint8_t tenths(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(part * 10 / whole);
}

/// topic, names_shared, names_new.
void measure_topic(Page& page);
/// stretch_*: after measure_topic.
void measure_stretches(Page& page);
/// passed.
void measure_passed(Page& page);
/// likely_headline: after measure_topic.
void find_likely_headline(Page& page);
/// lone_name, starts_with_name.
void find_names(Page& page);
/// copy_before, copy_after.
void measure_copies(Page& page);
/// Whether a content word (of Page::words) stands among the first 120 of a block.
[[nodiscard]] bool has_word(const Page& page, std::uint32_t block, std::uint32_t word);
/// title, title_covered, description, author.
void measure_metadata(Page& page);

}  // namespace copydesk::cleaning
