// html5lib's encoding suite: the encoding that a page's first bytes declare.
#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "read/charset.hpp"
#include "support/shared_folder.hpp"

using namespace copydesk;

namespace {

/// Calls `check` for each "#data ... #encoding NAME".
template <class Check>
void each_case(const std::string& file, const Check& check) {
  for (std::size_t at = file.find("#data\n"); at != std::string::npos;) {
    const std::size_t next = file.find("\n#data\n", at);
    const std::string one = file.substr(at + 6, next == std::string::npos ? next : next - at - 6);
    const std::size_t split = one.find("\n#encoding\n");
    REQUIRE(split != std::string::npos);
    const std::string name = one.substr(split + 11);
    check(one.substr(0, split), name.substr(0, name.find_last_not_of("\n ") + 1));
    at = next == std::string::npos ? next : next + 1;
  }
}

}  // namespace

TEST_CASE("html5lib encoding suite", "[conformance][read]") {
  const auto folder = test::shared_path("conformance/html5lib/encoding");
  if (!folder) SKIP("the shared folder with html5lib's suite is absent");
  int cases = 0;
  for (const char* name : {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat"}) {
    std::ifstream stream(*folder / name, std::ios::binary);
    const std::string file((std::istreambuf_iterator<char>(stream)), {});
    each_case(file, [&](const std::string& data, const std::string& wanted) {
      ++cases;
      const std::string_view label = declared_charset(data);
      const Charset marked = find_charset(data, label);
      const auto found = marked.bom_bytes > 0 ? marked.name : charset_from_label(label);
      // Without a declaration the suite expects the default of a Western browser.
      CAPTURE(name, data.substr(0, 400), label);
      CHECK(found.value_or("windows-1252") == charset_from_label(wanted));
    });
  }
  CHECK(cases == 82);
}
