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

/// The evidence for a start at the k-th line of a text whose lines are all kept but those off.
EvidenceValues weighed(const std::string& text, const std::vector<Role>& roles, std::size_t k,
                       const std::vector<std::uint32_t>& off = {}) {
  const Reading reading(text);
  REQUIRE(reading.document.blocks.size() == roles.size());
  std::vector<BlockLabel> labels;
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < roles.size(); ++i) {
    labels.emplace_back().role = roles[i];
    labels.back().kept = std::find(off.begin(), off.end(), i) == off.end();
    if (labels.back().kept) kept.push_back(i);
  }
  const BlockWords words(reading.page, kept);
  const Stretches stretches{.first = 0, .start = k, .last = kept.size()};
  return read_evidence({.page = reading.page, .labels = labels, .kept = kept}, stretches,
                       Comparison(words).compare(stretches));
}

bool holds(const EvidenceValues& values, Evidence evidence) {
  return values[static_cast<std::size_t>(evidence)] > 0;
}

}  // namespace

using enum Role;

TEST_CASE("a headline over a dateline and new words speaks for a start", "[clean]") {
  const EvidenceValues start =
      weighed(bridge + "Ferry crews strike on the isle of Skarholm\n" + ferry,
              {body, body, headline, body, body}, 2);
  CHECK(holds(start, Evidence::role_headline));
  CHECK(holds(start, Evidence::headline_own));
  CHECK(holds(start, Evidence::dateline));
  CHECK(holds(start, Evidence::dated));
  CHECK(weigh(start, shipped_weights()) > 0);
  CHECK(explain(start).find("dateline") != std::string::npos);
}

TEST_CASE("a paragraph that goes on does not", "[clean]") {
  const EvidenceValues next =
      weighed(bridge + "“He will not wait,” Berger said of the council.\n", {body, body, body}, 2);
  CHECK(holds(next, Evidence::starts_quote));
  CHECK_FALSE(holds(next, Evidence::names_none));
  CHECK(weigh(next, shipped_weights()) < 0);
}

TEST_CASE("a line taken for furniture may be a headline for what follows", "[clean]") {
  const EvidenceValues start =
      weighed(bridge + "Ferry crews strike on the isle of Skarholm\n" + ferry,
              {body, body, related, body, body}, 2, {2});
  CHECK(holds(start, Evidence::headline_off));
  CHECK(holds(start, Evidence::gap_one));
}

TEST_CASE("a line of headline shape has four words and no end", "[clean]") {
  PageWords words;
  CHECK(is_headline_shaped(read_shape("Ferry crews strike on Skarholm", words)));
  CHECK_FALSE(is_headline_shaped(read_shape("Ferry crews strike on Skarholm.", words)));
  CHECK_FALSE(is_headline_shaped(read_shape("Ferry crews strike", words)));
}

TEST_CASE("the share of a line's words in other lines", "[clean]") {
  const Reading reading("Ferry crews strike again\nThe ferry was late as crews met.\nRain fell.\n");
  const std::vector<std::uint32_t> others{1, 2};
  CHECK(words_found(reading.page, reading.page.shapes[0], others) ==
        Catch::Approx(2.0F / 4.0F).margin(0.01));
}
