#include "clean/duplicates.hpp"

#include <algorithm>

#include "clean/counter.hpp"

namespace copydesk::cleaning {
namespace {

constexpr std::size_t near_reach = 8;

/// Whether a repeat of a block in this role says nothing new. Short running lines ("Yes.") may
/// stand twice for good reason.
bool repeats_nothing_new(Role role, const Shape& shape) {
  switch (role) {
    case Role::headline:
    case Role::caption:
    case Role::credit:
    case Role::standfirst:
    case Role::byline:
      return true;
    default:
      return shape.words > 7;
  }
}

bool is_caption_like(Role role) {
  return role == Role::caption || role == Role::headline || role == Role::credit ||
         role == Role::duplicate;
}

/// At least nine tenths of the shorter one's content words stand in the longer one.
bool nearly_equal(const Page& page, std::size_t a, std::size_t b) {
  const Shape* shorter = &page.shapes[a];
  const Shape* longer = &page.shapes[b];
  if (shorter->words > longer->words) std::swap(shorter, longer);
  const std::uint32_t size = shorter->words_last - shorter->words_first;
  if (size < 3 || shorter->words * 2 < longer->words) return false;
  std::uint32_t shared = 0;
  for (std::uint32_t w = shorter->words_first; w < shorter->words_last; ++w) {
    const auto first = page.words.begin() + longer->words_first;
    // Captions are short; what is compared stays below a hundred words.
    const auto last = page.words.begin() + std::min(longer->words_last, longer->words_first + 100);
    if (std::any_of(first, last,
                    [&](std::uint32_t word) { return (word | 1U) == (page.words[w] | 1U); })) {
      ++shared;
    }
  }
  return size <= 100 && shared * 10 >= size * 9;
}

void mark(BlockLabel& label, std::size_t original, const char* reason) {
  label.role = Role::duplicate;
  label.kept = false;
  label.duplicate_of = static_cast<std::uint32_t>(original);
  label.reason = reason;
}

/// Roles that say little: a line of one of them that repeats a headline, caption or name of the
/// article is a repeat first of all. Teasers and author's notes repeat names for their own reasons.
bool is_vague(Role role) {
  return role == Role::navigation || role == Role::site || role == Role::other ||
         role == Role::legal || role == Role::promo;
}

bool is_repeated_around(Role role) {
  return role == Role::headline || role == Role::caption || role == Role::credit ||
         role == Role::byline;
}

/// A copy that the model called a duplicate although it stands first: it takes the role of the
/// equal block that follows close by, which becomes the duplicate in its turn.
void keep_first_copy(const Page& page, std::vector<BlockLabel>& labels, std::size_t i) {
  for (std::size_t next = i + 1; next < labels.size() && next <= i + near_reach; ++next) {
    if (!labels[next].kept || page.shapes[next].folded != page.shapes[i].folded) continue;
    labels[i].role = labels[next].role;
    labels[i].kept = true;
    labels[i].reason = "the first of two equal lines is kept [first_copy]";
    return;
  }
}

}  // namespace

void mark_duplicates(const Page& page, std::vector<BlockLabel>& labels) {
  Counter kept(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    BlockLabel& label = labels[i];
    const Shape& shape = page.shapes[i];
    const bool vague = !label.kept && is_vague(label.role) && shape.words > 1;
    if (!label.kept && label.role != Role::duplicate && !vague) continue;
    if (shape.words == 0) continue;
    Counter::Entry& entry = kept.at(shape.folded);
    if (vague) {
      if (entry.count != 0 && is_repeated_around(labels[entry.value].role))
        mark(label, entry.value, "same words as an earlier line [duplicate_exact]");
      continue;
    }
    if (label.role == Role::duplicate && entry.count == 0) keep_first_copy(page, labels, i);
    if (entry.count != 0 &&
        (label.role == Role::duplicate || repeats_nothing_new(label.role, shape))) {
      mark(label, entry.value, "same words as an earlier line [duplicate_exact]");
      continue;
    }
    if (is_caption_like(label.role)) {
      for (std::size_t back = 1; back <= near_reach && back <= i; ++back) {
        const BlockLabel& other = labels[i - back];
        if (!other.kept || !nearly_equal(page, i, i - back)) continue;
        if (label.role != Role::duplicate && other.role != label.role) continue;
        mark(label, i - back, "nearly the words of a line close by [duplicate_near]");
        break;
      }
    }
    if (label.kept && entry.count == 0) {
      entry.count = 1;
      entry.value = static_cast<std::uint32_t>(i);
    }
  }
}

}  // namespace copydesk::cleaning
