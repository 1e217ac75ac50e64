#include "entities/resolve/metonym.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk;

namespace {

bool is_metonym(const std::string& text, const std::string& name) {
  Mention mention;
  mention.type = MentionType::place;
  mention.span.start = static_cast<std::uint32_t>(text.find(name));
  mention.span.end = mention.span.start + static_cast<std::uint32_t>(name.size());
  std::vector<Mention> mentions{mention};
  entities::mark_metonyms(text, entities::KnownNames::shared(), mentions);
  return mentions[0].metonym;
}

}  // namespace

TEST_CASE("a capital that acts is its government", "[entities]") {
  CHECK(is_metonym("Moscow denies the claim.", "Moscow"));
  CHECK(is_metonym("The ferry is late, and Beijing has refused to pay.", "Beijing"));
  CHECK(is_metonym("They accused Moscow of sinking it.", "Moscow"));
  CHECK(is_metonym("Norland cut its ties with Beijing.", "Beijing"));
  CHECK(is_metonym("It met Washington's demands in full.", "Washington"));
}

TEST_CASE("a capital where things happen is a place", "[entities]") {
  CHECK_FALSE(is_metonym("She arrived in Moscow and said nothing.", "Moscow"));
  CHECK_FALSE(is_metonym("The road to Beijing was shut.", "Beijing"));
  CHECK_FALSE(is_metonym("Moscow's streets were wet.", "Moscow"));
  CHECK_FALSE(is_metonym("Moscow", "Moscow"));
}

TEST_CASE("only capitals are asked", "[entities]") {
  CHECK_FALSE(is_metonym("Gothenburg denies the claim.", "Gothenburg"));
}
