#include "replicate.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/hash.hpp"

namespace copydesk::train {

namespace {

constexpr std::size_t words_kept = 150;
constexpr std::size_t like_frequency = 64;  // words that exchange places

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Calls `word` with each run of ASCII letters and `other` with what lies between.
template <class Word, class Other>
void for_runs(std::string_view text, const Word& word, const Other& other) {
  for (std::size_t first = 0; first < text.size();) {
    std::size_t last = first + 1;
    while (last < text.size() && is_letter(text[last]) == is_letter(text[first])) ++last;
    const std::string_view run = text.substr(first, last - first);
    if (is_letter(text[first])) {
      word(run);
    } else {
      other(run);
    }
    first = last;
  }
}

std::vector<std::string_view> by_frequency(const std::vector<std::string>& texts) {
  std::unordered_map<std::string_view, std::size_t> counts;
  for (const std::string& text : texts) {
    for_runs(
        text, [&](std::string_view word) { ++counts[word]; }, [](std::string_view) {});
  }
  std::vector<std::pair<std::string_view, std::size_t>> sorted(counts.begin(), counts.end());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  std::vector<std::string_view> words;
  words.reserve(sorted.size());
  for (const auto& [word, count] : sorted) words.push_back(word);
  return words;
}

}  // namespace

std::vector<std::string> replicate(const std::vector<std::string>& texts, std::size_t count) {
  std::vector<std::string> out(
      texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(std::min(count, texts.size())));
  out.reserve(count);
  const std::vector<std::string_view> words = by_frequency(texts);
  std::unordered_map<std::string_view, std::size_t> rank;
  for (std::size_t i = 0; i < words.size(); ++i) rank.emplace(words[i], i);
  std::vector<std::string_view> exchanged = words;
  for (std::uint64_t round = 1; out.size() < count; ++round) {
    for (std::size_t first = words_kept; first < words.size(); first += like_frequency) {
      const std::size_t last = std::min(first + like_frequency, words.size());
      for (std::size_t i = last - 1; i > first; --i) {
        const std::size_t other = first + text::mix(round << 32U | i) % (i - first + 1);
        std::swap(exchanged[i], exchanged[other]);
      }
    }
    for (std::size_t i = 0; i < texts.size() && out.size() < count; ++i) {
      std::string& made = out.emplace_back();
      made.reserve(texts[i].size() + texts[i].size() / 8);
      for_runs(
          texts[i], [&](std::string_view word) { made += exchanged[rank[word]]; },
          [&](std::string_view other) { made += other; });
    }
  }
  return out;
}

}  // namespace copydesk::train
