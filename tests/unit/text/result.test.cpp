#include "copydesk/result.hpp"

#include <catch_amalgamated.hpp>
#include <set>
#include <string>

using namespace copydesk;

TEST_CASE("every error has a name of its own", "[text]") {
  std::set<std::string_view> names;
  for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
    names.insert(error_name(static_cast<ErrorCode>(code)));
  }
  CHECK(names.size() == static_cast<std::size_t>(ErrorCode::internal) + 1);
  CHECK(names.count("") == 0);
  CHECK(error_name(ErrorCode::too_large) == "too_large");
}

TEST_CASE("a result holds a value or an error", "[text]") {
  const Result<std::string> good(std::string("text"));
  REQUIRE(good.ok());
  CHECK(good.value() == "text");
  const Result<std::string> bad(Error{ErrorCode::bad_json, "json", 3, "not JSON"});
  REQUIRE_FALSE(bad);
  CHECK(bad.error().offset == 3);
}
