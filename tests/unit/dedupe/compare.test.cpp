#include "dedupe/compare.hpp"

#include <catch_amalgamated.hpp>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using dedupe::Comparison;

namespace {

Comparison compare(const Story& a, const Story& b) {
  return dedupe::compare(a.prepared(), dedupe::ShinglePlaces(a.prepared().shingles), b.prepared(),
                         {});
}

std::string weather(const char* town, const char* sky, int high, int low, int wind) {
  return std::string(town) + " will see " + sky + " on Monday with a high of " +
         std::to_string(high) + " degrees and a low of " + std::to_string(low) +
         " degrees, the forecasters of " + town + " said. Winds will blow from the west at " +
         std::to_string(wind) + " kilometres an hour.";
}

}  // namespace

TEST_CASE("a copy is contained both ways", "[dedupe][compare]") {
  const Story story(test::article(1, 3));
  const Comparison same = compare(story, story);
  CHECK(same.probability > 0.99F);
  CHECK(same.a_in_b == 1.0F);
  CHECK(same.b_in_a == 1.0F);
  CHECK(same.shared_words == story.prepared().words.size());
}

TEST_CASE("containment is measured with and without folding", "[dedupe][compare]") {
  const Story a("Officials in Kiev will organise the defence of the harbour, the paper said.");
  const Story b("Officials in Kyiv will organize the defense of the harbor, the paper said.");
  const Comparison folded = compare(a, b);
  CHECK(folded.a_in_b == 1.0F);
  CHECK(folded.a_in_b_exact == Catch::Approx(9.0 / 13.0));
}

TEST_CASE("a part and the whole", "[dedupe][compare]") {
  const Story part(test::paragraph(3));
  const Story whole(test::article(1, 6));
  const Comparison comparison = compare(part, whole);
  CHECK(comparison.probability > 0.9F);
  CHECK(comparison.a_covered == 1.0F);
  CHECK(comparison.b_covered < 0.25F);
}

TEST_CASE("a paragraph that stands twice counts once in the other", "[dedupe][compare]") {
  const Story twice(test::paragraph(3) + "\n" + test::paragraph(3));
  const Story once(test::paragraph(3) + "\n" + test::paragraph(50));
  const Comparison comparison = compare(twice, once);
  CHECK(comparison.a_in_b == 1.0F);
  CHECK(comparison.b_in_a < 0.6F);
}

TEST_CASE("a form filled twice is no copy: its numbers and names differ", "[dedupe][compare]") {
  const Comparison form = compare(Story(weather("Lyon", "light snow", 3, -6, 17)),
                                  Story(weather("Porto", "heavy rain", 14, 9, 42)));
  CHECK(form.longest_run >= 4);
  CHECK(form.probability < 0.5F);
  CHECK(form.number_agreement < 0.7F);
}

TEST_CASE("more evidence never makes a copy less likely", "[dedupe][compare]") {
  const dedupe::Evidence some{.words = 4,
                              .longest_run = 3,
                              .identity = 0.8F,
                              .numbers = 0.7F,
                              .names = 0.8F,
                              .contained = 0.5F};
  for (float dedupe::Evidence::*part :
       {&dedupe::Evidence::words, &dedupe::Evidence::longest_run, &dedupe::Evidence::numbers,
        &dedupe::Evidence::names, &dedupe::Evidence::contained}) {
    dedupe::Evidence more = some;
    more.*part += 0.2F;
    CHECK(dedupe::probability_of(more) > dedupe::probability_of(some));
  }
}
