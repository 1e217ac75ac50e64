#include "clean/settle.hpp"

#include <algorithm>

#include "clean/counter.hpp"
#include "clean/metadata.hpp"

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
    }
    if (label.kept) next_to_headline = false;
    if (label.role == Role::body) headline = labels.size();
  }
}

void settle_author_notes(const Page& page, std::vector<BlockLabel>& labels) {
  Counter names(labels.size());
  std::size_t last_text = 0;
  bool any = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].kept && is_running_text(labels[i].role)) last_text = i;
    if (!labels[i].kept || labels[i].role != Role::byline || !page.places[i].lone_name) continue;
    Counter::Entry& entry = names.at(page.shapes[i].folded);
    if (entry.count == 0) entry.value = static_cast<std::uint32_t>(i);
    entry.count = 1;
    any = true;
  }
  for (std::size_t i = last_text + 1; any && i < labels.size(); ++i) {
    const Shape& shape = page.shapes[i];
    if (labels[i].kept || !page.places[i].starts_with_name) continue;
    const std::uint32_t name =
        names.count(shape.first_two) != 0 ? shape.first_two : shape.first_three;
    if (names.count(name) == 0) continue;
    set(labels[i], Role::author_bio, "starts with the author's name [author_note]");
    for (std::size_t before = i; before-- > last_text + 1 && page.shapes[before].folded == name;) {
      set(labels[before], Role::duplicate, "same words as an earlier line [duplicate_exact]");
      labels[before].duplicate_of = names.value(name);
    }
  }
}

}  // namespace copydesk::cleaning
