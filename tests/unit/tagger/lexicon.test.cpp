#include "tagger/lexicon.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "support/models.hpp"

using namespace copydesk::tagger;

namespace {

std::uint64_t phrase(const std::vector<std::string>& words) {
  std::uint64_t hash = 0;
  for (const std::string& word : words) hash = phrase_hash(hash, word);
  return hash;
}

}  // namespace

TEST_CASE("a phrase's hash depends on its words, their order and their case", "[tagger]") {
  CHECK(phrase({"New", "York"}) != phrase({"York", "New"}));
  CHECK(phrase({"Reading"}) != phrase({"reading"}));
  CHECK(phrase({"New", "York"}) != phrase({"NewYork"}));
}

TEST_CASE("the shipped lists know countries, cities, bodies and titles", "[tagger]") {
  const Lexicon& lexicon = copydesk::test::shipped_model("names").lexicon();
  CHECK((lexicon.gazetteer(phrase({"France"})) & gazetteer_country) != 0);
  CHECK((lexicon.gazetteer(phrase({"Hamburg"})) & gazetteer_city) != 0);
  CHECK((lexicon.gazetteer(phrase({"European", "Union"})) & gazetteer_organisation) != 0);
  CHECK((lexicon.gazetteer(phrase({"Russian"})) & gazetteer_group) != 0);
  CHECK((lexicon.gazetteer(phrase({"Lord", "Justice"})) & gazetteer_title) != 0);
}

TEST_CASE("words used alike share a cluster; unknown words have none", "[tagger]") {
  const Lexicon& lexicon = copydesk::test::shipped_model("names").lexicon();
  const WordClusters known = lexicon.clusters(word_hash("germany"));
  CHECK(known[0] != 0);
  CHECK(known[2] == lexicon.clusters(word_hash("france"))[2]);
  CHECK(lexicon.clusters(word_hash("solhavnish"))[0] == 0);
}

TEST_CASE("bytes that are cut short give empty lists", "[tagger]") {
  const std::vector<std::byte> few(3, std::byte{9});
  const Lexicon lexicon(few, few);
  CHECK(lexicon.gazetteer(phrase({"France"})) == 0);
  CHECK(lexicon.clusters(word_hash("germany"))[0] == 0);
}
