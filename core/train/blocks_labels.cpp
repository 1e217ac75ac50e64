#include "blocks_labels.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "shingles.hpp"
#include "text/hash.hpp"

namespace copydesk::train {
namespace {

constexpr std::size_t run_length = 4;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

std::uint64_t run_hash(const std::vector<std::uint64_t>& words, std::size_t first,
                       std::size_t count) {
  std::uint64_t hash = count;
  for (std::size_t i = first; i < first + count; ++i) hash = text::mix(hash * 31 + words[i]);
  return hash;
}

/// Runs of four words and where they stand, if they stand in one place only.
constexpr std::uint32_t many = 0xFFFFFFFFU;
using Places = std::unordered_map<std::uint64_t, std::uint32_t>;

Places unique_runs(const std::vector<std::vector<std::uint64_t>>& texts) {
  Places places;
  for (std::uint32_t t = 0; t < texts.size(); ++t) {
    for (std::size_t i = 0; i + run_length <= texts[t].size(); ++i) {
      const auto [at, fresh] = places.emplace(run_hash(texts[t], i, run_length), t);
      if (!fresh && at->second != t) at->second = many;
    }
  }
  return places;
}

std::vector<std::vector<std::uint64_t>> block_words(const Document& document) {
  std::vector<std::vector<std::uint64_t>> words;
  for (const Block& block : document.blocks)
    words.push_back(word_hashes(slice(document.text, block.span)));
  return words;
}

}  // namespace

std::vector<RoleLine> read_role_lines(std::string_view paste, std::string_view roles) {
  const std::vector<std::string_view> lines = split(paste, '\n');
  std::vector<Role> of(lines.size() + 1, Role::other);
  std::vector<bool> labelled(lines.size() + 1, false);
  for (const std::string_view entry : split(roles, '\n')) {
    std::size_t first = 0;
    const char* const end = entry.data() + entry.size();
    auto [rest, error] = std::from_chars(entry.data(), end, first);
    if (error != std::errc()) continue;
    std::size_t last = first;
    if (rest != end && *rest == '-') rest = std::from_chars(rest + 1, end, last).ptr;
    std::string_view name(rest, static_cast<std::size_t>(end - rest));
    while (!name.empty() && (name.front() == ' ' || name.front() == '\t')) name.remove_prefix(1);
    name = name.substr(0, name.find_first_of(" \t\r"));
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos)
      name.remove_prefix(colon + 1);
    const auto role = role_from_name(name);
    if (!role) continue;
    for (std::size_t n = first; n <= last && n < of.size(); ++n) {
      of[n] = *role;
      labelled[n] = true;
    }
  }
  std::vector<RoleLine> out;
  for (std::size_t n = 1; n <= lines.size(); ++n) {
    if (labelled[n]) out.push_back({lines[n - 1], of[n]});
  }
  return out;
}

void project_roles(const std::vector<RoleLine>& lines, PageInput& input) {
  std::vector<std::vector<std::uint64_t>> line_words;
  for (const RoleLine& line : lines) line_words.push_back(word_hashes(line.text));
  const std::vector<std::vector<std::uint64_t>> words = block_words(input.document);
  const Places line_places = unique_runs(line_words);
  const Places block_places = unique_runs(words);
  std::map<std::uint64_t, std::vector<std::uint32_t>> equal;
  for (std::uint32_t l = 0; l < lines.size(); ++l) {
    equal[run_hash(line_words[l], 0, line_words[l].size())].push_back(l);
  }
  std::uint32_t expected = 0;
  input.gold.assign(words.size(), {});
  for (std::size_t b = 0; b < words.size(); ++b) {
    std::array<std::uint32_t, role_count> votes{};
    std::uint32_t last = expected;
    std::uint32_t total = 0;
    for (std::size_t i = 0; i + run_length <= words[b].size(); ++i) {
      const std::uint64_t run = run_hash(words[b], i, run_length);
      const auto line = line_places.find(run);
      if (line == line_places.end() || line->second == many || block_places.at(run) == many)
        continue;
      ++votes[static_cast<std::size_t>(lines[line->second].role)];
      last = line->second;
      ++total;
    }
    BlockGold& gold = input.gold[b];
    if (total != 0) {
      const auto best = std::max_element(votes.begin(), votes.end()) - votes.begin();
      gold = {.known = true, .role = static_cast<Role>(best)};
      expected = last + 1;
      continue;
    }
    const auto same = equal.find(run_hash(words[b], 0, words[b].size()));
    if (same == equal.end()) continue;
    auto next = std::lower_bound(same->second.begin(), same->second.end(), expected);
    if (next == same->second.end()) --next;
    gold = {.known = true, .role = lines[*next].role};
    if (*next >= expected && *next < expected + 40) expected = *next + 1;
  }
  for (BlockGold& gold : input.gold) {
    gold.placed = true;
    gold.running = gold.known && is_running_text(gold.role);
  }
}

void place_gold(std::string_view gold, PageInput& input) {
  const std::vector<std::uint64_t> gold_words = word_hashes(gold);
  const std::vector<std::uint64_t> gold_runs = shingles(gold_words);
  const std::unordered_set<std::uint64_t> runs(gold_runs.begin(), gold_runs.end());
  std::unordered_set<std::uint64_t> short_lines;
  for (const std::string_view line : split(gold, '\n')) {
    const std::vector<std::uint64_t> words = word_hashes(line);
    if (!words.empty()) short_lines.insert(run_hash(words, 0, words.size()));
  }
  const std::vector<std::vector<std::uint64_t>> words = block_words(input.document);
  input.gold.assign(words.size(), {});
  std::size_t first = words.size();
  std::size_t last = 0;
  for (std::size_t b = 0; b < words.size(); ++b) {
    if (words[b].size() <= run_length) continue;
    std::size_t found = 0;
    const std::vector<std::uint64_t> own = shingles(words[b]);
    for (const std::uint64_t run : own) found += runs.count(run);
    input.gold[b].running = found * 2 > own.size();
    if (input.gold[b].running) {
      first = std::min(first, b);
      last = b;
    }
  }
  for (std::size_t b = 0; b < words.size(); ++b) {
    input.gold[b].placed = true;
    if (words[b].empty() || words[b].size() > run_length || b < first || b > last) continue;
    input.gold[b].running = short_lines.count(run_hash(words[b], 0, words[b].size())) != 0;
  }
}

}  // namespace copydesk::train
