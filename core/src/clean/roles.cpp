#include "clean/roles.hpp"

#include <array>

#include "clean/features.hpp"
#include "tagger/linear_chain.hpp"

namespace copydesk::cleaning {
namespace {

/// The model's labels in the order of its file, as roles.
std::vector<Role> roles_of(const tagger::LinearChain& chain) {
  std::vector<Role> roles;
  for (const std::string& name : chain.labels()) {
    roles.push_back(role_from_name(name).value_or(Role::other));
  }
  return roles;
}

/// "(Reporting by Ann Lee; Editing by Tom Ray)": a sign-off is a credit whatever stands round it.
bool is_sign_off(const Shape& shape, std::string_view text) {
  if (shape.first != Edge::open_bracket || shape.words > 60) return false;
  const std::string_view start = text.substr(1, 24);
  for (const std::string_view words :
       {"Reporting by", "Additional reporting", "Writing by", "Editing by", "Reporting and",
        "Compiled by", "Reportage de", "Reportagem de"}) {
    if (start.starts_with(words)) return true;
  }
  return false;
}

/// A duplicate repeats a line, or half the words of one close by or of the page's title.
bool repeats_something(const Place& place) {
  return place.repeats > 1 || place.copy_before > 3 || place.copy_after > 3 || place.title > 4;
}

/// A line that is nothing but a label of pages: "Related articles", "Share this", "Skip to
/// content".
bool is_page_label(const Shape& shape) {
  switch (shape.whole) {
    case Phrase::related:
    case Phrase::promo:
    case Phrase::paywall:
    case Phrase::cookie:
    case Phrase::share:
    case Phrase::chrome:
      return shape.words > 1;
    default:
      return false;
  }
}

/// Label masks by what can never be: a line without a word is no text of the article; and by what
/// can be nothing else.
std::vector<std::uint64_t> constraints(const Page& page, const std::vector<Role>& roles) {
  std::uint64_t furniture = 0;
  std::uint64_t credit = 0;
  std::uint64_t comments = 0;
  std::uint64_t no_duplicate = 0;
  for (std::size_t label = 0; label < roles.size(); ++label) {
    const std::uint64_t bit = std::uint64_t{1} << label;
    if (!is_kept(roles[label])) furniture |= bit;
    if (roles[label] == Role::credit) credit |= bit;
    if (roles[label] == Role::comments) comments |= bit;
    if (roles[label] != Role::duplicate) no_duplicate |= bit;
  }
  std::vector<std::uint64_t> allowed(page.shapes.size(), 0);
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    if (!repeats_something(page.places[i])) allowed[i] = no_duplicate;
    if (page.shapes[i].words == 0 || is_page_label(page.shapes[i])) allowed[i] = furniture;
    if (page.shapes[i].whole == Phrase::comments && page.shapes[i].words > 2) allowed[i] = comments;
    if (is_sign_off(page.shapes[i], slice(page.document->text, page.document->blocks[i].span))) {
      allowed[i] = credit;
    }
  }
  return allowed;
}

/// "after the article's end; many links [run_end, links]".
std::string reason(const tagger::LinearChain& chain, const tagger::FeatureSequence& sequence,
                   std::size_t block, std::size_t label) {
  const std::vector<std::uint32_t> leading = chain.leading_features(sequence, block, label, 4);
  std::string phrases;
  std::string rules;
  std::array<Template, 2> used{};
  std::size_t count = 0;
  for (const std::uint32_t index : leading) {
    const Template feature_template = template_of(sequence.features[index]);
    if (feature_template == Template::bias) continue;
    if (count == 1 && template_phrase(used[0]) == template_phrase(feature_template)) continue;
    phrases += count == 0 ? "" : "; ";
    phrases += template_phrase(feature_template);
    rules += count == 0 ? " [" : ", ";
    rules += template_name(feature_template);
    used[count++] = feature_template;
    if (count == used.size()) break;
  }
  if (count == 0) return "the lines round it [chain]";
  return phrases + rules + "]";
}

}  // namespace

std::vector<BlockLabel> read_roles(Page& page, const Model& model) {
  std::vector<BlockLabel> labels(page.shapes.size());
  if (labels.empty()) return labels;
  const tagger::LinearChain& chain = model.chain();
  const std::vector<Role> roles = roles_of(chain);
  tagger::FeatureSequence sequence;
  extract_features(page, sequence);
  const std::vector<std::uint64_t> allowed = constraints(page, roles);
  std::uint64_t running = 0;
  for (std::size_t label = 0; label < roles.size(); ++label) {
    if (is_running_text(roles[label])) running |= std::uint64_t{1} << label;
  }
  const tagger::Tagging tagging = chain.tag_likeliest(sequence, allowed, running);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    labels[i].role = roles[tagging.labels[i]];
    labels[i].kept = is_kept(labels[i].role);
    labels[i].confidence = tagging.confidence[i];
    labels[i].reason = reason(chain, sequence, i, tagging.labels[i]);
  }
  return labels;
}

}  // namespace copydesk::cleaning
