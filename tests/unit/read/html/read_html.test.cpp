#include "read/html/read_html.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace copydesk;

namespace {

Document read(std::string_view page) {
  OffsetMap whole;
  whole.append(RunKind::copied, static_cast<std::uint32_t>(page.size()), 0,
               static_cast<std::uint32_t>(page.size()));
  return html::read_html(page, whole);
}

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    out.emplace_back(slice(document.text, block.span));
  }
  return out;
}

std::vector<std::string> blocks(std::string_view page) {
  return texts(read(page));
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("blocks are read as a browser shows them", "[read][html]") {
  CHECK(blocks("<h1>Rain</h1>\n <p>It  rained\n all <b>day</b>.</p>") ==
        Texts{"Rain", "It rained all day."});
  CHECK(read("<p>a</p><p>b</p>").text == "a\nb");
  CHECK(blocks("<div>a<p>b</p>c</div>") == Texts{"a", "b", "c"});
  CHECK(blocks("<p>&nbsp;</p><p> a&nbsp;</p>&#8203;") == Texts{"a"});
  CHECK(blocks("a<!-- x -->b<span>c </span> d") == Texts{"abc d"});
  CHECK(blocks("") == Texts{});
}

TEST_CASE("line breaks stay inside a block, empty lines end it", "[read][html]") {
  CHECK(blocks("<p>a<br> b</p>") == Texts{"a\nb"});
  CHECK(blocks("<p>a<br><br>b<br>&nbsp;<br>c<br></p>").size() == 2);
  CHECK(blocks("a<br>\n<br/>b") == Texts{"a", "b"});
}

TEST_CASE("preformatted text keeps its white space", "[read][html]") {
  CHECK(blocks("<pre>\na  b\n  c\n\nd</pre>") == Texts{"a  b\n  c", "d"});
  CHECK(blocks("<p style='white-space:pre-wrap'>a\nb</p>") == Texts{"a\nb"});
}

TEST_CASE("a table's row is a block, cells apart by tabs", "[read][html]") {
  CHECK(blocks("<table><tr><th>A<th>B<tr><td>1</td><td></td><td>2</table>") ==
        Texts{"A\tB", "1\t\t2"});
  CHECK(blocks("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>") ==
        Texts{"a", "b", "c"});
}

TEST_CASE("what is not shown is left out", "[read][html]") {
  CHECK(blocks("<style>p{}</style><script>'<p>x'</script><noscript><p>x</p></noscript>a") ==
        Texts{"a"});
  CHECK(blocks("<template><p>x</p></template><video>x</video><svg><text>x</text></svg>a") ==
        Texts{"a"});
  CHECK(blocks("a<span style='display:none'>x</span>b<i hidden>y</i>") == Texts{"ab"});
}

TEST_CASE("hidden blocks are read and marked", "[read][html]") {
  const Document document = read("<div hidden><p>x</p></div><p>a</p><p aria-hidden=true>b</p>");
  REQUIRE(texts(document) == Texts{"x", "a", "b"});
  CHECK(has(document.blocks[0].region, Region::hidden));
  CHECK(!has(document.blocks[1].region, Region::hidden));
  CHECK(has(document.blocks[2].region, Region::hidden));
}

TEST_CASE("texts of pictures are blocks of their own, never inside a line", "[read][html]") {
  CHECK(blocks("<p><img alt='A hill'>Rain</p>") == Texts{"A hill", "Rain"});
  CHECK(blocks("<p>Rain<img alt='A hill'></p>") == Texts{"Rain", "A hill"});
  CHECK(blocks("<p>Rain <img alt=':-)'> fell</p>") == Texts{"Rain fell"});
  CHECK(read("<img alt=x>").blocks.at(0).element == Element::image_text);
}

TEST_CASE("a block knows its element", "[read][html]") {
  const Document document = read(
      "<h2><span>a</span></h2><ul><li>b<ol><li><p>c</p></ol></ul><blockquote><p>d</blockquote>"
      "<figure><figcaption>e</figcaption></figure><div><button>f</button></div><pre>g</pre><div>h");
  const std::vector<Element> expected = {
      Element::heading, Element::list_item, Element::list_item,    Element::quotation,
      Element::caption, Element::control,   Element::preformatted, Element::generic};
  REQUIRE(document.blocks.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CHECK(document.blocks[i].element == expected[i]);
  }
  CHECK(document.blocks[0].heading_level == 2);
  CHECK(document.blocks[1].list_depth == 1);
  CHECK(document.blocks[2].list_depth == 2);
}

TEST_CASE("what stands in a caption or in preformatted text is one", "[read][html]") {
  const Document document =
      read("<figcaption><p>a</p></figcaption><div style='white-space:pre'>b</div>");
  CHECK(document.blocks.at(0).element == Element::caption);
  CHECK(document.blocks.at(1).element == Element::preformatted);
}

TEST_CASE("old elements show their text as it is", "[read][html]") {
  CHECK(blocks("<xmp><p>a</xmp>b<plaintext><p>c</plaintext>") ==
        Texts{"<p>a", "b", "<p>c</plaintext>"});
}

TEST_CASE("a block counts its links and its bold text", "[read][html]") {
  const Document document =
      read("<p>See <a href=x>this page</a> and <b>that</b> <a href=y>one</a>.<p><a href=z>All</a>");
  CHECK(document.blocks[0].links == 2);
  CHECK(document.blocks[0].link_bytes == 12);
  CHECK(document.blocks[0].strong_bytes == 4);
  CHECK(!has(document.blocks[0].region, Region::link));
  CHECK(has(document.blocks[1].region, Region::link));
}

TEST_CASE("a <b> that says it is not bold is not", "[read][html]") {
  const Document document =
      read("<b style='font-weight:normal;'><p>a <b>b</b></p></b><b style='font-weight:700'>c</b>");
  CHECK(document.blocks[0].strong_bytes == 1);
  CHECK(document.blocks[1].strong_bytes == 1);
}

TEST_CASE("blocks of one parent are one group", "[read][html]") {
  const Document document =
      read("<div class=a><p>1<p>2<div>3</div>4<br><br>5</div><div class=a><p>6</p></div>");
  const auto group = [&](std::size_t i) { return document.blocks.at(i).group; };
  for (std::size_t i = 1; i < 5; ++i) {
    CHECK(group(i) == group(0));
  }
  CHECK(group(5) != group(0));
  CHECK(document.blocks[5].class_hash == document.blocks[0].class_hash);
}

TEST_CASE("regions come from elements, roles and classes around all of a block", "[read][html]") {
  const Document document = read(
      "<article><div class=article-body><p>a <span class=author>b</span></p></div>"
      "<p><span class=byline>By c</span></p></article><div role=navigation>d</div><footer>e");
  CHECK(document.blocks[0].region == (Region::article | Region::class_body));
  CHECK(document.blocks[1].region == (Region::article | Region::class_byline));
  CHECK(document.blocks[2].region == Region::navigation);
  CHECK(document.blocks[3].region == Region::footer);
}

TEST_CASE("offsets lead back to the source", "[read][html]") {
  const std::string_view page = "<p>A &amp; <b>B</b>\n  c<br>d";
  const Document document = read(page);
  REQUIRE(document.text == "A & B c\nd");
  const auto source = [&](std::uint32_t start, std::uint32_t end) {
    return slice(page, document.offsets.to_source({start, end}));
  };
  CHECK(source(2, 3) == "&amp;");
  CHECK(source(4, 5) == "B");
  CHECK(source(5, 6) == "\n  ");
  CHECK(source(7, 8) == "<br>");
  CHECK(slice(page, document.blocks[0].source) == page.substr(3));
}

TEST_CASE("offsets go through the decoding", "[read][html]") {
  OffsetMap decoding;  // "<p>é" in windows-1252, behind two bytes
  decoding.append(RunKind::copied, 3, 2, 3);
  decoding.append(RunKind::decoded, 2, 5, 1);
  const Document document = html::read_html("<p>é", decoding);
  CHECK(document.blocks.at(0).source == Span{5, 6});
}

TEST_CASE("deep nesting and attribute floods are capped and told", "[read][html]") {
  std::string page;
  for (int i = 0; i < 2000; ++i) {
    page += "<div>";
  }
  page += "a<p>b</p><x";
  for (int i = 0; i < 300; ++i) {
    page += " a" + std::to_string(i);
  }
  page += ">c";
  const Document document = read(page);
  CHECK(texts(document) == Texts{"a", "b", "c"});
  REQUIRE(document.warnings.size() == 2);
  CHECK(document.warnings[0].code == "nesting_capped");
  CHECK(document.warnings[1].code == "attributes_capped");
}
