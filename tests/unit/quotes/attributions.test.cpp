#include "quotes/attributions.hpp"

#include <catch_amalgamated.hpp>

#include "quotes/pairing.hpp"
#include "support/story.hpp"

using namespace copydesk::quotes;
using copydesk::test::StoryName;
using copydesk::test::TestStory;

namespace {

const std::vector<StoryName> names{
    {"Ann Lind"}, {"Lind"}, {"Moss"}, {"Coastal News", copydesk::MentionType::organisation}};

/// "source | cue" of each attribution of the first sentence.
std::vector<std::string> cues(const std::string& text) {
  const TestStory story(text, names);
  StoryWords words = story.words();
  (void)pair_marks(words);
  std::vector<std::string> out;
  for (const Attribution& one : find_attributions(words, words.sentences[0])) {
    const std::string source =
        one.source.empty() ? "" : std::string(story.text(words.bytes(one.source)));
    out.push_back(source + " | " + std::string(story.text(words.bytes(one.cue))));
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a cue and its subject, on either side", "[quotes]") {
  CHECK(cues("Lind said the bridge is safe.") == Texts{"Lind | said"});
  CHECK(cues("The bridge is safe, said Lind.") == Texts{"Lind | said"});
  CHECK(cues("The bridge is safe, Lind has also said.") == Texts{"Lind | has also said"});
  CHECK(cues("The bridge is safe, Ann Lind, the mayor, said.") == Texts{"Ann Lind | said"});
}

TEST_CASE("hearers belong to the cue", "[quotes]") {
  CHECK(cues("Lind told reporters that it is safe.") == Texts{"Lind | told reporters"});
  CHECK(cues("Lind told a news conference it is safe.") == Texts{"Lind | told a news conference"});
}

TEST_CASE("according to a source", "[quotes]") {
  CHECK(cues("It is safe, according to the mayor.") == Texts{"the mayor | according to"});
}

TEST_CASE("verbs that share a subject", "[quotes]") {
  CHECK(cues("Lind said it is safe, adding that it is new.") ==
        Texts{"Lind | said", "Lind | adding"});
  CHECK(cues("Lind left the room and said it is safe.").back() == "Lind left the room | said");
}

TEST_CASE("who relays somebody's words", "[quotes]") {
  const TestStory story("“No,” Coastal News quoted Lind as saying.", names);
  StoryWords words = story.words();
  (void)pair_marks(words);
  const auto found = find_attributions(words, words.sentences[0]);
  REQUIRE(found.size() == 2);
  CHECK(story.text(words.bytes(found[1].source)) == "Lind");
  CHECK(story.text(words.bytes(found[1].relayed_by)) == "Coastal News");
}

TEST_CASE("passive cues name their source behind \"by\", or none", "[quotes]") {
  CHECK(cues("The plan was rejected by Moss.") == Texts{"Moss | was rejected"});
  CHECK(cues("The plan is expected to pass.") == Texts{" | is expected"});
}

TEST_CASE("nouns are no cues unless \"that\" follows", "[quotes]") {
  CHECK(cues("The report came late.").empty());
  CHECK(cues("Any attack would fail.").empty());
  CHECK(cues("Her claim that it is safe was wrong.") == Texts{"Her | claim"});
}
