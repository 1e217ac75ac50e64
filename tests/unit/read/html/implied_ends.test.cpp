// What start and end tags end besides their own element.
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "read/html/open_elements.hpp"
#include "read/html/read_html.hpp"

using namespace copydesk;

namespace {

using Texts = std::vector<std::string>;

Texts blocks(std::string_view page) {
  const Document document = html::read_html(page, {});
  Texts out;
  for (const Block& block : document.blocks) {
    out.emplace_back(slice(document.text, block.span));
  }
  return out;
}

std::vector<std::uint16_t> depths(std::string_view page) {
  const Document document = html::read_html(page, {});
  std::vector<std::uint16_t> out;
  for (const Block& block : document.blocks) {
    out.push_back(block.depth);
  }
  return out;
}

using Depths = std::vector<std::uint16_t>;

}  // namespace

TEST_CASE("end tags may be left out", "[read][html]") {
  CHECK(depths("<div><p>a<p>b<ul><li>c<li>d</ul>e</div>f") == Depths{2, 2, 3, 3, 1, 0});
  CHECK(depths("<dl><dt>a<dd>b<dt>c</dl>") == Depths{2, 2, 2});
  CHECK(depths("<select><option>a<option>b</select>") == Depths{2, 2});
  CHECK(depths("<h1>a<h2>b</h1>c") == Depths{1, 1, 0});
  CHECK(depths("<table><tr><td>a<td>b<tr><td>c</table>d") == Depths{3, 3, 0});
}

TEST_CASE("a lone </p> is an empty paragraph", "[read][html]") {
  CHECK(blocks("<div>a</p>b</div>") == Texts{"a", "b"});
}

TEST_CASE("an end tag does not reach out of its scope", "[read][html]") {
  CHECK(depths("<div><table><tr><td></div>a</table>b") == Depths{4, 1});
  CHECK(depths("<p><button><p>a</button>b") == Depths{3, 1});
  CHECK(depths("<ul><li><ul></li><li>a</ul>b</ul>") == Depths{4, 2});
}

TEST_CASE("an end tag that fits nothing is ignored", "[read][html]") {
  CHECK(blocks("a</span>b</i>c</x>d</li>e</h3>f") == Texts{"abcdef"});
  CHECK(blocks("<span><div>a</span>b</div>") == Texts{"ab"});
}

TEST_CASE("misnested formatting ends where its end tag stands", "[read][html]") {
  const Document document = html::read_html("<b><p>one</b>two</p>", {});
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].strong_bytes == 3);
  const Document links = html::read_html("<a href=x>one <a href=y>two</a> three", {});
  REQUIRE(links.blocks.size() == 1);
  CHECK(links.blocks[0].links == 2);
  CHECK(links.blocks[0].link_bytes == 7);
}

TEST_CASE("table parts outside tables are ignored", "[read][html]") {
  CHECK(blocks("a<td>b</td><tr>c") == Texts{"abc"});
}

TEST_CASE("rows may be left out, tables in tables end them", "[read][html]") {
  CHECK(blocks("<table><td>a<td>b</table>") == Texts{"a\tb"});
  CHECK(blocks("<table><tbody>a<tr><th>b</tbody><tfoot><td>c</table>") == Texts{"a", "b", "c"});
  CHECK(depths("<table><tr><table><tr><td>a</table>b") == Depths{3, 0});
  CHECK(depths("<table><colgroup><col></colgroup><tr><td>a") == Depths{3});
  CHECK(depths("<table><caption><p>a<tr><td>b") == Depths{3, 3});
}

TEST_CASE("buttons, options, ruby and objects end their like", "[read][html]") {
  CHECK(depths("<button>a<button><p>b") == Depths{1, 2});
  CHECK(depths("<option>a<option>b<optgroup>c") == Depths{1, 1, 1});
  CHECK(blocks("<ruby>a<rp>(<rt>b<rp>)</ruby>c") == Texts{"abc"});
  CHECK(depths("<div><object><p>a</object><p>b</div>") == Depths{3, 2});
  CHECK(blocks("<object></div>a</object>") == Texts{"a"});
}

TEST_CASE("a select holds options and nothing else", "[read][html]") {
  CHECK(blocks("<select><div><option>a</div><option>b</select><p>c") == Texts{"a", "b", "c"});
  CHECK(blocks("<select><option>a<input>b") == Texts{"a", "b"});
  CHECK(blocks("<select><option>a<script>x</script><hr><optgroup><option>b<select>c") ==
        Texts{"a", "b", "c"});
  CHECK(blocks("<table><tr><td><select><option>a<td>b</table>") == Texts{"a", "b"});
}

TEST_CASE("HTML inside svg ends it", "[read][html]") {
  CHECK(blocks("<svg><title>x</title><path/><p>a</p>") == Texts{"a"});
  CHECK(blocks("<svg><g>x</svg>a") == Texts{"a"});
  CHECK(blocks("<svg><foreignObject><p>x</p></foreignObject></svg>a") == Texts{"a"});
}

TEST_CASE("a formula is text, its annotations are not", "[read][html]") {
  CHECK(blocks("a <math><mi>x</mi><mtext><i>is</i></mtext><annotation-xml>y</annotation-xml>"
               "<annotation>z</annotation><mn>2</mn></math> b") == Texts{"a xis2 b"});
}

TEST_CASE("a form's end leaves what was opened in it", "[read][html]") {
  CHECK(depths("<form><div></form>a</div>b") == Depths{2, 1});
}
