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

TEST_CASE("what a browser glued to a name is no part of it", "[clean]") {
  CHECK(names("By Ann LeeDec 22, 2023") == Names{"Ann Lee"});
  CHECK(names("ByAnn LeeStaff Writer") == Names{"Ann Lee"});
  CHECK(names("Ann LeeAnn Lee") == Names{"Ann Lee", "Ann Lee"});
  CHECK(names("Rory McDonald and Ana DeSoto") == Names{"Rory McDonald", "Ana DeSoto"});
}

TEST_CASE("dates, houses and degrees behind a name are no part of it", "[clean]") {
  CHECK(names("Ann Lee December 22, 2023") == Names{"Ann Lee"});
  CHECK(names("Ann Lee THE HERALD") == Names{"Ann Lee"});
  CHECK(names("Ann Lee MS, RDN, Tom May") == Names{"Ann Lee", "Tom May"});
  CHECK(names("BY ANN D. LEE") == Names{"ANN D. LEE"});
  CHECK(names("Tom T. Ray III") == Names{"Tom T. Ray III"});
}
