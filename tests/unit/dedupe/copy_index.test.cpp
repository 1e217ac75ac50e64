#include <algorithm>
#include <catch_amalgamated.hpp>
#include <random>

#include "copydesk/dedupe.hpp"
#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Stories;

namespace {

std::string place(const StoryKey& key, Span span) {
  return key.document + "/" + std::to_string(key.story) + "[" + std::to_string(span.start) + "," +
         std::to_string(span.end) + ")";
}

void print(std::string& out, const std::vector<Passage>& passages) {
  for (const Passage& passage : passages) {
    out += place(passage.a, passage.a_span) + " = " + place(passage.b, passage.b_span) +
           (passage.moved ? " moved" : "");
    for (const Edit& edit : passage.edits) {
      out += " " + place({}, edit.a) + place({}, edit.b);
      out += edit_kind_name(edit.kind);
    }
    out += "\n";
  }
}

/// Everything of an answer, to compare answers by.
std::string printed(const Copies& copies) {
  std::string out;
  print(out, copies.passages);
  for (const CopyPair& pair : copies.pairs) {
    out += pair.a.document + " " + pair.b.document + " " + std::to_string(pair.a_in_b) + " " +
           std::to_string(pair.b_in_a) + " " + std::to_string(pair.confidence) + " " +
           std::string(relation_name(pair.relation)) + " " + pair.reason + "\n";
  }
  for (const Cluster& cluster : copies.clusters) {
    for (const StoryKey& key : cluster.stories) out += key.document + " ";
    out += "> " + cluster.representative.document + "\n";
  }
  print(out, copies.repeats);
  return out;
}

/// Thirty stories: some copies, some overlapping, some alone, one that repeats itself.
Stories newsroom() {
  Stories stories;
  for (unsigned i = 0; i < 10; ++i) {
    const std::string number = std::to_string(i);
    stories.add("wire" + number, test::article(20 * i, 5));
    stories.add("copy" + number, test::article(20 * i, 3) + test::article(500 + 20 * i, 2));
    stories.add("alone" + number, test::article(900 + 20 * i, 4));
  }
  stories.add("repeating", test::article(2000, 3) + test::paragraph(2000));
  return stories;
}

CopyIndex index_of(const std::vector<StoryText>& texts) {
  CopyIndex index;
  for (const StoryText& text : texts) index.add(text);
  return index;
}

}  // namespace

TEST_CASE("copies are found, with their passages and clusters", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  const Copies copies = index_of(stories.texts()).find(stories.texts());
  CHECK(copies.pairs.size() == 10);
  CHECK(copies.clusters.size() == 10);
  REQUIRE(copies.passages.size() == 10);
  const Passage& first = copies.passages.front();
  CHECK(first.a == StoryKey{"copy0", 1});
  CHECK(first.b == StoryKey{"wire0", 1});
  CHECK(first.edits.empty());
  CHECK(slice(stories.text("copy0").text, first.a_span) ==
        slice(stories.text("wire0").text, first.b_span));
  REQUIRE(copies.repeats.size() == 1);
  CHECK(copies.repeats[0].a == StoryKey{"repeating", 1});
}

TEST_CASE("the order of stories changes nothing", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  std::vector<StoryText> texts = stories.texts();
  const std::string expected = printed(index_of(texts).find(texts));
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(texts.begin(), texts.end(), random);
    const CopyIndex index = index_of(texts);
    std::shuffle(texts.begin(), texts.end(), random);
    CHECK(printed(index.find(texts)) == expected);
  }
}

TEST_CASE("adding and removing in between is the same as one batch", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  Stories others;
  for (unsigned i = 0; i < 10; ++i) {
    others.add("other" + std::to_string(i), test::article(20 * i, 5));
    others.add("wire" + std::to_string(i), test::article(700 + i, 4));
  }
  CopyIndex index = index_of(others.texts());
  for (const StoryText& text : stories.texts()) index.add(text);
  for (unsigned i = 0; i < 10; ++i) index.remove({"other" + std::to_string(i), 1});
  index.remove({"never added", 1});
  CHECK(printed(index.find(stories.texts())) ==
        printed(index_of(stories.texts()).find(stories.texts())));
}

TEST_CASE("an index comes back from its bytes and answers the same", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  const CopyIndex index = index_of(stories.texts());
  const Result<CopyIndex> loaded = CopyIndex::load(index.save());
  REQUIRE(loaded);
  CHECK(printed(loaded.value().find(stories.texts())) == printed(index.find(stories.texts())));
  const std::vector<std::byte> bytes = index.save();
  CHECK_FALSE(CopyIndex::load(std::span(bytes).subspan(1)));
}

TEST_CASE("the copies of one story are those of the whole answer", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  const CopyIndex index = index_of(stories.texts());
  const Copies all = index.find(stories.texts());
  for (const StoryText& text : stories.texts()) {
    Copies expected;
    const auto of_story = [&](const auto& one) { return one.a == text.key || one.b == text.key; };
    std::copy_if(all.pairs.begin(), all.pairs.end(), std::back_inserter(expected.pairs), of_story);
    std::copy_if(all.passages.begin(), all.passages.end(), std::back_inserter(expected.passages),
                 of_story);
    std::copy_if(all.repeats.begin(), all.repeats.end(), std::back_inserter(expected.repeats),
                 of_story);
    CHECK(printed(index.find_of(text.key, stories.texts())) == printed(expected));
  }
  CHECK(index.find_of({"nobody", 1}, stories.texts()).pairs.empty());
}

TEST_CASE("a story whose text is not given has no copies", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  std::vector<StoryText> texts = stories.texts();
  const CopyIndex index = index_of(texts);
  std::erase_if(texts, [](const StoryText& text) { return text.key.document == "wire0"; });
  CHECK(index.find(texts).pairs.size() == 9);
}

TEST_CASE("another threshold asks for more without indexing again", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  const CopyIndex index = index_of(stories.texts());
  CHECK(index.find(stories.texts(), 0.5F).clusters.size() == 10);
  CHECK(index.find(stories.texts(), 1.0F).pairs.size() == 10);
}

TEST_CASE("a person's word holds against the measure", "[dedupe][copy_index]") {
  const Stories stories = newsroom();
  const CopyIndex index = index_of(stories.texts());
  const std::vector<CopyDecision> no = {{"wire0", 1, "copy0", 1, Judgement::not_same}};
  const Copies copies = index.find(stories.texts(), 0.5F, no);
  CHECK(copies.clusters.size() == 9);
  CHECK(copies.pairs.front().reason == "you said: not the same");
  CHECK(copies.pairs.front().relation == Relation::same_event);
  const std::vector<CopyDecision> unsure = {{"wire0", 1, "copy0", 1, Judgement::unsure}};
  CHECK(index.find(stories.texts(), 0.5F, unsure).clusters.size() == 10);
}

TEST_CASE("a passage out of order is moved", "[dedupe][copy_index]") {
  Stories stories;
  stories.add("a", test::article(1, 6));
  stories.add("b", test::article(1, 1) + test::article(3, 4) + test::article(2, 1));
  const Copies copies = index_of(stories.texts()).find(stories.texts());
  const auto moved = std::count_if(copies.passages.begin(), copies.passages.end(),
                                   [](const Passage& passage) { return passage.moved; });
  CHECK(moved == 1);
}
