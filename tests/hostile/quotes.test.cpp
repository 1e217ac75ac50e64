// Shapes that would make a careless pairing or cue reader slow: time stays in proportion.
#include <catch_amalgamated.hpp>
#include <string>

#include "copydesk/quotes.hpp"
#include "support/growth.hpp"
#include "support/story.hpp"

using copydesk::test::growth;
using copydesk::test::TestStory;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("quotations: hostile shapes stay linear", "[hostile][quotes]") {
  const auto [name, piece] = GENERATE(
      std::pair{"lone opening marks", "“a "}, std::pair{"lone closing marks", "a” "},
      std::pair{"lone straight marks", "\" "}, std::pair{"marks one a paragraph", "“We go.\n\n"},
      std::pair{"closing marks one a paragraph", "We go,” he said.\n\n"},
      std::pair{"single marks", "‘a "}, std::pair{"apostrophes of plurals", "‘as’ "},
      std::pair{"cues", "said "}, std::pair{"cues with subjects", "he said we "},
      std::pair{"infinitives", "to say "}, std::pair{"passives", "is expected to "},
      std::pair{"participles", "In saying "}, std::pair{"adverbs", "not also "},
      std::pair{"commas", "he, "}, std::pair{"nested marks", "“‘"}, std::pair{"stops", "said ! "},
      std::pair{"quotations with cues", "“a,” he said, "},
      std::pair{"first persons", "We go, he said. “"});
  INFO(name);
  const auto make = [piece = std::string(piece)](std::size_t size) {
    return TestStory(repeated(piece, size));
  };
  CHECK(growth(
            make, [](const TestStory& story) { (void)story.quotes(); }, 12'500) <
        copydesk::test::at_most_linear);
}
