// Where a block stands: its neighbours, the page's prose, its repeats.
#include <algorithm>

#include "clean/features.hpp"

namespace copydesk::cleaning {
namespace {

/// Type of the block `offset` away; a value of its own beyond the page's ends.
std::uint64_t type_at(const Page& page, std::size_t block, std::ptrdiff_t offset) {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(block) + offset;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(page.places.size())) return coarse_types;
  return page.places[static_cast<std::size_t>(at)].type;
}

std::uint64_t prose(const Place& place) {
  return static_cast<std::uint64_t>(place.prose);
}

std::uint64_t blanks(const Page& page, std::size_t block) {
  if (block >= page.places.size()) return 3;
  return std::min<std::uint64_t>(page.document->blocks[block].blank_lines_before, 3);
}

std::uint64_t label(const Page& page, std::size_t block) {
  const Shape& shape = page.shapes[block];
  return static_cast<std::uint64_t>(shape.whole != Phrase::none ? shape.whole : shape.prefix) * 2 +
         (shape.whole != Phrase::none ? 1 : 0);
}

}  // namespace

void add_neighbour_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Place& place = page.places[block];
  const Shape& shape = page.shapes[block];
  const std::uint64_t own = place.type;
  const std::uint64_t before = type_at(page, block, -1);
  const std::uint64_t after = type_at(page, block, 1);
  const std::uint64_t coarse = coarse_length(shape.words);
  sink.add(Template::previous, before);
  sink.add(Template::next, after);
  sink.add(Template::previous_type, before * 128 + own);
  sink.add(Template::next_type, after * 128 + own);
  sink.add(Template::around, (before / 2 * 64 + own / 2) * 64 + after / 2);
  sink.add(Template::second_before, type_at(page, block, -2) * 4 + prose(place));
  sink.add(Template::second_after, type_at(page, block, 2) * 4 + prose(place));
  if (block != 0 && label(page, block - 1) != 0) {
    sink.add(Template::phrase_before, label(page, block - 1) * 8 + coarse);
  }
  if (block + 1 < page.places.size() && label(page, block + 1) != 0) {
    sink.add(Template::phrase_after, label(page, block + 1) * 8 + coarse);
  }
  const Block& here = page.document->blocks[block];
  sink.add_by_kind(Template::blank_lines,
                   (blanks(page, block) * 4 + blanks(page, block + 1)) * 64 + own / 2);
  const std::string& text = page.document->text;
  const char left = here.span.start == 0 ? '\n' : text[here.span.start - 1];
  const char right = here.span.end >= text.size() ? '\n' : text[here.span.end];
  const std::uint64_t margins = (left == '\n'   ? 0U
                                 : left == '\t' ? 1U
                                                : 2U) *
                                    3U +
                                (right == '\n' || right == '\r' ? 0U
                                 : right == '\t'                ? 1U
                                                                : 2U);
  sink.add_by_kind(Template::margins, margins * 64 + own / 2);
  if (here.lines > 1) sink.add(Template::joined_lines, log_bucket(here.lines) * 8 + coarse);
  sink.add(Template::alike,
           (log_bucket(place.alike_before) * 16U + log_bucket(place.alike_after)) * 8 + coarse);
}

void add_place_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Place& place = page.places[block];
  const Shape& shape = page.shapes[block];
  const std::uint64_t own = prose(place);
  const std::uint64_t coarse = coarse_length(shape.words);
  const std::uint64_t type = place.type / 2U;
  if (place.section != Phrase::none) {
    sink.add(
        Template::section,
        (static_cast<std::uint64_t>(place.section) * 16 + log_bucket(place.section_distance)) * 4 +
            own);
  }
  sink.add_by_kind(Template::markers, log_bucket(place.markers) * 64 + type);
  sink.add_by_kind(Template::near_prose, log_bucket(place.near_prose) * 64 + type);
  sink.add_by_kind(Template::gap_before, log_bucket(place.gap_before) * 64 + type);
  sink.add_by_kind(Template::gap_after, log_bucket(place.gap_after) * 64 + type);
  sink.add(Template::gaps,
           (std::uint64_t{log_bucket(place.gap_before)} * 16 + log_bucket(place.gap_after)) * 8 +
               coarse);
  const auto size = static_cast<std::uint32_t>(page.places.size());
  const auto index = static_cast<std::uint32_t>(block);
  sink.add_by_kind(Template::page_start, log_bucket(index) * 8 + coarse);
  sink.add_by_kind(Template::page_end, log_bucket(size - index) * 8 + coarse);
  const std::uint64_t share =
      page.prose_words == 0 ? 0 : std::uint64_t{place.prose_before} * 12 / page.prose_words;
  sink.add_by_kind(Template::prose_share, (share * 4 + own) * 8 + log_bucket(page.prose_words) / 2);
  const std::uint64_t start = signed_bucket(place.from_start);
  const std::uint64_t end = signed_bucket(place.from_end);
  sink.add_by_kind(Template::run_start, start * 64 + type);
  sink.add_by_kind(Template::run_end, end * 64 + type);
  const std::uint64_t where = place.from_start < 0 ? 0 : place.from_end > 0 ? 2 : 1;
  sink.add_by_kind(Template::run_inside, where * 64 + type);
  sink.add(Template::topic, place.topic * 8U + coarse);
  sink.add_by_kind(Template::run_topic, (where * 16 + place.topic) * 8 + coarse);
  sink.add(Template::names,
           ((where * 8 + log_bucket(std::min<std::uint32_t>(place.names_shared, 9))) * 8 +
            log_bucket(std::min<std::uint32_t>(place.names_new, 9))) *
                   8 +
               coarse);
  if (place.period != 0) {
    sink.add(Template::period, (place.period * 16U + log_bucket(place.period_run)) * 4 + own);
    sink.add_by_kind(Template::period,
                     4096 +
                         ((place.period == 1 ? 0U : 1U) * 16 + log_bucket(place.period_run)) * 128 +
                         where * 32 + type % 32);
  }
  if (place.likely_headline) sink.add(Template::likely_headline, place.topic * 8U + coarse);
  if (place.earlier != 0) {
    const std::uint32_t distance = index + 1 - place.earlier;
    sink.add(Template::repeated, log_bucket(distance) * 8 + coarse);
    sink.add(Template::repeated, 1024 + where * 8 + coarse);
  }
  if (place.repeats > 1)
    sink.add(Template::repeat_later,
             log_bucket(place.repeats) * 16U + coarse * 2 + (place.earlier == 0 ? 1 : 0));
  if (place.title != 0 || place.title_covered != 0) {
    sink.add(Template::title, (place.title * 3U + where) * 8 + coarse);
    sink.add(Template::title_covered,
             (place.title_covered * 16U + place.title) * 2 + (place.earlier == 0 ? 1 : 0));
  }
  if (place.description > 2)
    sink.add(Template::description, (place.description * 3U + where) * 8 + coarse);
  if (place.lone_name) {
    const std::uint64_t near = std::min(log_bucket(place.gap_after), 5U);
    sink.add(Template::lone_name, (where * 8 + near) * 2 + (place.repeats > 1 ? 1 : 0));
    if (place.earlier != 0) sink.add(Template::lone_name, 64 + where);
  }
  if (place.starts_with_name) sink.add(Template::name_start, where * 8 + coarse);
  if (place.copy_before > 2 || place.copy_after > 2) {
    sink.add(Template::near_copy,
             (std::uint64_t{place.copy_before} * 16 + place.copy_after) * 8 + coarse);
  }
  if (place.author) sink.add(Template::author, where * 8 + coarse);
}

}  // namespace copydesk::cleaning
