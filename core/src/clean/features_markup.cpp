// What the page's markup says of a block.
#include <algorithm>

#include "clean/features.hpp"

namespace copydesk::cleaning {

void add_markup_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Place& place = page.places[block];
  const Shape& shape = page.shapes[block];
  const std::vector<Block>& blocks = page.document->blocks;
  const Block& here = blocks[block];
  const auto own = static_cast<std::uint64_t>(place.prose);
  const std::uint64_t coarse = coarse_length(shape.words);
  const auto element = static_cast<std::uint64_t>(here.element);
  sink.add(Template::element, element * 16 + length_bucket(shape.words));
  if (here.heading_level != 0) {
    sink.add(Template::heading, here.heading_level * 8U + coarse);
  }
  for (std::uint32_t bits = static_cast<std::uint32_t>(here.region), bit = 0; bits != 0;
       bits >>= 1U, ++bit) {
    if ((bits & 1U) == 0) continue;
    sink.add(Template::region, bit);
    sink.add(Template::region_prose, (bit * 4 + own) * 8 + coarse);
  }
  const std::uint64_t density =
      shape.bytes == 0
          ? 0
          : std::min<std::uint64_t>(10, std::uint64_t{here.link_bytes} * 10 / shape.bytes);
  sink.add(Template::links, (density * 8 + std::min<std::uint64_t>(here.links, 5)) * 8 + coarse);
  const std::uint64_t strong =
      shape.bytes == 0
          ? 0
          : std::min<std::uint64_t>(4, std::uint64_t{here.strong_bytes} * 4 / shape.bytes);
  if (here.strong_bytes != 0) sink.add(Template::strong, strong * 8 + coarse);
  if (here.list_depth != 0)
    sink.add(Template::list_depth,
             (std::min<std::uint64_t>(here.list_depth, 3) * 16 + density) * 8 + coarse);
  const auto difference = std::clamp<std::int32_t>(
      static_cast<std::int32_t>(here.depth) - static_cast<std::int32_t>(page.run_depth), -8, 8);
  sink.add(Template::depth, static_cast<std::uint64_t>(difference + 8) * 4 + own);
  sink.add(Template::class_prose, (place.class_prose * 4U + own) * 8 + coarse);
  sink.add(Template::class_size,
           (log_bucket(place.class_blocks) * 16U + length_bucket(place.class_words)) * 4 + own);
  sink.add(Template::group_prose, (place.group_prose * 4U + own) * 8 + coarse);
  sink.add(Template::group_size,
           (log_bucket(place.group_blocks) * 16U + length_bucket(place.group_words)) * 4 + own);
  const auto kin = [&](std::size_t other) -> std::uint64_t {
    std::uint64_t bits = 0;
    if (blocks[other].group == here.group) bits |= 1U;
    if (blocks[other].class_hash == here.class_hash) bits |= 2U;
    if (blocks[other].element == here.element) bits |= 4U;
    return bits * 4 + static_cast<std::uint64_t>(page.places[other].prose);
  };
  const std::uint64_t before = block == 0 ? 32 : kin(block - 1);
  const std::uint64_t after = block + 1 == blocks.size() ? 32 : kin(block + 1);
  sink.add(Template::same_family, (before * 64 + after) * 4 + own);
}

}  // namespace copydesk::cleaning
