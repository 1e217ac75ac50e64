// Where the words of a text turn: the cheapest way to cut it into parts, each with words of its
// own.
#pragma once

#include <cstdint>
#include <vector>

#include "clean/block_words.hpp"

namespace copydesk::cleaning {

/// Numbers of the blocks, in order, at which a part starts; the first block is not told.
///
/// A part of n words costs the code length of its words when each is coded by how often the part
/// has it, and every part costs a little more. The cheapest cuts are found by dynamic programming.
/// They are many: a long article has parts too. They are where to look for another story's start.
/// After Utiyama and Isahara, "A statistical model for domain-independent text segmentation"
/// (ACL 2001). No part is longer than 600 content words or 200 blocks, which bounds the cost to so
/// many steps a block.
[[nodiscard]] std::vector<std::uint32_t> partition(const BlockWords& words);

}  // namespace copydesk::cleaning
