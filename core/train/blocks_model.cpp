#include "blocks_model.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <string>

#include "blocks_second.hpp"
#include "clean/features.hpp"
#include "clean/page.hpp"
#include "excerpts.hpp"
#include "in_pairs.hpp"
#include "joined.hpp"
#include "model_sections.hpp"

namespace copydesk::train {
namespace {

std::vector<std::string> role_labels() {
  std::vector<std::string> names;
  for (std::size_t r = 0; r < role_count; ++r) names.emplace_back(role_name(static_cast<Role>(r)));
  return names;
}

std::uint64_t mask(bool running) {
  std::uint64_t bits = 0;
  for (std::size_t r = 0; r < role_count; ++r) {
    if (is_running_text(static_cast<Role>(r)) == running) bits |= std::uint64_t{1} << r;
  }
  return bits;
}

/// Long pages are mostly menus: a page's weight falls with the root of its length.
float length_weight(std::size_t blocks) {
  constexpr float usual = 150;
  return std::sqrt(usual / static_cast<float>(std::max<std::size_t>(20, blocks)));
}

/// A wrong label costs more where more words hang on it: text is judged by its words, and a menu's
/// lines are many.
std::vector<float> costs_of(const cleaning::Page& page, float by_words) {
  std::vector<float> costs;
  for (const cleaning::Shape& shape : page.shapes) {
    constexpr float usual = 20;
    const float words = std::min<float>(shape.words, 80);
    costs.push_back(1 - by_words + by_words * std::sqrt((words + 1) / usual));
  }
  return costs;
}

/// The labels of a page with hand-given roles. A block that stands in no line of the paste (hidden
/// parts of a page) is furniture and takes after its neighbour.
Example known_example(const PageInput& input, float by_words) {
  Example example;
  const cleaning::Page page = cleaning::read_page(input.document);
  cleaning::extract_features(page, example.sequence);
  example.costs = costs_of(page, by_words);
  auto before = static_cast<std::uint8_t>(Role::navigation);
  for (const BlockGold& gold : input.gold) {
    auto role = static_cast<std::uint8_t>(gold.role);
    if (!gold.known) role = before;
    if (!is_kept(static_cast<Role>(role))) before = role;
    example.labels.push_back(role);
  }
  example.weight = length_weight(input.gold.size());
  return example;
}

/// A page with gold text only: `chain` fills in the roles.
Example derived_example(const PageInput& input, const tagger::LinearChain& chain, float weight,
                        float by_words) {
  Example example;
  const cleaning::Page page = cleaning::read_page(input.document);
  cleaning::extract_features(page, example.sequence);
  example.costs = costs_of(page, by_words);
  std::vector<std::uint64_t> allowed;
  for (const BlockGold& gold : input.gold) allowed.push_back(mask(gold.running));
  example.labels = chain.tag(example.sequence, allowed, false).labels;
  example.weight = weight * length_weight(input.gold.size());
  return example;
}

}  // namespace

BlocksOptions::BlocksOptions() {
  chain.epochs = 8;
  chain.dropout = 0.3F;
  chain.l2 = 3e-3F;
  chain.l1 = 6e-3F;
  chain.report = false;
  chain.minimum_count = 250;
  chain.weight_step = 8;
  chain.learning_rate = 0.15F;
  forest.leaf_steps = 8;
  roles.leaf_steps = 15;
  roles.rounds = 0;
  roles.depth = 4;
  roles.rate = 0.3F;
  roles.columns = 0.4F;
  roles.highest_leaf = 0.6F;
}

bool BlocksOptions::set(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) return false;
  const std::string_view key = assignment.substr(0, equals);
  const float value = std::strtof(std::string(assignment.substr(equals + 1)).c_str(), nullptr);
  if (key == "epochs")
    chain.epochs = static_cast<int>(value);
  else if (key == "dropout")
    chain.dropout = value;
  else if (key == "l2")
    chain.l2 = value;
  else if (key == "l1")
    chain.l1 = value;
  else if (key == "minimum")
    chain.minimum_count = static_cast<int>(value);
  else if (key == "keep")
    chain.keep_rows = static_cast<std::size_t>(value);
  else if (key == "rate")
    chain.learning_rate = value;
  else if (key == "derived")
    derived_weight = value;
  else if (key == "step")
    chain.weight_step = static_cast<int>(value);
  else if (key == "joined")
    joined = static_cast<std::size_t>(value);
  else if (key == "joined_weight")
    joined_weight = value;
  else if (key == "excerpts")
    excerpts = static_cast<std::size_t>(value);
  else if (key == "excerpt_weight")
    excerpt_weight = value;
  else if (key == "by_words")
    by_words = value;
  else if (key == "bits")
    chain.bits = static_cast<int>(value);
  else if (key == "rounds")
    forest.rounds = static_cast<std::size_t>(value);
  else if (key == "depth")
    forest.depth = static_cast<std::size_t>(value);
  else if (key == "forest_rate")
    forest.rate = value;
  else if (key == "role_rounds")
    roles.rounds = static_cast<std::size_t>(value);
  else if (key == "role_depth")
    roles.depth = static_cast<std::size_t>(value);
  else if (key == "role_rate")
    roles.rate = value;
  else if (key == "paste")
    inputs = {Input::paste};
  else if (key == "html")
    inputs = {Input::html, Input::paste_html};
  else
    return false;
  return true;
}

