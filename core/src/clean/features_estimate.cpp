// The second reading: where a block stands in what the first reading took for the article.
#include <algorithm>
#include <array>

#include "clean/features.hpp"

namespace copydesk::cleaning {
namespace {

/// Probability of running text in steps that are finest near 0 and 1.
std::uint64_t probability_bucket(float p) {
  constexpr std::array<float, 7> limits = {0.02F, 0.1F, 0.3F, 0.5F, 0.7F, 0.9F, 0.98F};
  std::uint64_t bucket = 0;
  while (bucket < limits.size() && p > limits[bucket]) ++bucket;
  return bucket;
}

std::uint64_t share_bucket(float part, float whole) {
  if (whole <= 0) return 0;
  const float share = part / whole;
  constexpr std::array<float, 9> limits = {0.0F, 0.02F, 0.05F, 0.1F, 0.25F,
                                           0.5F, 0.75F, 0.9F,  0.98F};
  std::uint64_t bucket = 0;
  while (bucket < limits.size() && share > limits[bucket]) ++bucket;
  return bucket;
}

}  // namespace

void find_clusters(Page& page) {
  const std::size_t size = page.estimates.size();
  constexpr std::uint32_t bridge = 4;  ///< blocks of other text inside one cluster
  constexpr std::uint32_t far_away = 1000;
  page.clusters.clear();
  std::uint32_t gap = far_away;
  for (std::size_t i = 0; i < size; ++i) {
    Estimate& estimate = page.estimates[i];
    const bool running = estimate.running > 0.5F;
    if (running) {
      if (gap > bridge) page.clusters.push_back({.first = static_cast<std::uint32_t>(i)});
      Cluster& cluster = page.clusters.back();
      cluster.last = static_cast<std::uint32_t>(i);
      cluster.words += static_cast<float>(page.shapes[i].words) * estimate.running;
      gap = 0;
    }
    estimate.cluster =
        page.clusters.empty() ? 0U : static_cast<std::uint32_t>(page.clusters.size() - 1);
    estimate.gap_before = gap;
    gap = std::min(gap + 1, far_away);
  }
  gap = far_away;
  for (std::size_t i = size; i-- > 0;) {
    gap = page.estimates[i].running > 0.5F ? 0 : std::min(gap + 1, far_away);
    page.estimates[i].gap_after = gap;
  }
  page.cluster_words = 0;
  page.main_cluster = 0;
  for (std::uint32_t c = 0; c < page.clusters.size(); ++c) {
    page.cluster_words += page.clusters[c].words;
    if (page.clusters[c].words > page.clusters[page.main_cluster].words) page.main_cluster = c;
  }
}

void add_estimate_features(const Page& page, std::size_t block, FeatureSink& sink) {
  const std::vector<Estimate>& estimates = page.estimates;
  const Estimate& own = estimates[block];
  const std::uint64_t coarse = coarse_length(page.shapes[block].words);
  const auto at = [&](std::ptrdiff_t offset) -> const Estimate* {
    const std::ptrdiff_t i = static_cast<std::ptrdiff_t>(block) + offset;
    if (i < 0 || i >= static_cast<std::ptrdiff_t>(estimates.size())) return nullptr;
    return &estimates[static_cast<std::size_t>(i)];
  };
  const auto role = [&](std::ptrdiff_t offset) -> std::uint64_t {
    const Estimate* estimate = at(offset);
    return estimate == nullptr ? role_count : estimate->role;
  };
  const std::uint64_t sure = own.certain > 0.9F ? 2 : own.certain > 0.6F ? 1 : 0;
  const std::uint64_t p = probability_bucket(own.running);
  sink.add(Template::estimate, (p * 32 + role(0)) * 4 + sure);
  sink.add(Template::estimate, 0x10000 + (role(-1) * 32 + role(0)) * 4 + sure);
  sink.add(Template::estimate, 0x20000 + (role(1) * 32 + role(0)) * 4 + sure);
  sink.add(Template::estimate, 0x40000 + (role(-1) * 32 + role(0)) * 32 + role(1));
  sink.add(Template::estimate, 0x80000 + role(-2) * 32 + role(0));
  sink.add(Template::estimate, 0x90000 + role(2) * 32 + role(0));
  sink.add(Template::estimate, 0xA0000 + role(-3) * 32 + role(0));
  sink.add(Template::estimate, 0xB0000 + role(3) * 32 + role(0));
  // The ten blocks before and after: how many of the commonest kinds.
  constexpr std::ptrdiff_t window = 10;
  for (const int side : {-1, 1}) {
    std::array<std::uint8_t, role_count> counts{};
    for (std::ptrdiff_t k = 1; k <= window; ++k) {
      const Estimate* other = at(side * k);
      if (other != nullptr) ++counts[other->role];
    }
    std::uint64_t best = 0;
    for (std::uint64_t r = 1; r < role_count; ++r) {
      if (counts[r] > counts[best]) best = r;
    }
    const std::uint64_t offset = side < 0 ? 0 : 0x100000;
    sink.add(Template::estimate_near, offset + (best * 4 + counts[best] / 4U) * 32 + role(0));
    for (std::uint64_t r = 0; r < role_count; ++r) {
      if (counts[r] != 0 && r != static_cast<std::uint64_t>(Role::navigation)) {
        sink.add(Template::estimate_near,
                 offset + 0x10000 + (r * 2 + (counts[r] > 3 ? 1 : 0)) * 32 + role(0));
      }
    }
  }
  if (page.clusters.empty()) return;
  const Cluster& main = page.clusters[page.main_cluster];
  const auto index = static_cast<std::uint32_t>(block);
  const std::uint64_t where = index < main.first ? 0 : index > main.last ? 2 : 1;
  const std::int32_t from_first =
      static_cast<std::int32_t>(index) - static_cast<std::int32_t>(main.first);
  const std::int32_t from_last =
      static_cast<std::int32_t>(index) - static_cast<std::int32_t>(main.last);
  const Cluster& cluster = page.clusters[own.cluster];
  const bool inside = index >= cluster.first && index <= cluster.last;
  const std::uint64_t share = inside ? share_bucket(cluster.words, main.words) : 15;
  sink.add(Template::estimate_place, (where * 16 + share) * 8 + p);
  sink.add(Template::estimate_place, 0x1000 + (signed_bucket(from_first) * 32 + role(0)));
  sink.add(Template::estimate_place, 0x4000 + (signed_bucket(from_last) * 32 + role(0)));
  sink.add(Template::estimate_place, 0x8000 + (signed_bucket(from_last) * 8 + p) * 8 + coarse);
  sink.add(Template::estimate_place, 0x18000 + (signed_bucket(from_first) * 8 + p) * 8 + coarse);
  sink.add(Template::estimate_place,
           0x28000 +
               ((log_bucket(own.gap_before) * 16U + log_bucket(own.gap_after)) * 4 + where) * 8 +
               p);
  sink.add(Template::estimate_place,
           0x40000 + (share_bucket(main.words, page.cluster_words) * 4 + where) * 8 + p);
}

}  // namespace copydesk::cleaning
