#include "excerpts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace copydesk::train {
namespace {

/// In how many of a hundred documents the article's blocks of a role are there.
std::size_t usual(Role role) {
  switch (role) {
    case Role::headline:
      return 85;
    case Role::standfirst:
    case Role::credit:
    case Role::caption:
      return 60;
    case Role::byline:
    case Role::timestamp:
      return 50;
    default:
      return is_kept(role) ? 100 : 0;
  }
}

PageInput without_blocks(const PageInput& page) {
  PageInput part;
  part.document.id = page.document.id;
  part.document.name = page.document.name;
  part.document.format = page.document.format;
  part.document.text = page.document.text;
  return part;
}

void take(const PageInput& page, std::size_t block, PageInput& part) {
  part.document.blocks.push_back(page.document.blocks[block]);
  part.gold.push_back(page.gold[block]);
}

bool is_article(const BlockGold& gold) {
  return gold.known && is_kept(gold.role);
}

}  // namespace

PageInput selection(const PageInput& page, Random& random) {
  PageInput part = without_blocks(page);
  part.document.metadata = page.document.metadata;
  const auto first = std::find_if(page.gold.begin(), page.gold.end(), is_article);
  if (first == page.gold.end()) return part;
  const auto last = std::find_if(page.gold.rbegin(), page.gold.rend(), is_article).base();
  const auto start = static_cast<std::size_t>(first - page.gold.begin());
  const auto end = static_cast<std::size_t>(last - page.gold.begin());
  const std::size_t before = random.chance(50) ? 0 : random.below(12);
  const std::size_t behind = random.chance(40) ? 0 : random.below(30);
  const std::size_t from = start - std::min(start, before);
  std::size_t to = std::min(page.gold.size(), end + behind);
  if (random.chance(35)) to = start + 1 + random.below(end - start);
  for (std::size_t b = from; b < to; ++b) take(page, b, part);
  return part;
}

PageInput bare_article(const PageInput& page, Random& random) {
  PageInput part = without_blocks(page);
  if (random.chance(50)) part.document.metadata = page.document.metadata;
  std::array<bool, role_count> wanted{};
  for (std::size_t r = 0; r < role_count; ++r)
    wanted[r] = random.chance(usual(static_cast<Role>(r)));
  std::size_t paragraphs = random.chance(60) ? 1 + random.below(6) : page.gold.size();
  std::size_t since_article = page.gold.size();
  for (std::size_t b = 0; b < page.gold.size() && paragraphs != 0; ++b) {
    const BlockGold& gold = page.gold[b];
    since_article = is_article(gold) ? 0 : since_article + 1;
    const bool furniture = gold.known && !is_kept(gold.role) && since_article < 3;
    if (!gold.known ||
        !(wanted[static_cast<std::size_t>(gold.role)] || (furniture && random.chance(15)))) {
      continue;
    }
    take(page, b, part);
    if (gold.role == Role::body) --paragraphs;
  }
  if (page.document.format == Format::plain) return part;
  for (Block& block : part.document.blocks) {
    Region plain = Region::content | Region::content_core;
    for (const Region kept : {Region::figure, Region::list, Region::table, Region::link}) {
      if (has(block.region, kept)) plain |= kept;
    }
    block.region = plain;
    block.group = 1;
    block.class_hash = 0;
    block.depth = 3;
  }
  return part;
}

}  // namespace copydesk::train
