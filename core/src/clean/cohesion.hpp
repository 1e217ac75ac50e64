// How much the paragraphs before a place have in common with those behind it.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "clean/page.hpp"

namespace copydesk::cleaning {

/// What is shared across the place before one of the blocks given. 0 to 1.
struct Cohesion {
  float shared = 1;  ///< weight of the words on both sides, of the poorer side's weight
  float names = 1;   ///< the same for capitalised words
  float opening_before =
      1;                    ///< of the next blocks' weight (30 words): what stands before the place
  float opening_after = 0;  ///< ... and what stands behind them
  float closing_after = 1;  ///< of the last blocks' weight before the place: what stands behind it
  float depth = 0;          ///< how far `shared` lies under the highest values on both sides
  float wide = 1;           ///< as `shared`, of wider windows
  std::uint32_t names_new = 0;    ///< capitalised words that open the block: not in the wide window
  std::uint32_t names_known = 0;  ///< ... that stand in it
  bool lowest = false;            ///< no lower value within three blocks
  bool enough = false;            ///< both sides have words enough to tell
};

/// One value a block of `blocks` (numbers of the page's blocks in order; the first has no place
/// before it). Windows of 90 and of 260 content words; words that stand in many blocks weigh less.
/// Linear in the words. After TextTiling (Hearst 1997), with lexical chains' weights on names.
[[nodiscard]] std::vector<Cohesion> measure_cohesion(const Page& page,
                                                     const std::vector<std::uint32_t>& blocks);

}  // namespace copydesk::cleaning
