#include "shingles.hpp"

#include <algorithm>

#include "text/character.hpp"
#include "text/hash.hpp"
#include "text/utf8.hpp"

namespace copydesk::train {
namespace {

/// Python's \w: letters, decimal digits, numbers and the underscore; no combining marks.
bool is_word(char32_t c) {
  return c == U'_' || text::is_letter(c) || text::is_digit(c) ||
         (c >= 0xB2 && c <= 0xBE && c != 0xB4 && c != 0xB6 && c != 0xB7 && c != 0xB8 && c != 0xBB);
}

}  // namespace

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t hash = text::hash_seed;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (is_word(point.value)) {
      hash = text::hash(text.substr(at, point.size), hash);
      inside = true;
    } else if (inside) {
      words.push_back(hash);
      hash = text::hash_seed;
      inside = false;
    }
    at += point.size;
  }
  if (inside) words.push_back(hash);
  return words;
}

std::vector<std::uint64_t> shingles(const std::vector<std::uint64_t>& words) {
  constexpr std::size_t length = 4;
  std::vector<std::uint64_t> out;
  if (words.empty()) return out;
  const std::size_t count = words.size() < length ? 1 : words.size() - length + 1;
  out.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t hash = 7;
    for (std::size_t k = i; k < std::min(words.size(), i + length); ++k) {
      hash = text::mix(hash * 31 + words[k]);
    }
    out.push_back(hash);
  }
  std::sort(out.begin(), out.end());
  return out;
}

PageScore score_page(const std::vector<std::uint64_t>& gold,
                     const std::vector<std::uint64_t>& found) {
  std::vector<std::uint64_t> both;
  std::set_intersection(gold.begin(), gold.end(), found.begin(), found.end(),
                        std::back_inserter(both));
  const auto shared = static_cast<double>(both.size());
  PageScore score;
  if (!found.empty()) score.precision = shared / static_cast<double>(found.size());
  if (!gold.empty()) score.recall = shared / static_cast<double>(gold.size());
  const auto sum = static_cast<double>(gold.size() + found.size());
  score.f1 = sum == 0 ? 1 : 2 * shared / sum;
  return score;
}

double macro_f1(const std::vector<PageScore>& pages) {
  double precision = 0;
  double recall = 0;
  double precisions = 0;
  double recalls = 0;
  for (const PageScore& page : pages) {
    if (page.precision >= 0) {
      precision += page.precision;
      ++precisions;
    }
    if (page.recall >= 0) {
      recall += page.recall;
      ++recalls;
    }
  }
  if (precisions == 0 || recalls == 0) return 0;
  precision /= precisions;
  recall /= recalls;
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

Interval bootstrap(const std::vector<PageScore>& pages) {
  constexpr std::size_t draws = 1000;
  std::vector<double> values;
  std::uint64_t state = 1;
  for (std::size_t draw = 0; draw < draws && !pages.empty(); ++draw) {
    std::vector<PageScore> sample;
    sample.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      state += 0x9E3779B97F4A7C15ULL;
      sample.push_back(pages[text::mix(state) % pages.size()]);
    }
    values.push_back(macro_f1(sample));
  }
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  return {values[draws / 40], values[draws - 1 - draws / 40]};
}

}  // namespace copydesk::train
