#include "quotes/repair.hpp"

#include <catch_amalgamated.hpp>

#include "support/story.hpp"

using copydesk::QuoteFault;
using copydesk::QuoteResult;
using copydesk::test::TestStory;

namespace {

/// The text with the proposed marks put in.
std::string repaired(const std::string& text) {
  const TestStory story(text, {{"Lind"}, {"Moss"}});
  const QuoteResult result = story.quotes();
  std::string out = story.text();
  for (auto fault = result.faults.rbegin(); fault != result.faults.rend(); ++fault) {
    if (!fault->orphan) out.insert(fault->offset, fault->mark);
  }
  return out;
}

}  // namespace

TEST_CASE("a lone opening mark's quotation ends at the cue or the paragraph's end", "[quotes]") {
  CHECK(repaired("“We won, Lind said. It rained.") == "“We won,” Lind said. It rained.");
  CHECK(repaired("“We hope to agree. We can.\n\nMoss left.") ==
        "“We hope to agree. We can.”\n\nMoss left.");
  CHECK(repaired("“We won. Lind said it was late.") == "“We won.” Lind said it was late.");
}

TEST_CASE("a lone closing mark's quotation begins with its sentence or behind the cue",
          "[quotes]") {
  CHECK(repaired("We were firm,” Lind said.") == "“We were firm,” Lind said.");
  CHECK(repaired("It rained. We were firm,” Lind said.") ==
        "It rained. “We were firm,” Lind said.");
  CHECK(repaired("We tried. We were firm,” Lind said.") == "“We tried. We were firm,” Lind said.");
  CHECK(repaired("Lind said, We were firm.”") == "Lind said, “We were firm.”");
}

TEST_CASE("lone marks of two paragraphs are two faults, not one quotation", "[quotes]") {
  CHECK(repaired("“We will stay.\n\nLind said she takes steps.”") ==
        "“We will stay.”\n\nLind said “she takes steps.”");
}

TEST_CASE("speech without marks is told by its first person", "[quotes]") {
  CHECK(repaired("We are firm and we stay, Lind said.") == "“We are firm and we stay,” Lind said.");
  CHECK(repaired("Lind insisted: We have no such plan.") ==
        "Lind insisted: “We have no such plan.”");
  CHECK(repaired("The bridge is old, Lind said.") == "The bridge is old, Lind said.");
}

TEST_CASE("short forms count only where marks were lost", "[quotes]") {
  const std::string informal = "It’s no use to wait for rain, Lind said.";
  CHECK(repaired(informal) == informal);
  CHECK(repaired("“We won.\n\n" + informal) ==
        "“We won.”\n\n“It’s no use to wait for rain,” Lind said.");
}

TEST_CASE("a reporter's own first person is left alone", "[quotes]") {
  const std::string text = "I saw the bridge. We were too late, Lind said.";
  CHECK(repaired(text) == text);
}
