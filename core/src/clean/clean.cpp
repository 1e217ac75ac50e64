#include "copydesk/clean.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "clean/duplicates.hpp"
#include "clean/metadata.hpp"
#include "clean/page.hpp"
#include "clean/repair.hpp"
#include "clean/roles.hpp"
#include "clean/settle.hpp"
#include "clean/stories.hpp"
#include "text/character.hpp"

namespace copydesk {
namespace {

using cleaning::Page;
using cleaning::Prose;

constexpr std::string_view by_hand = "decided by hand [decision]";

/// A person's word holds: "always drop this line", "this block is body".
void apply_decisions(const Document& document, const DocumentDecisions& decisions,
                     std::vector<BlockLabel>& labels) {
  const std::vector<Block>& blocks = document.blocks;
  if (!decisions.line_rules.empty()) {
    std::map<std::string, bool, std::less<>> rules;
    for (const LineRule& rule : decisions.line_rules) rules[text::fold(rule.line)] = rule.keep;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto rule = rules.find(text::fold(slice(document.text, blocks[i].span)));
      if (rule == rules.end()) continue;
      labels[i].kept = rule->second;
      if (rule->second && !is_kept(labels[i].role)) labels[i].role = Role::body;
      if (!rule->second && is_kept(labels[i].role)) labels[i].role = Role::other;
      labels[i].reason =
          rule->second ? "never drop this line [line_rule]" : "always drop this line [line_rule]";
      labels[i].confidence = 1;
    }
  }
  for (const BlockDecision& decision : decisions.blocks) {
    const auto at = std::lower_bound(
        blocks.begin(), blocks.end(), decision.span.start,
        [](const Block& block, std::uint32_t start) { return block.span.start < start; });
    if (at == blocks.end() || at->span.start != decision.span.start) continue;
    BlockLabel& label = labels[static_cast<std::size_t>(at - blocks.begin())];
    label.role = decision.role;
    label.kept = decision.kept;
    label.reason = by_hand;
    label.confidence = 1;
    label.duplicate_of.reset();
  }
}

/// Reported speech between two kept paragraphs is never dropped on the model's word alone.
void protect_speech(const Page& page, std::vector<BlockLabel>& labels) {
  const auto is_text = [&](std::size_t i) {
    return labels[i].kept && is_running_text(labels[i].role);
  };
  constexpr std::size_t reach = 3;
  for (std::size_t i = 1; i + 1 < labels.size(); ++i) {
    const cleaning::Shape& shape = page.shapes[i];
    if (labels[i].kept || labels[i].role == Role::duplicate || labels[i].role == Role::comments)
      continue;
    if (shape.quotes < 2 || shape.says == 0 || page.places[i].prose != Prose::full) continue;
    bool before = false;
    bool after = false;
    for (std::size_t k = 1; k <= reach; ++k) {
      before = before || (k <= i && is_text(i - k));
      after = after || (i + k < labels.size() && is_text(i + k));
    }
    if (!before || !after) continue;
    labels[i].role = Role::body;
    labels[i].kept = true;
    labels[i].reason = "reported speech between paragraphs is never dropped [protected]";
  }
}

void leave_out_refused(std::vector<Span> refused, std::vector<Repair>& repairs) {
  const auto before = [](Span a, Span b) {
    return std::tie(a.start, a.end) < std::tie(b.start, b.end);
  };
  std::sort(refused.begin(), refused.end(), before);
  const auto is_refused = [&](const Repair& repair) {
    return std::binary_search(refused.begin(), refused.end(), repair.span, before);
  };
  repairs.erase(std::remove_if(repairs.begin(), repairs.end(), is_refused), repairs.end());
}

/// More than two fifths of the page's prose would go.
bool much_removed(const Page& page, const std::vector<BlockLabel>& labels) {
  constexpr std::uint32_t least_words = 100;
  std::uint64_t kept = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].kept && page.places[i].prose == Prose::full) kept += page.shapes[i].words;
  }
  return page.prose_words >= least_words && kept * 10 < std::uint64_t{page.prose_words} * 6;
}

/// Blocks without a story are off: captions before the first story's start and the like get the
/// story they stand next to.
void settle(std::vector<BlockLabel>& labels) {
  for (BlockLabel& label : labels) {
    if (!label.kept) label.story = no_story;
  }
}

}  // namespace

CleanResult clean(const Document& document, const Model& blocks_model,
                  const DocumentDecisions& decisions) {
  CleanResult result;
  Page page = cleaning::read_page(document);
  result.labels = cleaning::read_roles(page, blocks_model);
  protect_speech(page, result.labels);
  cleaning::mark_duplicates(page, result.labels);
  cleaning::settle_opening(page, result.labels);
  cleaning::settle_headlines(page, result.labels);
  cleaning::settle_author_notes(page, result.labels);
  apply_decisions(document, decisions, result.labels);
  result.stories = cleaning::split_stories(page, result.labels, decisions.stories);
  cleaning::read_metadata(page, result.labels, result.stories);
  settle(result.labels);
  result.repairs = cleaning::find_repairs(document);
  leave_out_refused(decisions.refused_repairs, result.repairs);
  if (much_removed(page, result.labels)) {
    result.warnings.push_back({.code = "much_removed",
                               .message = "More than 40 % of this page's prose was taken for page "
                                          "furniture; look at what was removed."});
  }
  return result;
}

}  // namespace copydesk
