#include <algorithm>

#include "copydesk/entities.hpp"
#include "entities/names/find_names.hpp"
#include "entities/resolve/metonym.hpp"
#include "entities/values/calendar.hpp"
#include "entities/values/values.hpp"

namespace copydesk {

namespace {

/// Values that overlap no name, and the names; a name inside a value ("May 3") gives way to it.
std::vector<Mention> merge(std::vector<Mention> names, std::vector<Mention> values) {
  std::vector<Mention> out;
  std::size_t v = 0;
  for (Mention& name : names) {
    while (v < values.size() && values[v].span.end <= name.span.start)
      out.push_back(std::move(values[v++]));
    const bool taken = (v < values.size() && values[v].span.overlaps(name.span)) ||
                       (!out.empty() && out.back().span.overlaps(name.span));
    if (!taken) out.push_back(std::move(name));
  }
  while (v < values.size()) out.push_back(std::move(values[v++]));
  return out;
}

/// The blocks, cut where a dateline ends: no mention crosses that.
std::vector<Span> ranges_of(const Document& document, const std::vector<BlockLabel>& labels,
                            const std::vector<Story>& stories) {
  std::vector<Span> ranges;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    Span range = document.blocks[i].span;
    if (labels[i].story < stories.size() && stories[labels[i].story].dateline) {
      const std::uint32_t end = stories[labels[i].story].dateline->span.end;
      if (end > range.start && end < range.end) {
        ranges.push_back({range.start, end});
        range.start = end;
      }
    }
    ranges.push_back(range);
  }
  return ranges;
}

}  // namespace

std::vector<Mention> find_mentions(const Document& document, const std::vector<BlockLabel>& labels,
                                   const std::vector<Story>& stories, const Model* names_model) {
  const std::vector<Span> ranges = ranges_of(document, labels, stories);
  std::vector<Mention> values;
  std::size_t block = 0;
  for (const Span range : ranges) {
    while (document.blocks[block].span.end < range.end) ++block;
    entities::DateContext context;
    if (labels[block].story < stories.size()) {
      context.today = entities::parse_iso(stories[labels[block].story].published);
    }
    std::vector<Mention> found = entities::find_values(document.text, range, context);
    values.insert(values.end(), std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
  }
  if (names_model == nullptr) return values;
  std::vector<Mention> mentions =
      merge(entities::find_names(document.text, ranges, *names_model), std::move(values));
  entities::mark_metonyms(document.text, entities::KnownNames::shared(), mentions);
  return mentions;
}

}  // namespace copydesk
