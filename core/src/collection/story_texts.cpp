#include "collection/story_texts.hpp"

#include <algorithm>

#include "text/line_shape.hpp"

namespace copydesk::collection {

namespace {

/// Roles whose text is the page's own, never a story's.
constexpr bool is_site_text(Role role) {
  switch (role) {
    case Role::site:
    case Role::navigation:
    case Role::promo:
    case Role::comments:
    case Role::share:
    case Role::player:
    case Role::advert:
    case Role::legal:
    case Role::cookie:
    case Role::paywall:
    case Role::tags:
    case Role::credit:
      return true;
    default:
      return false;
  }
}

/// Which blocks of a document are compared.
class Compared {
 public:
  explicit Compared(const AnalysedDocument& analysed)
      : document_(analysed.document), cleaned_(analysed.cleaned), bare_(is_bare()) {}

  /// The story a block is compared as a part of; no_story: it is not.
  [[nodiscard]] std::uint32_t story_of(std::uint32_t block) const {
    const BlockLabel& label = cleaned_.labels[block];
    if (label.duplicate_of && !label.kept && *label.duplicate_of < cleaned_.labels.size()) {
      // A second copy of a paragraph is hidden from the reader, but two pages may have taken it
      // over twice.
      const BlockLabel& first = cleaned_.labels[*label.duplicate_of];
      if (first.kept && is_running_text(first.role)) return first.story;
    }
    if (label.kept && is_running_text(label.role)) return label.story;
    if (!is_text(block)) return no_story;
    if (label.kept) return label.story;
    return document_.format == Format::plain ? story_around(block) : no_story;
  }

 private:
  /// Prose or figures in a block that the cleaning took for something else: a caption, a line of a
  /// company's results, a paragraph that reads like a teaser.
  [[nodiscard]] bool is_text(std::uint32_t block) const {
    const Role role = cleaned_.labels[block].role;
    const Block& where = document_.blocks[block];
    if (is_site_text(role) || where.links > 0) return false;
    const text::LineShape shape = text::line_shape(slice(document_.text, where.span));
    if (role == Role::headline && document_.format != Format::plain) return false;
    return text::is_prose(shape) || text::is_row_of_figures(shape);
  }

  /// No more than a third of the blocks is neither the article's nor text: an article by itself,
  /// not a page with teasers of others.
  [[nodiscard]] bool is_bare() const {
    std::uint32_t furniture = 0;
    for (std::uint32_t i = 0; i < cleaned_.labels.size(); ++i) {
      furniture += cleaned_.labels[i].kept || is_text(i) ? 0U : 1U;
    }
    return furniture * 3 <= cleaned_.labels.size();
  }

  /// The story a block lies in or behind.
  [[nodiscard]] std::uint32_t story_around(std::uint32_t block) const {
    const auto behind = std::upper_bound(
        cleaned_.stories.begin(), cleaned_.stories.end(), block,
        [](std::uint32_t at, const Story& story) { return at < story.first_block; });
    if (behind == cleaned_.stories.begin()) {
      return bare_ && !cleaned_.stories.empty() ? 0 : no_story;
    }
    const auto found = static_cast<std::uint32_t>(behind - cleaned_.stories.begin()) - 1;
    return bare_ || block <= cleaned_.stories[found].last_block ? found : no_story;
  }

  const Document& document_;
  const CleanResult& cleaned_;
  bool bare_;
};

}  // namespace

StoryViews story_views(const AnalysedDocument& analysed) {
  const Document& document = analysed.document;
  const CleanResult& cleaned = analysed.cleaned;
  const Compared compared(analysed);
  StoryViews views;
  views.running.resize(cleaned.stories.size());
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const std::uint32_t story = compared.story_of(i);
    if (story >= views.running.size()) continue;
    Span span = document.blocks[i].span;
    const std::optional<Dateline>& dateline = cleaned.stories[story].dateline;
    // The dateline is metadata: two copies may stand under different ones.
    if (dateline && span.contains(dateline->span)) span.start = dateline->span.end;
    if (!span.empty()) views.running[story].push_back(span);
  }
  views.texts.reserve(cleaned.stories.size());
  for (std::uint32_t i = 0; i < cleaned.stories.size(); ++i) {
    views.agencies.push_back(named_agency(analysed, i));
  }
  for (std::size_t i = 0; i < cleaned.stories.size(); ++i) {
    const Story& story = cleaned.stories[i];
    views.texts.push_back({.key = {.document = document.id, .story = story.id},
                           .text = document.text,
                           .running = views.running[i],
                           .agency = views.agencies[i].agency,
                           .agency_in = views.agencies[i].places,
                           .published = story.published});
  }
  return views;
}

}  // namespace copydesk::collection
