#include "clean/stories.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/start_places.hpp"
#include "text/arithmetic.hpp"

namespace copydesk::cleaning {
namespace {

/// Lines directly before a story's first block that the model took for furniture, when one of them
/// is the headline of what follows; or the first block itself.
void name_headline(const Page& page, const std::vector<std::uint32_t>& kept, std::uint32_t k,
                   std::vector<BlockLabel>& labels, std::uint32_t& first) {
  constexpr std::size_t reach = 4;
  const auto is_headline = [&](std::uint32_t block, std::size_t from) {
    const std::size_t last = std::min(kept.size(), from + reach);
    return is_headline_shaped(page.shapes[block]) && from < last &&
           words_found(page, page.shapes[block], std::span(kept).subspan(from, last - from)) * 3 >=
               1;
  };
  const auto name = [&](std::uint32_t block) {
    labels[block].role = Role::headline;
    labels[block].kept = true;
    labels[block].reason = "a headline, since a story starts here [story_headline]";
    labels[block].duplicate_of.reset();
  };
  const std::uint32_t block = kept[k];
  const Role role = labels[block].role;
  if (role == Role::headline || labels[block].confidence >= 1) return;
  if ((role == Role::subheading || role == Role::caption || role == Role::body) &&
      is_headline(block, k + 1)) {
    name(block);
    return;
  }
  const std::uint32_t floor = k == 0 ? 0 : kept[k - 1] + 1;
  if (block == floor || labels[block - 1].role == Role::duplicate) return;
  if (is_headline(block - 1, k) && labels[block - 1].confidence < 1) {
    name(block - 1);
    first = block - 1;
  }
}

/// A story's start as it is told.
struct Start {
  std::uint32_t block = 0;  ///< number of the kept block
  float confidence = 1;
  std::string reason;
  bool by_hand = false;
};

/// A person's word: a story starts here, or none does.
void decide(const Page& page, const std::vector<std::uint32_t>& kept,
            const std::vector<StoryDecision>& decisions, std::vector<Start>& places) {
  for (const StoryDecision& decision : decisions) {
    const auto block = std::lower_bound(kept.begin(), kept.end(), decision.offset,
                                        [&](std::uint32_t number, std::uint32_t offset) {
                                          return page.document->blocks[number].span.start < offset;
                                        });
    if (block == kept.end() || block == kept.begin()) continue;
    const auto k = static_cast<std::uint32_t>(block - kept.begin());
    const auto at =
        std::lower_bound(places.begin(), places.end(), k,
                         [](const Start& start, std::uint32_t n) { return start.block < n; });
    const bool known = at != places.end() && at->block == k;
    if (decision.starts_story && known) {
      *at = {k, 1, "cut by hand", true};
    } else if (decision.starts_story) {
      places.insert(at, {k, 1, "cut by hand", true});
    } else if (known) {
      places.erase(at);
    }
  }
}

}  // namespace

std::vector<Story> split_stories(const Page& page, std::vector<BlockLabel>& labels,
                                 const std::vector<StoryDecision>& decisions,
                                 const EvidenceValues& weights) {
  StartPlaces places(page, labels, weights);
  const std::vector<std::uint32_t> kept = places.kept();
  if (kept.empty()) return {};
  places.guess();
  constexpr std::size_t short_text = 800;  ///< content words
  if (places.furnished() || places.words() > short_text) {
    places.settle(0);
  } else {
    places.settle_in_steps(-1.2F, 0.4F);
  }

  std::vector<Story> stories;
  const auto open = [&](std::uint32_t k, float confidence, std::string reason) {
    Story& story = stories.emplace_back();
    story.id = static_cast<std::uint32_t>(stories.size());
    story.first_block = kept[k];
    story.confidence = confidence;
    story.reason = std::move(reason);
  };
  open(0, 1, "first text of the page");
  std::vector<std::uint32_t> starts{0};
  std::vector<Start> left;
  for (const StoryStart& start : places.left()) {
    left.push_back({start.start, 1 / (1 + text::exponential(-start.score)), explain(start.values)});
  }
  decide(page, kept, decisions, left);
  for (const Start& start : left) {
    open(start.block, start.confidence, start.reason);
    if (!start.by_hand) {
      name_headline(page, kept, start.block, labels, stories.back().first_block);
    }
    starts.push_back(start.block);
  }
  for (std::size_t s = 0; s < stories.size(); ++s) {
    const std::size_t end = s + 1 < starts.size() ? starts[s + 1] : kept.size();
    for (std::size_t k = starts[s]; k < end; ++k)
      labels[kept[k]].story = static_cast<std::uint32_t>(s);
    labels[stories[s].first_block].story = static_cast<std::uint32_t>(s);
    stories[s].last_block = kept[end - 1];
  }
  return stories;
}

}  // namespace copydesk::cleaning
