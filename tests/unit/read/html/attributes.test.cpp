#include "read/html/attributes.hpp"

#include <array>
#include <catch_amalgamated.hpp>

using namespace copydesk::html;

TEST_CASE("attributes are found by name in any case", "[read][html]") {
  const std::array<Attribute, 2> attributes = {{{"HREF", "x"}, {"class", "y"}}};
  CHECK(find_attribute(attributes, "href") == "x");
  CHECK(!find_attribute(attributes, "id"));
}

TEST_CASE("a style attribute tells how the text is shown", "[read][html]") {
  CHECK(style_hints("color:red; display: none").hidden);
  CHECK(style_hints("VISIBILITY:hidden").hidden);
  CHECK(style_hints("display:block").display == Display::block);
  CHECK(style_hints("display : inline !important; float:none").display == Display::line);
  CHECK(style_hints("display:none;display:flex").display == Display::block);
  CHECK(style_hints("white-space: pre-wrap").white_space == WhiteSpace::preserve);
  CHECK(style_hints("white-space:nowrap").white_space == WhiteSpace::collapse);
  const StyleHints none = style_hints("font-family:&quot;Display:none&quot;;;x");
  CHECK(!none.hidden);
  CHECK(none.display == Display::as_element);
}
