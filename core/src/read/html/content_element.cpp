#include "read/html/content_element.hpp"

#include <cstddef>
#include <vector>

namespace copydesk::html {
namespace {

constexpr std::uint32_t shortest_prose = 80;  // bytes

std::uint32_t prose_of(const Block& block) {
  const bool aside = has(block.region, Region::hidden) || has(block.region, Region::navigation) ||
                     has(block.region, Region::footer);
  if (aside || block.element == Element::heading || block.element == Element::control ||
      block.element == Element::image_text || block.link_bytes * 3 > block.span.size()) {
    return 0;
  }
  const std::uint32_t bytes = block.span.size() - block.link_bytes;
  return bytes < shortest_prose ? 0 : bytes;
}

}  // namespace

void mark_content(std::span<Block> blocks, std::span<const std::uint32_t> parents) {
  std::vector<std::uint64_t> prose(parents.size(), 0);
  for (const Block& block : blocks) {
    prose[block.group] += prose_of(block);
  }
  for (std::size_t n = parents.size(); n-- > 1;) {
    prose[parents[n]] += prose[n];
  }
  if (prose.empty() || prose[0] == 0) {
    return;
  }
  // Elements with more than half of all stand in one another: the last begun is the smallest.
  std::size_t most = 0;
  std::size_t half = 0;
  for (std::size_t n = 0; n < parents.size(); ++n) {
    most = prose[n] * 4 >= prose[0] * 3 ? n : most;
    half = prose[n] * 2 > prose[0] ? n : half;
  }
  std::vector<Region> inside(parents.size(), Region::none);
  for (std::size_t n = 0; n < parents.size(); ++n) {
    inside[n] = n == 0 ? Region::none : inside[parents[n]];
    inside[n] |= n == most ? Region::content : Region::none;
    inside[n] |= n == half ? Region::content_core : Region::none;
  }
  for (Block& block : blocks) {
    block.region |= inside[block.group];
  }
}

}  // namespace copydesk::html
