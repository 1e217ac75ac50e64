// What the blocks of a page say about one another: where its prose lies, what repeats, which words
// its longest run of prose is about, how much prose the blocks of one kind hold.
#pragma once

#include <cstdint>
#include <vector>

#include "clean/shape.hpp"
#include "copydesk/document.hpp"

namespace copydesk::cleaning {

/// A first, rough reading of a block on its own.
enum class Prose : std::uint8_t {
  none,    ///< a label, a link, a heading
  short_,  ///< a short sentence, or a long line without an end
  full,    ///< a sentence or more, with its end
};

/// What the page says about one block. Distances count blocks.
struct Place {
  Prose prose = Prose::none;
  std::uint8_t type = 0;               ///< coarse length, end and start: see `coarse_type`
  std::uint32_t prose_before = 0;      ///< words of prose in the blocks before
  std::uint32_t gap_before = 0;        ///< blocks since the last full prose; large: none
  std::uint32_t gap_after = 0;         ///< blocks to the next full prose
  std::int32_t from_start = 0;         ///< from the main run's first block; negative: before it
  std::int32_t from_end = 0;           ///< from its last block; positive: after it
  std::uint8_t topic = 0;              ///< tenths of its content words that the main run has
  std::uint8_t names_shared = 0;       ///< capitalised content words that the main run has, capped
  std::uint8_t names_new = 0;          ///< ... that it has not
  std::uint8_t period = 0;             ///< lines of its shape come again after so many; 0: no
  std::uint16_t period_run = 0;        ///< for so many lines
  bool likely_headline = false;        ///< of the labels before the main run it shares most words
  std::uint32_t earlier = 0;           ///< index + 1 of the block it repeats; 0: none
  std::uint16_t repeats = 1;           ///< blocks of the page with these words
  std::uint16_t alike_before = 0;      ///< blocks of the same type directly before
  std::uint16_t alike_after = 0;       ///< ... and after
  Phrase section = Phrase::none;       ///< the last label line before it: "related"
  std::uint16_t section_distance = 0;  ///< blocks since that label
  std::uint16_t markers = 0;           ///< label lines of furniture since the last full prose
  std::uint32_t passed = 0;            ///< Phrase bits of label lines since the main run's start
  std::uint8_t stretch_size = 0;       ///< log of the words of its stretch of prose
  std::uint8_t stretch_share = 0;      ///< tenths of the longest stretch's words
  std::uint8_t stretch_topic = 0;      ///< tenths of its stretch's content words in the main run
  std::uint32_t stretch_gap = 0;       ///< blocks from the main run to its stretch
  std::uint16_t near_prose = 0;        ///< words of full prose in the five blocks on either side
  std::uint8_t title = 0;              ///< tenths of its content words that the page's title has
  std::uint8_t title_covered = 0;      ///< tenths of the title's words that it has
  std::uint8_t description = 0;        ///< tenths of its words in the page's description
  bool author = false;                 ///< an author that the page names stands in it
  bool lone_name = false;              ///< two or three capitalised words, none of page furniture
  bool starts_with_name = false;       ///< ... with which this longer line starts
  std::uint8_t copy_before = 0;        ///< eighths of its content words in one of two lines before
  std::uint8_t copy_after = 0;         ///< ... in one of two lines after
  // Markup only; 0 in plain text.
  std::uint8_t class_prose = 0;  ///< tenths of the page's prose held by blocks of its class
  std::uint8_t group_prose = 0;  ///< tenths held by its siblings
  std::uint16_t class_blocks = 0;
  std::uint16_t class_words = 0;  ///< mean words of its class
  std::uint16_t group_blocks = 0;
  std::uint16_t group_words = 0;
};

/// The whole page. Borrowed: `document` must outlive it.
struct Page {
  const Document* document = nullptr;
  std::vector<Shape> shapes;
  std::vector<Place> places;
  PageWords words;
  std::uint32_t prose_words = 0;
  std::uint32_t run_first = 0;  ///< the main run of prose, inclusive
  std::uint32_t run_last = 0;
  std::uint32_t run_depth = 0;  ///< commonest element depth of its prose
};

inline constexpr std::uint32_t coarse_types = 64;

/// Reads all blocks. Linear in the text.
[[nodiscard]] Page read_page(const Document& document);

}  // namespace copydesk::cleaning
