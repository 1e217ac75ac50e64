#include "entities/names/name_tokens.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace copydesk;
using copydesk::entities::name_tokens;
using copydesk::entities::NameSegment;
using copydesk::entities::NameTokens;

namespace {

NameTokens tokens(const std::string& text) {
  const std::vector<Span> all{{0, static_cast<std::uint32_t>(text.size())}};
  return name_tokens(text, all, tagger::Lexicon());
}

std::vector<std::string> segments(const std::string& text) {
  const NameTokens found = tokens(text);
  std::vector<std::string> out;
  for (const NameSegment& one : found.segments) {
    out.emplace_back(
        slice(text, {found.tokens[one.first].span.start, found.tokens[one.last - 1].span.end}));
  }
  return out;
}

}  // namespace

TEST_CASE("names may stand at capitals and their neighbours", "[entities][names]") {
  CHECK(segments("the old harbour of Solhavn was shut for many days by Tom Berger") ==
        std::vector<std::string>{"of Solhavn was", "by Tom Berger"});
  CHECK(segments("they met al-Qaida fighters there").size() == 1);
  CHECK(segments("nothing here has a name").empty());
}

TEST_CASE("segments do not cross sentences", "[entities][names]") {
  CHECK(segments("They saw Solhavn. Berger left.").size() == 2);
}

TEST_CASE("headings are told by their capitals", "[entities][names]") {
  CHECK(tokens("Harbour Office Shuts Ferry to Solhavn").sentences[0].heading);
  CHECK(tokens("FERRY TO SOLHAVN SHUT").sentences[0].heading);
  CHECK_FALSE(tokens("The Harbour Office shuts the ferry").sentences[0].heading);
}

TEST_CASE("a word is described by shape and case", "[entities][names]") {
  const NameTokens found = tokens("Berger berger BERGER Lindner");
  CHECK(found.tokens[0].lower == found.tokens[1].lower);
  CHECK(found.tokens[0].exact != found.tokens[1].exact);
  CHECK(found.tokens[0].shape == found.tokens[3].shape);
  CHECK(found.tokens[2].all_capitals);
  CHECK_FALSE(found.tokens[0].all_capitals);
}

TEST_CASE("a slash parts runs of names", "[entities][names]") {
  CHECK(segments("Ada Lind (Ruvland / Team Osk) won") ==
        std::vector<std::string>{"Ada Lind (Ruvland", "Team Osk)"});
}

TEST_CASE("what follows a bullet begins a sentence", "[entities][names]") {
  const NameTokens found = tokens("* Osk raised prices");
  REQUIRE(found.sentences.size() == 1);
  CHECK(found.sentences[0].first == 1);
}
