#include "clean/evidence.hpp"

#include <catch_amalgamated.hpp>
#include <numeric>
#include <string>

#include "support/page_reading.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;
using copydesk::test::Reading;

namespace {

const std::string bridge =
    "Riverton's council voted on Friday to build a bridge over the Aue, mayor Jan Berger said.\n"
    "Berger promised that the bridge would carry trams across the Aue before the council "
    "changes.\n";
const std::string ferry =
    "SKARHOLM (Reuters) - Ferry crews on Skarholm stopped working on Monday because wages fell.\n"
    "Union leader Karin Dahl said islanders on Skarholm buy fuel early when ferry crews strike.\n";

/// The evidence for a start at the k-th line of a text whose lines are all kept.
Candidate weighed(const std::string& text, const std::vector<Role>& roles, std::size_t k) {
  const Reading reading(text);
  REQUIRE(reading.document.blocks.size() == roles.size());
  std::vector<BlockLabel> labels;
  for (const Role role : roles) {
    labels.emplace_back().role = role;
    labels.back().kept = true;
  }
  std::vector<std::uint32_t> kept(roles.size());
  std::iota(kept.begin(), kept.end(), 0);
  const std::vector<Cohesion> cohesion = measure_cohesion(reading.page, kept);
  return weigh_start({.page = reading.page, .labels = labels, .kept = kept, .cohesion = cohesion},
                     k);
}

bool holds(const Candidate& candidate, Evidence evidence) {
  return candidate.values[static_cast<std::size_t>(evidence)] > 0;
}

}  // namespace

using enum Role;

TEST_CASE("a headline over a dateline and new words speaks for a start", "[clean]") {
  const Candidate start = weighed(bridge + "Ferry crews strike on the isle of Skarholm\n" + ferry,
                                  {body, body, headline, body, body}, 2);
  CHECK(holds(start, Evidence::headline));
  CHECK(holds(start, Evidence::headline_own));
  CHECK(holds(start, Evidence::dateline));
  CHECK(holds(start, Evidence::dated));
  CHECK(start.score > 0);
  CHECK(explain(start).find("dateline") != std::string::npos);
}

TEST_CASE("a paragraph that goes on does not", "[clean]") {
  const Candidate next =
      weighed(bridge + "“He will not wait,” Berger said of the council.\n", {body, body, body}, 2);
  CHECK(holds(next, Evidence::starts_quote));
  CHECK_FALSE(holds(next, Evidence::names_new));
  CHECK(next.score < 0);
}

TEST_CASE("a line of headline shape has four words and no end", "[clean]") {
  PageWords words;
  CHECK(is_headline_shaped(read_shape("Ferry crews strike on Skarholm", words)));
  CHECK_FALSE(is_headline_shaped(read_shape("Ferry crews strike on Skarholm.", words)));
  CHECK_FALSE(is_headline_shaped(read_shape("Ferry crews strike", words)));
}
