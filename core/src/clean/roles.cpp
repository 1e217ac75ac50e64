#include "clean/roles.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "clean/evidence.hpp"
#include "clean/features.hpp"
#include "tagger/forest.hpp"
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

/// What is found when the page's blocks are read again; nothing without trees for it.
class SecondReading {
 public:
  SecondReading(const Page& page, const FirstReading& first, const Model& model)
      : page_(page), first_(first), roles_(model.role_forest()) {
    const tagger::Forest& forest = model.forest();
    if (forest.width() != context_width) return;
    const std::vector<std::uint8_t> context = read_context(page, first);
    running_ = forest.scores(context, first.size());
    std::size_t texts = 0;
    for (std::size_t block = 0; block < first.size(); ++block) texts += is_text(block) ? 1U : 0U;
    bare_ = texts * 3 >= first.size() * 2;
    if (roles_.width() == context_width && roles_.outputs() == role_count)
      role_scores_ = roles_.scores(context, first.size());
  }

  [[nodiscard]] bool is_running(std::size_t block) const {
    const bool first = is_text(block);
    if (running_.empty() || first_.running(block) <= doubt) return first;
    // Among articles alone a line of headline shape parts stories; pages have taught the forest
    // that nearly all between paragraphs is text.
    if (bare_ && is_headline_shaped(page_.shapes[block])) return first && running_[block] > 0;
    return running_[block] > 0;
  }
  /// By the first reading alone.
  [[nodiscard]] bool is_text(std::size_t block) const {
    return first_.running(block) * 2 > FirstReading::whole;
  }

  /// The likeliest role on one side: of the roles that are running text, or of the others.
  [[nodiscard]] Role likeliest(std::size_t block, bool running) const {
    Role best = running ? Role::body : Role::related;
    float highest = std::numeric_limits<float>::lowest();
    for (std::size_t r = 0; r < role_count; ++r) {
      const auto role = static_cast<Role>(r);
      if (is_running_text(role) != running || first_.mass(block, role) == 0) continue;
      float score = first_.log_mass(block, role);
      if (!role_scores_.empty())
        score += static_cast<float>(role_scores_[r * first_.size() + block]) * roles_.unit();
      if (score <= highest) continue;
      highest = score;
      best = role;
    }
    return best;
  }

 private:
  const Page& page_;
  const FirstReading& first_;
  const tagger::Forest& roles_;
  bool bare_ = false;  ///< two thirds of the blocks are text: no page's furniture
  std::vector<std::int32_t> running_;
  std::vector<std::int32_t> role_scores_;
};

}  // namespace

FirstReading read_first(const Page& page, const tagger::LinearChain& chain,
                        tagger::FeatureSequence& sequence) {
  FirstReading reading(page.shapes.size());
  if (page.shapes.empty()) return reading;
  const std::vector<Role> roles = roles_of(chain);
  extract_features(page, sequence);
  const std::vector<float> posteriors = chain.posteriors(sequence, constraints(page, roles));
  for (std::size_t i = 0; i < page.shapes.size(); ++i) {
    for (std::size_t label = 0; label < roles.size(); ++label)
      reading.set(i, roles[label], posteriors[i * chain.stride() + label]);
  }
  return reading;
}

std::vector<BlockLabel> read_roles(Page& page, const Model& model) {
  std::vector<BlockLabel> labels(page.shapes.size());
  if (labels.empty()) return labels;
  const tagger::LinearChain& chain = model.chain();
  tagger::FeatureSequence sequence;
  const FirstReading first = read_first(page, chain, sequence);
  const SecondReading second(page, first, model);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    BlockLabel& label = labels[i];
    const bool running = second.is_running(i);
    label.role = second.likeliest(i, running);
    label.kept = is_kept(label.role);
    label.confidence =
        static_cast<float>(std::max(first.mass(i, label.role), 1U)) / FirstReading::whole;
    label.reason = running == second.is_text(i)
                       ? reason(chain, sequence, i, chain.label(role_name(label.role)))
                       : "how it fits the rest of the page [second_reading]";
  }
  return labels;
}

}  // namespace copydesk::cleaning
