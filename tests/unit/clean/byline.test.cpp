#include <catch_amalgamated.hpp>
#include <string>

#include "clean/metadata.hpp"

namespace {

using Names = std::vector<std::string>;

Names names(const std::string& text) {
  Names out;
  const copydesk::Span all{0, static_cast<std::uint32_t>(text.size())};
  for (const copydesk::Span name : copydesk::cleaning::byline_names(text, all)) {
    out.emplace_back(slice(text, name));
  }
  return out;
}

}  // namespace

TEST_CASE("names in a byline", "[clean]") {
  CHECK(names("By Ann Lee and Tom Ray in Oslo") == Names{"Ann Lee", "Tom Ray"});
  CHECK(names("Ann Lee, Senior Reporter") == Names{"Ann Lee"});
  CHECK(names("Von Anna Maria van der Berg") == Names{"Anna Maria van der Berg"});
  CHECK(names("By J. K. Smith | Published Monday, May 3") == Names{"J. K. Smith"});
  CHECK(names("By staff writer").empty());
}

TEST_CASE("three names in a row are three", "[clean]") {
  CHECK(names("By Ann Lee, Tom Ray and Jón Þór") == Names{"Ann Lee", "Tom Ray", "Jón Þór"});
  CHECK(names("Por Ana Ruiz y Luis Gómez") == Names{"Ana Ruiz", "Luis Gómez"});
}

TEST_CASE("a house behind a name is no name", "[clean]") {
  CHECK(names("Ann Lee for Reuters") == Names{"Ann Lee"});
  CHECK(names("Ann Lee at The Harbour Herald, Tom Ray") == Names{"Ann Lee", "Tom Ray"});
}
