// Features of blocks for the sequence tagger.
//
// No feature holds running text: only shapes, counts, places, marks of the format, and the words
// and phrases of the fixed furniture tables.
#pragma once

#include <cstdint>
#include <string_view>

#include "clean/buckets.hpp"
#include "clean/page.hpp"
#include "copydesk/role.hpp"
#include "tagger/linear_chain.hpp"
#include "text/hash.hpp"

namespace copydesk::cleaning {

/// Templates of features. A feature's top byte is its template, so that a reason can be read off
/// it; the order is part of the model. Sixteen bits hold its value: a template has some hundred
/// weights, which hardly ever meet by chance, and the model file packs better.
enum class Template : std::uint8_t {
#define COPYDESK_TEMPLATE(name, phrase) name,
#include "clean/templates.inc"
#undef COPYDESK_TEMPLATE
};

/// What a person is told when a feature of this template decided: "its length", "many links".
[[nodiscard]] std::string_view template_phrase(Template feature_template);
/// The rule id: the template's name.
[[nodiscard]] std::string_view template_name(Template feature_template);

[[nodiscard]] constexpr std::uint32_t block_feature(Template feature_template,
                                                    std::uint64_t value) {
  const auto top = static_cast<std::uint32_t>(feature_template) + 1U;
  const std::uint64_t mixed = (value + 0x9E3779B97F4A7C15ULL * top) * 0xff51afd7ed558ccdULL;
  return (top << 24U) | static_cast<std::uint32_t>(mixed >> 48U);
}
[[nodiscard]] constexpr Template template_of(std::uint32_t feature) {
  return static_cast<Template>((feature >> 24U) - 1U);
}

/// Collects the features of one block. `markup` separates the values of pages with markup from
/// those of plain text where the two mean different things.
class FeatureSink {
 public:
  FeatureSink(tagger::FeatureSequence& sequence, bool markup)
      : sequence_(sequence), markup_(markup ? 1U : 0U) {}

  void add(Template feature_template, std::uint64_t value) {
    sequence_.add(block_feature(feature_template, value));
  }
  /// The value is kept apart for pages with markup.
  void add_by_kind(Template feature_template, std::uint64_t value) {
    add(feature_template, value * 2 + markup_);
  }

 private:
  tagger::FeatureSequence& sequence_;
  std::uint64_t markup_;
};

/// Features of every block of the page, in order.
void extract_features(const Page& page, tagger::FeatureSequence& sequence);

/// The families of features, each about one block.
void add_shape_features(const Page& page, std::size_t block, FeatureSink& sink);
void add_phrase_features(const Page& page, std::size_t block, FeatureSink& sink);
void add_neighbour_features(const Page& page, std::size_t block, FeatureSink& sink);
void add_place_features(const Page& page, std::size_t block, FeatureSink& sink);
void add_article_features(const Page& page, std::size_t block, FeatureSink& sink);
void add_markup_features(const Page& page, std::size_t block, FeatureSink& sink);

}  // namespace copydesk::cleaning