std::vector<std::byte> train_first(const std::vector<TrainingPage>& pages, const PageFilter& filter,
                                   const BlocksOptions& options) {
  const std::vector<std::string> labels = role_labels();
  std::vector<Example> examples;
  for (const TrainingPage& page : pages) {
    if (!page.has_roles || !filter(page)) continue;
    for (const Input input : options.inputs) {
      const PageInput& form = page.inputs[static_cast<std::size_t>(input)];
      if (!form.document.blocks.empty()) examples.push_back(known_example(form, options.by_words));
    }
  }
  JoinOptions joining;
  joining.count = options.joined;
  joining.roles_only = true;
  joining.seed = 11;
  for (const Joined& joined : join_pages(pages, filter, joining)) {
    PageInput input;
    input.document = read_plain(joined.text);
    if (input.document.blocks.size() != joined.roles.size()) continue;
    for (const Role role : joined.roles) {
      input.gold.push_back(
          {.known = true, .role = role, .placed = true, .running = is_running_text(role)});
    }
    examples.push_back(known_example(input, options.by_words));
    examples.back().weight *= options.joined_weight;
  }
  Random random(5);
  for (const TrainingPage& page : pages) {
    if (!page.has_roles || !filter(page)) continue;
    for (const Input input : options.inputs) {
      const PageInput& form = page.inputs[static_cast<std::size_t>(input)];
      for (std::size_t n = 0; n < options.excerpts; ++n) {
        for (const PageInput& part : {selection(form, random), bare_article(form, random)}) {
          if (part.gold.empty()) continue;
          examples.push_back(known_example(part, options.by_words));
          examples.back().weight *= options.excerpt_weight;
        }
      }
    }
  }
  TrainOptions first = options.chain;
  first.keep_rows = 0;
  first.bits = 8;
  const std::vector<std::byte> bytes = train_chain(examples, labels, {}, first);
  const Result<tagger::LinearChain> chain = tagger::LinearChain::parse(bytes);
  for (const TrainingPage& page : pages) {
    if (page.has_roles || page.doubtful || !chain || !filter(page)) continue;
    for (const Input input : options.inputs) {
      const PageInput& form = page.inputs[static_cast<std::size_t>(input)];
      if (form.suspect || form.document.blocks.empty()) continue;
      examples.push_back(
          derived_example(form, chain.value(), options.derived_weight, options.by_words));
    }
  }
  return train_chain(examples, labels, {}, options.chain);
}

std::vector<Fold> cross_read(const std::vector<TrainingPage>& pages, const BlocksOptions& options) {
  std::vector<Fold> folds(options.folds);
  in_pairs(folds.size(), [&](std::size_t fold) {
    const auto inside = [&](const TrainingPage& page) {
      return site_fold(page, folds.size()) == fold;
    };
    const auto outside = [&](const TrainingPage& page) { return !inside(page); };
    folds[fold].chain = train_first(pages, outside, options);
    const Result<tagger::LinearChain> chain = tagger::LinearChain::parse(folds[fold].chain);
    if (chain) folds[fold].rows = second_rows(pages, inside, chain.value());
  });
  return folds;
}

std::vector<std::byte> blocks_file(std::vector<std::byte> chain, const std::vector<Fold>& folds,
                                   std::size_t left_out, const BlocksOptions& options) {
  SecondRows rows;
  for (std::size_t fold = 0; fold < folds.size(); ++fold) {
    if (fold == left_out) continue;
    append(folds[fold].rows.running, rows.running);
    append(folds[fold].rows.roles, rows.roles);
  }
  std::vector<std::pair<std::string, std::vector<std::byte>>> sections = {
      {"chain", std::move(chain)}, {"forest", boost(rows.running, options.forest)}};
  if (options.roles.rounds != 0) sections.emplace_back("roles", boost(rows.roles, options.roles));
  return write_model_file("blocks", "2", sections);
}

std::vector<std::byte> train_blocks(const std::vector<TrainingPage>& pages,
                                    const std::vector<Fold>& folds, const BlocksOptions& options) {
  const auto all = [](const TrainingPage&) { return true; };
  return blocks_file(train_first(pages, all, options), folds, folds.size(), options);
}

}  // namespace copydesk::train
