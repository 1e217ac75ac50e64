#include "clean/context_values.hpp"

namespace copydesk::cleaning {
namespace {

void add_shape(const Page& page, std::uint32_t i, ContextColumns& columns) {
  const Shape& shape = page.shapes[i];
  columns.add(scale(shape.words));
  columns.add(scale(shape.bytes));
  columns.add(part(shape.capitalised, shape.words));
  columns.add(part(shape.stops, shape.words));
  columns.add(part(shape.known, shape.words));
  columns.add(part(shape.numbers, shape.words));
  columns.add(capped(shape.shouted));
  columns.add(capped(shape.commas));
  columns.add(capped(shape.sentence_ends));
  columns.add(capped(shape.says));
  columns.add(capped(shape.quotes));
  columns.add(capped(shape.persons));
  columns.add(capped(shape.separators));
  columns.add(capped(shape.tabs));
  columns.add(static_cast<std::uint8_t>(shape.first));
  columns.add(static_cast<std::uint8_t>(shape.last));
  columns.add(static_cast<std::uint8_t>(shape.outermost));
  columns.add(static_cast<std::uint8_t>(shape.whole));
  columns.add(static_cast<std::uint8_t>(shape.prefix));
  columns.add(capped(static_cast<std::uint32_t>(std::popcount(shape.phrases))));
  for (const Phrase phrase : {Phrase::paywall, Phrase::advert, Phrase::cookie, Phrase::correction,
                              Phrase::credit, Phrase::promo})
    columns.add(
        static_cast<std::uint8_t>(shape.phrases >> static_cast<std::uint32_t>(phrase) & 1U));
  std::uint32_t date = 0;
  for (const WordClass c : {WordClass::month, WordClass::weekday, WordClass::ago, WordClass::clock})
    date += has(shape.classes, c) ? 1U : 0U;
  columns.add(capped(date + (shape.times != 0 ? 1U : 0U) + (shape.year ? 1U : 0U)));
  for (const WordClass c : {WordClass::action, WordClass::network, WordClass::photo,
                            WordClass::copyright, WordClass::by, WordClass::question})
    columns.add(has(shape.classes, c) ? 1 : 0);
  for (const WordClass c : {WordClass::person, WordClass::action, WordClass::question})
    columns.add(has(shape.first_classes, c) ? 1 : 0);
  columns.add(capped(shape.prices + shape.percents));
}

void add_place(const Page& page, std::uint32_t i, ContextColumns& columns) {
  const Place& place = page.places[i];
  const auto size = static_cast<std::uint32_t>(page.places.size());
  columns.add(static_cast<std::uint8_t>(place.prose));
  columns.add(scale(place.gap_before));
  columns.add(scale(place.gap_after));
  columns.add(signed_scale(place.from_start));
  columns.add(signed_scale(place.from_end));
  columns.add(place.topic);
  columns.add(capped(place.names_shared));
  columns.add(capped(place.names_new));
  columns.add(place.period);
  columns.add(scale(place.period_run));
  columns.add(scale(place.repeats));
  columns.add(place.earlier != 0 ? scale(i + 1 - place.earlier) : std::uint8_t{127});
  columns.add(scale(place.alike_before));
  columns.add(scale(place.alike_after));
  columns.add(static_cast<std::uint8_t>(place.section));
  columns.add(scale(place.section_distance));
  columns.add(scale(place.markers));
  columns.add(capped(static_cast<std::uint32_t>(std::popcount(place.passed))));
  columns.add(place.stretch_size);
  columns.add(place.stretch_share);
  columns.add(place.stretch_topic);
  columns.add(scale(place.stretch_gap));
  columns.add(scale(place.near_prose));
  columns.add(place.title);
  columns.add(place.title_covered);
  columns.add(place.description);
  columns.add(place.lone_name ? 1 : 0);
  columns.add(place.starts_with_name ? 1 : 0);
  columns.add(place.copy_before);
  columns.add(place.copy_after);
  columns.add(part(place.prose_before, page.prose_words));
  columns.add(scale(page.prose_words));
  columns.add(scale(i));
  columns.add(scale(size - i));
  columns.add(scale(size));
  const std::vector<Block>& blocks = page.document->blocks;
  columns.add(capped(blocks[i].blank_lines_before));
  columns.add(i + 1 < size ? capped(blocks[i + 1].blank_lines_before) : std::uint8_t{255});
}

void add_markup(const Page& page, std::uint32_t i, ContextColumns& columns) {
  const Place& place = page.places[i];
  const Block& block = page.document->blocks[i];
  columns.add(part(block.link_bytes, page.shapes[i].bytes));
  columns.add(capped(block.links));
  columns.add(part(block.strong_bytes, page.shapes[i].bytes));
  columns.add(static_cast<std::uint8_t>(block.element));
  columns.add(block.heading_level);
  columns.add(block.list_depth);
  columns.add(signed_scale(static_cast<std::int32_t>(block.depth) -
                           static_cast<std::int32_t>(page.run_depth)));
  columns.add(place.class_prose);
  columns.add(place.group_prose);
  columns.add(scale(place.class_blocks));
  columns.add(scale(place.class_words));
  columns.add(scale(place.group_blocks));
  columns.add(scale(place.group_words));
  const auto region = static_cast<std::uint32_t>(block.region);
  constexpr std::uint32_t inside =
      static_cast<std::uint32_t>(Region::article | Region::main | Region::class_body);
  constexpr std::uint32_t outside = static_cast<std::uint32_t>(
      Region::footer | Region::navigation | Region::aside | Region::class_related |
      Region::class_comment | Region::class_promo | Region::class_navigation |
      Region::class_footer | Region::class_biography);
  columns.add(capped(static_cast<std::uint32_t>(std::popcount(region & inside))));
  columns.add(capped(static_cast<std::uint32_t>(std::popcount(region & outside))));
  columns.add(has(block.region, Region::content) ? has(block.region, Region::content_core) ? 2 : 1
                                                 : 0);
}

}  // namespace

void add_block_values(const Page& page, std::uint32_t block, ContextColumns& columns) {
  add_shape(page, block, columns);
  add_place(page, block, columns);
  add_markup(page, block, columns);
}

}  // namespace copydesk::cleaning
