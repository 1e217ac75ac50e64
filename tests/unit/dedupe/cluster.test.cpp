#include "dedupe/cluster.hpp"

#include <catch_amalgamated.hpp>
#include <memory>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using Groups = std::vector<std::vector<std::uint32_t>>;

namespace {

Groups clusters(const std::vector<std::string>& texts, float threshold) {
  std::vector<std::unique_ptr<Story>> stories;
  std::vector<dedupe::Sentences> sentences;
  for (const std::string& text : texts) {
    stories.push_back(std::make_unique<Story>(text));
    sentences.emplace_back(stories.back()->prepared().words);
  }
  std::vector<dedupe::ComparedPair> pairs;
  for (std::uint32_t a = 0; a < stories.size(); ++a) {
    const dedupe::ShinglePlaces places(stories[a]->prepared().shingles);
    for (std::uint32_t b = a + 1; b < stories.size(); ++b) {
      auto comparison = dedupe::compare(stories[a]->prepared(), places, stories[b]->prepared(), {});
      if (comparison.probability >= 0.5F) pairs.push_back({a, b, std::move(comparison)});
    }
  }
  std::vector<const dedupe::ComparedPair*> views;
  for (const dedupe::ComparedPair& pair : pairs) views.push_back(&pair);
  return dedupe::cluster(sentences, views, threshold);
}

}  // namespace

TEST_CASE("a word's sentence and where it ends", "[dedupe][cluster]") {
  const Story story("One two. Three four five. Six");
  const dedupe::Sentences sentences(story.prepared().words);
  CHECK(sentences.starts == std::vector<std::uint32_t>{0, 2, 5});
  CHECK(sentences.of(1) == 0);
  CHECK(sentences.of(2) == 1);
  CHECK(sentences.end_of(1) == 5);
  CHECK(sentences.end_of(2) == 6);
}

TEST_CASE("stories with one text are one cluster", "[dedupe][cluster]") {
  CHECK(clusters(
            {test::article(1, 4), test::article(50, 4), test::article(1, 4), test::article(1, 3)},
            0.5F) == Groups{{0, 2, 3}});
}

TEST_CASE("a page of two stories glues no clusters together", "[dedupe][cluster]") {
  CHECK(clusters(
            {test::article(1, 4), test::article(50, 4), test::article(1, 4) + test::article(50, 4),
             test::article(1, 4), test::article(50, 4)},
            0.5F) == Groups{{0, 2, 3}, {1, 2, 4}});
}

TEST_CASE("a higher threshold asks for more of the smaller part", "[dedupe][cluster]") {
  const std::string whole = test::article(1, 4);
  const std::string half = test::article(1, 2) + test::article(70, 2);
  CHECK(clusters({whole, half}, 0.5F).size() == 1);
  CHECK(clusters({whole, whole}, 1.0F).size() == 1);
  CHECK(clusters({whole, test::article(90, 4)}, 0.1F).empty());
}
