#include "excerpts.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::train;

namespace {

/// A page of menu, article and teasers with its gold.
PageInput page(const std::string& bytes, Format format, const std::vector<Role>& roles) {
  PageInput input;
  input.document =
      read({.id = "a", .name = "a", .bytes = bytes, .format = format, .charset = {}}).value();
  REQUIRE(input.document.blocks.size() == roles.size());
  for (const Role role : roles) input.gold.push_back({.known = true, .role = role, .placed = true});
  return input;
}

using enum Role;
const std::vector<Role> roles = {navigation, navigation, headline, body, body, related, legal};

}  // namespace

TEST_CASE("a selection is a run of the page's blocks round its article", "[train]") {
  const PageInput whole =
      page("Home\nSport\nBridge opens\nIt is open.\nIt is free.\nFerry late\n© 2021\n",
           Format::plain, roles);
  Random random(1);
  for (int n = 0; n < 50; ++n) {
    const PageInput part = selection(whole, random);
    REQUIRE(part.gold.size() == part.document.blocks.size());
    REQUIRE_FALSE(part.gold.empty());
    bool article = false;
    for (const BlockGold& gold : part.gold) article = article || is_kept(gold.role);
    CHECK(article);
  }
}

TEST_CASE("a bare article has no menu and no site's markup", "[train]") {
  const PageInput whole = page(
      "<nav><p>Home<p>Sport</nav><main class=story><h1>Bridge opens</h1><p>It is open.<p>It is "
      "free.</main><p>Ferry late<footer><p>© 2021</footer>",
      Format::html, roles);
  Random random(1);
  for (int n = 0; n < 50; ++n) {
    const PageInput part = bare_article(whole, random);
    for (std::size_t b = 0; b < part.gold.size(); ++b) {
      CHECK(part.gold[b].role != navigation);
      CHECK(part.document.blocks[b].class_hash == 0);
      CHECK_FALSE(has(part.document.blocks[b].region, Region::main));
    }
  }
}
