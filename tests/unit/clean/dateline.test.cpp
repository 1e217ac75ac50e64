#include "clean/dateline.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::Dateline;
using copydesk::Span;

namespace {

std::optional<Dateline> find(const std::string& text) {
  return copydesk::cleaning::find_dateline(text, Span{0, static_cast<std::uint32_t>(text.size())});
}

}  // namespace

TEST_CASE("a dateline names place, date and agency", "[clean]") {
  const std::string text = "RIVERTON, Dec 3 (Reuters) – The council met on Friday to vote.";
  const auto dateline = find(text);
  REQUIRE(dateline);
  CHECK(dateline->place == "RIVERTON");
  CHECK(dateline->date == "Dec 3");
  CHECK(dateline->agency == "Reuters");
  CHECK(slice(text, dateline->span) == "RIVERTON, Dec 3 (Reuters) –");
}

TEST_CASE("datelines in the forms of other houses", "[clean]") {
  CHECK(find("LONDON (AP) — A bridge was closed on Monday.")->agency == "AP");
  CHECK(find("ST. PAUL, Minn. (AP) — A bridge was closed on Monday.")->place == "ST. PAUL, Minn.");
  CHECK(find("MOSCOW, December 3. /TASS/. The ministry said so on Friday.")->agency == "TASS");
  CHECK(find("Madrid, 3 dic (EFE).- El consejo se reunió el viernes.")->date == "3 dic");
  CHECK(find("МОСКВА, 3 дек — РИА Новости. Совет собрался в пятницу.")->agency == "РИА Новости");
  CHECK(find("Geneva: Talks began on Monday between the two sides.")->place == "Geneva");
  CHECK(find("(Bloomberg) -- Shares rose on Monday after the talks.")->agency == "Bloomberg");
}

TEST_CASE("what only looks like a dateline is none", "[clean]") {
  CHECK_FALSE(find("The minister said on Monday that talks – long awaited – would begin."));
  CHECK_FALSE(find("Update: The bridge was opened again on Tuesday morning."));
  CHECK_FALSE(find("Ann Lee: I never said that, and I do not know who did."));
  CHECK_FALSE(find("Rain fell (some of it heavy) - more is expected on Tuesday."));
  CHECK_FALSE(find("MOSCOW (Reuters) –"));
}
