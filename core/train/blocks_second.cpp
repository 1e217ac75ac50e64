#include "blocks_second.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "clean/page.hpp"
#include "clean/roles.hpp"
#include "excerpts.hpp"
#include "joined.hpp"
#include "text/hash.hpp"

namespace copydesk::train {
namespace {

/// Rare roles count for more than their number, or they would never be found.
float rarity(Role role) {
  constexpr std::array<float, role_count> share = [] {
    std::array<float, role_count> all{};
    all.fill(0.01F);
    all[static_cast<std::size_t>(Role::navigation)] = 0.43F;
    all[static_cast<std::size_t>(Role::related)] = 0.16F;
    all[static_cast<std::size_t>(Role::body)] = 0.14F;
    for (const Role common : {Role::subheading, Role::list, Role::promo, Role::share, Role::legal})
      all[static_cast<std::size_t>(common)] = 0.03F;
    for (const Role rare : {Role::dateline, Role::quote, Role::correction, Role::paywall,
                            Role::player, Role::cookie, Role::standfirst, Role::timestamp})
      all[static_cast<std::size_t>(rare)] = 0.004F;
    return all;
  }();
  return std::pow(share[static_cast<std::size_t>(role)] / 0.1F, -0.25F);
}

void add_row(std::span<const std::uint8_t> context, std::size_t size, std::size_t block,
             std::size_t label, float weight, Table& table) {
  for (std::size_t v = 0; v < cleaning::context_width; ++v)
    table.values.push_back(context[v * size + block]);
  table.labels.push_back(static_cast<std::uint8_t>(label));
  table.weights.push_back(weight);
}

/// As in the first reading, a wrong block costs by the root of its words, and long pages less a
/// block. Roles are judged by the line.
void add_rows(const PageInput& input, float weight, const tagger::LinearChain& chain,
              SecondRows& rows) {
  const std::size_t size = input.document.blocks.size();
  if (size == 0 || input.gold.size() != size) return;
  const cleaning::Page page = cleaning::read_page(input.document);
  tagger::FeatureSequence sequence;
  const cleaning::FirstReading reading = cleaning::read_first(page, chain, sequence);
  const std::vector<std::uint8_t> context = cleaning::read_context(page, reading);
  double text = 1;
  for (std::size_t b = 0; b < size; ++b)
    text += input.gold[b].running ? static_cast<double>(page.shapes[b].words) : 0;
  constexpr double usual_text = 500;
  constexpr float usual_blocks = 150;
  const float by_text = weight * std::sqrt(static_cast<float>(usual_text / std::max(text, 60.0)));
  const float by_size =
      weight * std::pow(usual_blocks / static_cast<float>(std::max<std::size_t>(size, 20)), 0.3F);
  for (std::size_t b = 0; b < size; ++b) {
    const BlockGold& gold = input.gold[b];
    const float words = std::min<float>(page.shapes[b].words, 100);
    if (reading.running(b) > cleaning::doubt)
      add_row(context, size, b, gold.running ? 1 : 0, by_text * std::sqrt((words + 1) / 20),
              rows.running);
    if (!gold.known) continue;
    add_row(context, size, b, static_cast<std::size_t>(gold.role), by_size * rarity(gold.role),
            rows.roles);
    for (std::size_t role = 0; role < role_count; ++role)
      rows.roles.known.push_back(reading.log_mass(b, static_cast<Role>(role)));
  }
}

}  // namespace

SecondRows second_rows(const std::vector<TrainingPage>& pages,
                       const std::function<bool(const TrainingPage&)>& filter,
                       const tagger::LinearChain& chain) {
  constexpr float part_weight = 0.4F;
  SecondRows rows;
  rows.running.width = rows.roles.width = cleaning::context_width;
  rows.roles.classes = role_count;
  for (const TrainingPage& page : pages) {
    if (!filter(page) || page.doubtful) continue;
    Random random(text::hash(page.id));
    for (const PageInput& form : page.inputs) {
      if (form.suspect && !page.has_roles) continue;
      add_rows(form, page.has_roles ? 1.0F : 0.8F, chain, rows);
      if (!page.has_roles) continue;
      add_rows(selection(form, random), part_weight, chain, rows);
      add_rows(bare_article(form, random), part_weight, chain, rows);
    }
  }
  JoinOptions joining;
  joining.count = 30;
  joining.roles_only = true;
  joining.seed = 13;
  for (const Joined& joined : join_pages(pages, filter, joining)) {
    PageInput input;
    input.document = read_plain(joined.text);
    for (const Role role : joined.roles)
      input.gold.push_back(
          {.known = true, .role = role, .placed = true, .running = is_running_text(role)});
    add_rows(input, part_weight, chain, rows);
  }
  return rows;
}

void append(const Table& more, Table& table) {
  table.width = more.width;
  table.classes = more.classes;
  table.known.insert(table.known.end(), more.known.begin(), more.known.end());
  table.values.insert(table.values.end(), more.values.begin(), more.values.end());
  table.labels.insert(table.labels.end(), more.labels.begin(), more.labels.end());
  table.weights.insert(table.weights.end(), more.weights.begin(), more.weights.end());
}

}  // namespace copydesk::train
