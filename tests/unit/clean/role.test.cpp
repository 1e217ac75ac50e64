#include "copydesk/role.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk;

TEST_CASE("every role has a name of its own that leads back to it", "[clean]") {
  for (std::size_t r = 0; r < role_count; ++r) {
    const auto role = static_cast<Role>(r);
    REQUIRE_FALSE(role_name(role).empty());
    CHECK(role_from_name(role_name(role)) == role);
  }
  CHECK(role_name(Role::author_bio) == "author-bio");
  CHECK_FALSE(role_from_name("headlines"));
  CHECK_FALSE(role_from_name(""));
}

TEST_CASE("running text is kept text without headline, byline and captions", "[clean]") {
  for (std::size_t r = 0; r < role_count; ++r) {
    const auto role = static_cast<Role>(r);
    if (is_running_text(role)) CHECK(is_kept(role));
  }
  CHECK(is_running_text(Role::standfirst));
  CHECK(is_running_text(Role::quote));
  CHECK_FALSE(is_running_text(Role::headline));
  CHECK_FALSE(is_running_text(Role::caption));
  CHECK_FALSE(is_kept(Role::timestamp));
  CHECK_FALSE(is_kept(Role::duplicate));
}
