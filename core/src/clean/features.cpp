#include "clean/features.hpp"

#include <array>

namespace copydesk::cleaning {
namespace {

constexpr std::array names = {
#define COPYDESK_TEMPLATE(name, phrase) std::string_view(#name),
#include "clean/templates.inc"
#undef COPYDESK_TEMPLATE
};
constexpr std::array phrases = {
#define COPYDESK_TEMPLATE(name, phrase) std::string_view(phrase),
#include "clean/templates.inc"
#undef COPYDESK_TEMPLATE
};

}  // namespace

std::string_view template_phrase(Template feature_template) {
  const auto index = static_cast<std::size_t>(feature_template);
  return index < phrases.size() ? phrases[index] : std::string_view("the page's layout");
}

std::string_view template_name(Template feature_template) {
  const auto index = static_cast<std::size_t>(feature_template);
  return index < names.size() ? names[index] : std::string_view("unknown");
}

std::uint32_t length_bucket(std::uint32_t words) {
  constexpr std::array<std::uint8_t, 65> buckets = [] {
    std::array<std::uint8_t, 65> table{};
    constexpr std::array<std::uint32_t, 13> limits = {1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 30, 42, 64};
    for (std::uint32_t n = 0; n < table.size(); ++n) {
      std::uint8_t bucket = 0;
      while (bucket < limits.size() && n > limits[bucket]) ++bucket;
      table[n] = bucket;
    }
    return table;
  }();
  return words < buckets.size() ? buckets[words] : words < 100 ? 13U : 14U;
}

void extract_features(const Page& page, tagger::FeatureSequence& sequence) {
  const Format format = page.document->format;
  const bool markup = format != Format::plain && format != Format::markdown;
  sequence.clear();
  sequence.features.reserve(page.shapes.size() * (markup ? 90U : 64U));
  sequence.offsets.reserve(page.shapes.size() + 1);
  FeatureSink sink(sequence, markup);
  for (std::size_t i = 0; i < page.shapes.size(); ++i) {
    sink.add_by_kind(Template::bias, 0);
    add_shape_features(page, i, sink);
    add_phrase_features(page, i, sink);
    add_neighbour_features(page, i, sink);
    add_place_features(page, i, sink);
    add_article_features(page, i, sink);
    if (markup) add_markup_features(page, i, sink);
    sequence.end_position();
  }
}

}  // namespace copydesk::cleaning
