#include "read/html/content_element.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "read/html/read_html.hpp"

using namespace copydesk;

namespace {

std::string paragraph(std::size_t bytes) {
  return "<p>" + std::string(bytes, 'x') + "</p>";
}

std::vector<Block> blocks(const std::string& page) {
  return html::read_html(page, {}).blocks;
}

}  // namespace

TEST_CASE("the smallest elements with most and with half of the prose are marked", "[read][html]") {
  const auto read = blocks("<nav>" + paragraph(900) + "</nav><div>" + paragraph(90) + "<section>" +
                           paragraph(200) + "<div>" + paragraph(200) + paragraph(200) +
                           "<p>end</p></div></section></div>");
  REQUIRE(read.size() == 6);
  CHECK(!has(read[0].region, Region::content));
  CHECK(!has(read[1].region, Region::content));
  CHECK(has(read[2].region, Region::content));
  CHECK(!has(read[2].region, Region::content_core));
  CHECK(has(read[3].region, Region::content_core));
  CHECK(has(read[5].region, Region::content_core));
}

TEST_CASE("a page without prose has no content element", "[read][html]") {
  for (const Block& block : blocks("<ul><li>a<li>b</ul><p>short")) {
    CHECK(!has(block.region, Region::content));
  }
}

TEST_CASE("links, headings and hidden blocks are no prose", "[read][html]") {
  const auto read = blocks("<div><h2>" + std::string(300, 'x') + "</h2><div hidden>" +
                           paragraph(300) + "</div><p><a href=x>" + std::string(300, 'x') +
                           "</a></p></div><section>" + paragraph(100) + "<p>y</p></section>");
  CHECK(!has(read[0].region, Region::content));
  CHECK(has(read.back().region, Region::content_core));
}
