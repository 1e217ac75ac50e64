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

Origin origin_of(std::string_view a_agency, std::string_view b_agency) {
  if (a_agency.empty() && b_agency.empty()) return {};
  if (b_agency.empty()) return {std::string(a_agency), "named in the first"};
  if (a_agency.empty()) return {std::string(b_agency), "named in the second"};
  if (text::fold(a_agency) == text::fold(b_agency)) {
    return {std::string(a_agency), "named in both"};
  }
  return {std::string(a_agency) + ", " + std::string(b_agency), "each names another"};
}

}  // namespace copydesk::dedupe
