#include "dedupe/align.hpp"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <random>

#include "support/growth.hpp"
#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using dedupe::Alignment;

namespace {

std::vector<Alignment> aligned(const Story& a, const Story& b) {
  return dedupe::align(a.prepared(), dedupe::ShinglePlaces(a.prepared().shingles), b.prepared(),
                       {});
}

std::uint32_t matched(const std::vector<Alignment>& alignments) {
  std::uint32_t sum = 0;
  for (const Alignment& one : alignments) sum += one.matched;
  return sum;
}

/// The oracle: words of a longest common subsequence, by the table of every pair of prefixes.
std::uint32_t longest_common(const std::vector<std::uint32_t>& a,
                             const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> row(b.size() + 1, 0);
  for (const std::uint32_t word : a) {
    std::uint32_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::uint32_t above = row[j + 1];
      row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

/// A copy of the text in which about one word in `one_in` is another, missing or doubled.
std::string edited(const std::string& text, unsigned one_in, unsigned seed) {
  std::mt19937 random(seed);
  std::string out;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ') {
      word.push_back(c);
      continue;
    }
    const auto draw = static_cast<unsigned>(random() % (3 * one_in));
    if (draw == 0) word = "elsewhere";
    if (draw != 1) out += word + " ";
    if (draw == 2) out += word + " ";
    word.clear();
  }
  return out;
}

}  // namespace

TEST_CASE("a text aligns with itself in one run", "[dedupe][align]") {
  const Story story(test::article(1, 4));
  const auto alignments = aligned(story, story);
  REQUIRE(alignments.size() == 1);
  REQUIRE(alignments[0].runs.size() == 1);
  CHECK(alignments[0].matched == story.prepared().words.size());
}

TEST_CASE("unlike texts do not align", "[dedupe][align]") {
  CHECK(aligned(Story("Rain fell all night over the old town and its bridges."),
                Story("The orchestra plays two works by a composer from Graz."))
            .empty());
  CHECK(aligned(Story(""), Story(test::paragraph(1))).empty());
}

TEST_CASE("a paragraph inside another page is found to the word", "[dedupe][align]") {
  const Story alone(test::paragraph(5));
  const Story page(test::article(20, 3) + test::paragraph(5) + "\n" + test::article(40, 3));
  const auto alignments = aligned(alone, page);
  REQUIRE(alignments.size() == 1);
  CHECK(alone.words(alignments[0].a_first, alignments[0].a_last) ==
        page.words(alignments[0].b_first, alignments[0].b_last));
  CHECK(alignments[0].a_first == 0);
  CHECK(alignments[0].a_last == alone.prepared().words.size());
}

TEST_CASE("paragraphs in another order align one by one", "[dedupe][align]") {
  const Story a(test::paragraph(1) + "\n" + test::paragraph(2) + "\n" + test::paragraph(3));
  const Story b(test::paragraph(3) + "\n" + test::paragraph(1) + "\n" + test::paragraph(2));
  const auto alignments = aligned(a, b);
  CHECK(alignments.size() >= 2);
  CHECK(matched(alignments) >= a.prepared().words.size() - 3);
}

TEST_CASE("an alignment is drawn to the sentence it mostly shares", "[dedupe][align]") {
  const Story a("The ferry sank at noon off the northern cape with nobody aboard. Divers left.");
  const Story b("The ferry sank at noon off the northern cape, an officer said. Boats came.");
  const auto alignments = aligned(a, b);
  REQUIRE(alignments.size() == 1);
  CHECK(a.words(alignments[0].a_first, alignments[0].a_last) ==
        "The ferry sank at noon off the northern cape with nobody aboard");
  CHECK(b.words(alignments[0].b_first, alignments[0].b_last) ==
        "The ferry sank at noon off the northern cape, an officer said");
}

TEST_CASE("phrases common to the collection alone are no alignment", "[dedupe][align]") {
  const Story story(test::paragraph(9));
  dedupe::CommonShingles common(story.prepared().shingles.begin(), story.prepared().shingles.end());
  const dedupe::ShinglePlaces places(story.prepared().shingles);
  CHECK(dedupe::align(story.prepared(), places, story.prepared(), common).empty());
}

TEST_CASE("runs hold equal words, in the order of both texts", "[dedupe][align]") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Story a(test::article(seed, 6));
    const Story b(edited(a.text(), 6, seed));
    for (const Alignment& one : aligned(a, b)) {
      std::uint32_t i = one.a_first;
      std::uint32_t j = one.b_first;
      for (const dedupe::Run& run : one.runs) {
        REQUIRE(run.a >= i);
        REQUIRE(run.b >= j);
        for (std::uint32_t k = 0; k < run.size; ++k) {
          REQUIRE(a.prepared().words.ids[run.a + k] == b.prepared().words.ids[run.b + k]);
        }
        i = run.a + run.size;
        j = run.b + run.size;
      }
      CHECK(i <= one.a_last);
      CHECK(j <= one.b_last);
    }
  }
}

TEST_CASE("the alignment of an edited text comes near the longest common subsequence",
          "[dedupe][align]") {
  for (const unsigned one_in : {4U, 8U, 20U}) {
    std::uint32_t found = 0;
    std::uint32_t best = 0;
    for (unsigned seed = 0; seed < 30; ++seed) {
      const Story a(test::article(100 + seed, 4));
      const Story b(edited(a.text(), one_in, seed));
      found += matched(aligned(a, b));
      best += longest_common(a.prepared().words.ids, b.prepared().words.ids);
    }
    INFO("one word in " << one_in << " edited: " << found << " of " << best);
    CHECK(found <= best);
    CHECK(found * 100 >= best * 97);
  }
}

TEST_CASE("texts of one phrase over and over align in linear time", "[dedupe][align][growth]") {
  for (const std::string_view phrase : {"buy now ", "a ", "one two three four five six seven "}) {
    const auto make = [phrase](std::size_t size) {
      std::string text;
      while (text.size() < size) text += phrase;
      return std::make_unique<Story>(text);
    };
    const auto work = [](const std::unique_ptr<Story>& story) { (void)aligned(*story, *story); };
    CHECK(test::growth(make, work, 30'000) < copydesk::test::at_most_linear);
  }
}
