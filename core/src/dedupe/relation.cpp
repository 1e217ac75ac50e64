#include "dedupe/relation.hpp"

#include "text/character.hpp"

namespace copydesk::dedupe {

namespace {

constexpr float contained_from = 0.75F;
constexpr std::uint32_t telling_words = 25;

std::string agreement(const char* what, float share) {
  if (share >= 0.9F) return std::string(what) + " agree";
  return std::string(what) + (share >= 0.5F ? " partly differ" : " differ");
}

}  // namespace

bool is_copy(const Comparison& comparison) {
  return comparison.probability >= 0.5F;
}

bool is_reported(const Comparison& comparison) {
  return is_copy(comparison) || comparison.shared_words >= telling_words;
}

Relation relation_of(const Comparison& comparison) {
  if (!is_copy(comparison)) {
    return comparison.number_agreement < 0.6F || comparison.name_agreement < 0.6F
               ? Relation::template_only
               : Relation::same_event;
  }
  const bool a_inside = comparison.a_covered >= contained_from;
  const bool b_inside = comparison.b_covered >= contained_from;
  if (a_inside && b_inside) return Relation::same;
  if (a_inside) return Relation::contained;
  return b_inside ? Relation::contains : Relation::overlap;
}

std::string reason_of(const Comparison& comparison) {
  return std::to_string(comparison.shared_words) + " words in common, longest run " +
         std::to_string(comparison.longest_run) + "; " +
         agreement("numbers", comparison.number_agreement) + ", " +
         agreement("names", comparison.name_agreement);
}

Origin origin_of(const StoryText& a, const StoryText& b) {
  if (a.agency.empty() && b.agency.empty()) return {};
  Origin origin;
  const auto add = [&](const StoryText& story, const char* which) {
    if (story.agency.empty()) return;
    if (!origin.evidence.empty()) origin.evidence += ", ";
    origin.evidence += story.agency_in.empty() ? "named" : std::string(story.agency_in);
    origin.evidence += which;
  };
  add(a, " in the first");
  add(b, " in the second");
  origin.agency = std::string(a.agency.empty() ? b.agency : a.agency);
  if (!a.agency.empty() && !b.agency.empty() && text::fold(a.agency) != text::fold(b.agency)) {
    origin.agency += ", " + std::string(b.agency);
    origin.evidence += "; each names another";
  }
  constexpr std::size_t date = 10;  // YYYY-MM-DD
  if (a.published.size() >= date && b.published.size() >= date) {
    const bool same = a.published.substr(0, date) == b.published.substr(0, date);
    origin.evidence += same ? "; same date" : "; dates differ";
  }
  return origin;
}

}  // namespace copydesk::dedupe
