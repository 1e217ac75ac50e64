#include "dedupe/postings.hpp"

#include <catch_amalgamated.hpp>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using dedupe::IndexedStory;
using NumberedPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

namespace {

std::vector<IndexedStory> indexed(const std::vector<std::string>& texts) {
  std::vector<IndexedStory> out;
  for (const std::string& text : texts) {
    const Story story(text);
    out.push_back(dedupe::index_story(story.prepared().words));
  }
  return out;
}

std::vector<const IndexedStory*> views(const std::vector<IndexedStory>& stories) {
  std::vector<const IndexedStory*> out;
  for (const IndexedStory& story : stories) out.push_back(&story);
  return out;
}

}  // namespace

TEST_CASE("the index keeps a quarter of a story's shingles, sorted", "[dedupe][postings]") {
  const Story story(test::article(1, 10));
  const IndexedStory kept = dedupe::index_story(story.prepared().words);
  CHECK(kept.words == story.prepared().words.size());
  CHECK(kept.sampled.size() < kept.words / 3);
  CHECK(kept.sampled.size() > kept.words / 6);
  CHECK(std::is_sorted(kept.sampled.begin(), kept.sampled.end()));
}

TEST_CASE("a story that repeats itself is marked", "[dedupe][postings]") {
  const Story twice(test::article(1, 2) + test::article(1, 2));
  CHECK(dedupe::index_story(twice.prepared().words).repeats);
  const Story once("Nothing here stands twice, not even in part.");
  CHECK_FALSE(dedupe::index_story(once.prepared().words).repeats);
}

TEST_CASE("fewer shared shingles are enough for short stories", "[dedupe][postings]") {
  CHECK(dedupe::is_candidate(3, 1000, 1000));
  CHECK_FALSE(dedupe::is_candidate(2, 1000, 1000));
  CHECK(dedupe::is_candidate(1, 12, 1000));
  CHECK_FALSE(dedupe::is_candidate(0, 12, 12));
}

TEST_CASE("stories that share text are candidates, others are not", "[dedupe][postings]") {
  const auto stories = indexed({test::article(1, 4), test::article(50, 4), test::article(3, 4)});
  CHECK(dedupe::find_candidates(views(stories)).pairs == NumberedPairs{{0, 2}});
}

TEST_CASE("shingles in more than sixty stories propose nothing and are told",
          "[dedupe][postings]") {
  std::vector<std::string> texts(61, test::article(1, 2));
  const auto stories = indexed(texts);
  const dedupe::Candidates candidates = dedupe::find_candidates(views(stories));
  CHECK(candidates.pairs.empty());
  CHECK(candidates.common.size() == stories[0].sampled.size());
  texts.pop_back();
  const auto fewer = indexed(texts);
  CHECK(dedupe::find_candidates(views(fewer)).pairs.size() == 60U * 59U / 2U);
}

TEST_CASE("the candidates of one story are those of the whole search", "[dedupe][postings]") {
  std::vector<std::string> texts;
  for (unsigned i = 0; i < 40; ++i) texts.push_back(test::article(3 * i % 50, 5));
  texts.insert(texts.end(), 70, test::paragraph(7));
  const auto stories = indexed(texts);
  const dedupe::Candidates all = dedupe::find_candidates(views(stories));
  for (std::uint32_t number = 0; number < stories.size(); ++number) {
    NumberedPairs expected;
    std::copy_if(all.pairs.begin(), all.pairs.end(), std::back_inserter(expected),
                 [&](const auto& pair) { return pair.first == number || pair.second == number; });
    const dedupe::Candidates one = dedupe::find_candidates_of(views(stories), number);
    CHECK(one.pairs == expected);
    for (const std::uint32_t shingle : stories[number].sampled) {
      CHECK(one.common.contains(shingle) == all.common.contains(shingle));
    }
  }
}
