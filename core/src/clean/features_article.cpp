// Does a block belong to the article: its words against the article's, joined with its place.
#include <algorithm>
#include <bit>

#include "clean/features.hpp"

namespace copydesk::cleaning {

void add_article_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const Place& place = page.places[block];
  const Shape& shape = page.shapes[block];
  const std::uint64_t own = static_cast<std::uint64_t>(place.prose);
  const std::uint64_t coarse = coarse_length(shape.words);
  const std::uint64_t topic = std::min<std::uint64_t>(place.topic, 8) / 2U * 4 + own;
  const std::uint64_t end = signed_bucket(place.from_end);
  if (place.section != Phrase::none) {
    sink.add(Template::section_topic, (static_cast<std::uint64_t>(place.section) * 2 +
                                       (place.section_distance > 8 ? 1 : 0)) *
                                              32 +
                                          topic);
    sink.add(
        Template::near_section,
        (static_cast<std::uint64_t>(place.section) * 16 + log_bucket(place.near_prose)) * 4 + own);
  }
  sink.add(Template::gap_topic, log_bucket(place.gap_before) * 32U + topic);
  sink.add_by_kind(Template::end_topic, end * 32 + topic);
  if (place.period > 1)
    sink.add(Template::period_topic, log_bucket(place.period_run) * 32U + topic);
  const std::uint64_t share =
      page.prose_words == 0 ? 0 : std::uint64_t{place.prose_before} * 12 / page.prose_words;
  sink.add(Template::share_topic, share * 32 + topic);
  sink.add(Template::markers_gap,
           (log_bucket(place.markers) * 16U + log_bucket(place.gap_before)) * 4 + own);
  const std::uint64_t where = place.from_start < 0 ? 0 : place.from_end > 0 ? 2 : 1;
  for (std::uint32_t bits = place.passed, bit = 0; bits != 0; bits >>= 1U, ++bit) {
    if ((bits & 1U) != 0) sink.add(Template::passed, (bit * 4U + where) * 8 + coarse);
  }
  sink.add(
      Template::passed_topic,
      (std::min<std::uint64_t>(static_cast<std::uint64_t>(std::popcount(place.passed)), 6) * 4 +
       where) *
              32 +
          topic);
  if (place.prose == Prose::full) {
    sink.add_by_kind(Template::cluster,
                     (place.stretch_size * 16U + place.stretch_share) * 4U + where);
    sink.add_by_kind(Template::cluster_topic,
                     (place.stretch_topic * 16U + place.stretch_size) * 4U + where);
    sink.add_by_kind(Template::cluster_gap,
                     (log_bucket(place.stretch_gap) * 16U + place.stretch_share) * 4U + where);
  }
}

}  // namespace copydesk::cleaning
