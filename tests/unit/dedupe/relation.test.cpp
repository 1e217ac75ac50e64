#include "dedupe/relation.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;
using dedupe::Comparison;

namespace {

Comparison copy(float a_covered, float b_covered) {
  Comparison out;
  out.probability = 0.9F;
  out.a_covered = a_covered;
  out.b_covered = b_covered;
  return out;
}

}  // namespace

TEST_CASE("a side is contained when three quarters of it stand in the other",
          "[dedupe][relation]") {
  CHECK(dedupe::relation_of(copy(0.8F, 0.9F)) == Relation::same);
  CHECK(dedupe::relation_of(copy(0.8F, 0.2F)) == Relation::contained);
  CHECK(dedupe::relation_of(copy(0.2F, 0.8F)) == Relation::contains);
  CHECK(dedupe::relation_of(copy(0.2F, 0.2F)) == Relation::overlap);
}

TEST_CASE("what is no copy is a form or another account of one event", "[dedupe][relation]") {
  Comparison form;
  form.shared_words = 40;
  form.number_agreement = 0.2F;
  form.name_agreement = 0.9F;
  CHECK(dedupe::relation_of(form) == Relation::template_only);
  Comparison event = form;
  event.number_agreement = 0.9F;
  CHECK(dedupe::relation_of(event) == Relation::same_event);
  CHECK(dedupe::is_reported(event));
  event.shared_words = 10;
  CHECK_FALSE(dedupe::is_reported(event));
}

TEST_CASE("the reason says what was counted", "[dedupe][relation]") {
  Comparison comparison = copy(1, 1);
  comparison.shared_words = 312;
  comparison.longest_run = 58;
  comparison.number_agreement = 1;
  comparison.name_agreement = 0.6F;
  CHECK(dedupe::reason_of(comparison) ==
        "312 words in common, longest run 58; numbers agree, names partly differ");
}

TEST_CASE("the origin says where each names which agency, and whether the dates agree",
          "[dedupe][relation]") {
  StoryText a{};
  StoryText b{};
  CHECK(dedupe::origin_of(a, b).agency.empty());
  a.agency = "AP";
  a.agency_in = "dateline and sign-off";
  CHECK(dedupe::origin_of(a, b).agency == "AP");
  CHECK(dedupe::origin_of(a, b).evidence == "dateline and sign-off in the first");
  b.agency = "AP";
  b.agency_in = "copyright line";
  a.published = "2024-03-02T10:00:00Z";
  b.published = "2024-03-02";
  CHECK(dedupe::origin_of(a, b).agency == "AP");
  CHECK(dedupe::origin_of(a, b).evidence ==
        "dateline and sign-off in the first, copyright line in the second; same date");
  b.agency = "Reuters";
  b.published = "2024-03-03";
  CHECK(dedupe::origin_of(a, b).agency == "AP, Reuters");
  CHECK(dedupe::origin_of(a, b).evidence ==
        "dateline and sign-off in the first, copyright line in the second; each names another; "
        "dates differ");
}
