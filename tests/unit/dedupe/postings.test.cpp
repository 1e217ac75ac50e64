#include "dedupe/postings.hpp"

#include <catch_amalgamated.hpp>

#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;
using dedupe::IndexedStory;
using NumberedPairs = std::vector<dedupe::NumberedPair>;

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
  CHECK(dedupe::find_candidates(views(stories)) == NumberedPairs{{0, 2}});
}

TEST_CASE("shingles in more than sixty stories propose nothing", "[dedupe][postings]") {
  std::vector<std::string> texts(61, test::article(1, 2));
  CHECK(dedupe::find_candidates(views(indexed(texts))).empty());
  texts.pop_back();
  const auto fewer = indexed(texts);
  CHECK(dedupe::find_candidates(views(fewer)).size() == 60U * 59U / 2U);
}

TEST_CASE("the partners of one story are those of the whole search", "[dedupe][postings]") {
  std::vector<std::string> texts;
  for (unsigned i = 0; i < 40; ++i) texts.push_back(test::article(3 * i % 50, 5));
  texts.insert(texts.end(), 70, test::paragraph(7));
  const auto stories = indexed(texts);
  dedupe::Indexed all;
  for (std::uint32_t number = 0; number < stories.size(); ++number) {
    all.add({"a", number}, stories[number]);
  }
  const NumberedPairs pairs = dedupe::find_candidates(views(stories));
  for (std::uint32_t number = 0; number < stories.size(); ++number) {
    NumberedPairs expected;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(expected),
                 [&](const auto& pair) { return pair.first == number || pair.second == number; });
    NumberedPairs found;
    for (const auto* entry : dedupe::find_partners(all, {"a", number})) {
      const std::uint32_t other = entry->first.story;
      if (other != number) found.emplace_back(std::min(number, other), std::max(number, other));
    }
    CHECK(found == expected);
  }
  CHECK(dedupe::find_partners(all, {"b", 1}).empty());
}

TEST_CASE("a story given again replaces the first one", "[dedupe][postings]") {
  dedupe::Indexed indexed_stories;
  const auto stories = indexed({test::article(1, 4), test::article(50, 2)});
  indexed_stories.add({"a", 1}, stories[0]);
  indexed_stories.add({"a", 1}, stories[1]);
  REQUIRE(indexed_stories.stories.size() == 1);
  CHECK(indexed_stories.stories.begin()->second == stories[1]);
}
