#include "clean/settle.hpp"

#include <algorithm>

#include "clean/counter.hpp"
#include "clean/evidence.hpp"
#include "clean/metadata.hpp"
#include "clean/page_measures.hpp"

namespace copydesk::cleaning {
namespace {

void set(BlockLabel& label, Role role, const char* reason) {
  label.role = role;
  label.kept = is_kept(role);
  label.reason = reason;
  label.duplicate_of.reset();
}

bool is_date_alone(const Page& page, std::size_t block) {
  const Shape& shape = page.shapes[block];
  constexpr std::uint16_t longest = 7;
  if (shape.words > longest || has(shape.classes, WordClass::by)) return false;
  if (!has(shape.classes, WordClass::month) && !has(shape.classes, WordClass::weekday))
    return false;
  return byline_names(page.document->text, page.document->blocks[block].span).empty();
}

/// What an opening line whose role was given for want of a better one may be.
bool is_unsure_of_name(Role role) {
  return role == Role::credit || role == Role::caption || role == Role::subheading ||
         role == Role::standfirst || role == Role::other;
}

}  // namespace

void settle_opening(const Page& page, std::vector<BlockLabel>& labels) {
  constexpr std::size_t reach = 8;
  std::size_t headline = labels.size();
  bool next_to_headline = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    BlockLabel& label = labels[i];
    const bool opening = headline != labels.size() && i - headline <= reach;
    if (label.role == Role::headline) {
      if (opening && next_to_headline) {
        set(label, Role::standfirst, "a second headline under the first [second_headline]");
        next_to_headline = false;
      } else {
        headline = i;
        next_to_headline = true;
      }
      continue;
    }
    if (!opening) continue;
    if ((label.role == Role::byline || label.role == Role::credit) && is_date_alone(page, i)) {
      set(label, Role::timestamp, "a date alone under the headline [date_alone]");
    } else if (page.places[i].lone_name && is_unsure_of_name(label.role) &&
               page.places[i].gap_after <= 2) {
      set(label, Role::byline, "a name alone between headline and text [lone_name]");
    } else if (next_to_headline && label.role == Role::caption && label.confidence < 0.5F &&
               is_headline_shaped(page.shapes[i]) &&
               !has(page.shapes[i].classes, WordClass::photo)) {
      set(label, Role::standfirst, "a line of headline shape under the headline [standfirst_line]");
    }
    if (label.kept) next_to_headline = false;
    if (label.role == Role::body) headline = labels.size();
  }
}

void settle_headlines(const Page& page, std::vector<BlockLabel>& labels) {
  constexpr std::size_t reach = 3;
  constexpr std::uint32_t most_words = 30;
  const auto kept = static_cast<std::size_t>(
      std::count_if(labels.begin(), labels.end(), [](const BlockLabel& l) { return l.kept; }));
  if (kept * 3 < labels.size() * 2) return;
  const auto is_text = [&](std::size_t i) {
    return labels[i].role == Role::body && page.places[i].prose == Prose::full;
  };
  for (std::size_t i = 1; i + 1 < labels.size(); ++i) {
    const Shape& shape = page.shapes[i];
    // Who reads one article takes the next one's headline for a teaser or a crosshead.
    const bool taken = (labels[i].role == Role::related && shape.words > 5) ||
                       (labels[i].role == Role::subheading && shape.words > 6);
    if (!taken || !is_headline_shaped(shape)) continue;
    if (!is_text(i - 1) || !is_text(i + 1)) continue;
    const std::uint32_t size = shape.words_last - shape.words_first;
    if (size < 2 || size > most_words) continue;
    const auto found = [&](std::size_t first, std::size_t last) {
      std::uint32_t count = 0;
      for (std::uint32_t w = shape.words_first; w < shape.words_last; ++w) {
        bool here = false;
        for (std::size_t k = first; k < last && !here; ++k)
          here = has_word(page, static_cast<std::uint32_t>(k), page.words[w]);
        count += here ? 1U : 0U;
      }
      return count;
    };
    const std::uint32_t after = found(i + 1, std::min(i + 1 + reach, labels.size()));
    const std::uint32_t before = found(i - std::min(i, reach), i);
    if (after * 3 < size || before * 2 > after) continue;
    set(labels[i], Role::headline, "a headline for what follows only [own_headline]");
  }
}

void settle_author_notes(const Page& page, std::vector<BlockLabel>& labels) {
  constexpr std::size_t reach = 4;
  Counter names(labels.size());
  std::size_t last_text = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].kept && is_running_text(labels[i].role)) last_text = i;
    if (!labels[i].kept || labels[i].role != Role::byline || !page.places[i].lone_name) continue;
    Counter::Entry& entry = names.at(page.shapes[i].folded);
    if (entry.count == 0) entry.value = static_cast<std::uint32_t>(i);
    entry.count = 1;
  }
  for (std::size_t i = last_text + 1; i < labels.size(); ++i) {
    const Shape& shape = page.shapes[i];
    if (labels[i].kept || !page.places[i].starts_with_name) continue;
    // The name alone, once or more often, directly before the note.
    std::size_t first = i;
    const auto is_name = [&](std::size_t b) {
      return page.places[b].lone_name && (page.shapes[b].folded == shape.first_two ||
                                          page.shapes[b].folded == shape.first_three);
    };
    while (first > last_text + 1 && is_name(first - 1)) --first;
    const std::uint32_t name =
        names.count(shape.first_two) != 0 ? shape.first_two : shape.first_three;
    if (names.count(name) == 0 && (first == i || first > last_text + reach)) continue;
    set(labels[i], Role::author_bio, "starts with the author's name [author_note]");
    for (std::size_t b = first; b < i; ++b) {
      Counter::Entry& entry = names.at(page.shapes[b].folded);
      if (entry.count == 0) {
        entry = {
            .key = entry.key, .count = 1, .value = static_cast<std::uint32_t>(b), .used = true};
        set(labels[b], Role::byline, "the author's name under the text [author_note]");
        continue;
      }
      set(labels[b], Role::duplicate, "same words as an earlier line [duplicate_exact]");
      labels[b].duplicate_of = entry.value;
    }
  }
}

}  // namespace copydesk::cleaning
