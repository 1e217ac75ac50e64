// Shapes that make HTML readers slow: time must grow with the input and no faster.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "read/html/read_html.hpp"
#include "support/growth.hpp"

using namespace copydesk;

namespace {

std::string repeat(std::string_view part, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + part.size());
  while (out.size() < bytes) {
    out += part;
  }
  return out;
}

// `part` with '#' replaced by a running number.
std::string numbered(std::string_view part, std::size_t bytes) {
  std::string out;
  for (std::size_t i = 0; out.size() < bytes; ++i) {
    for (const char c : part) {
      out += c == '#' ? std::to_string(i) : std::string(1, c);
    }
  }
  return out;
}

using Shape = std::function<std::string(std::size_t)>;

Shape repeated(std::string part, std::string before = "", std::string after = "") {
  return [=](std::size_t n) { return before + repeat(part, n) + after; };
}

Shape halves(std::string first, std::string second) {
  return [=](std::size_t n) { return repeat(first, n / 2) + repeat(second, n / 2); };
}

const std::vector<std::pair<std::string, Shape>> shapes = {
    {"deep nesting", repeated("<div>")},
    {"deep nesting, closed", halves("<div>", "</div>")},
    {"deep nesting of an unknown element", repeated("<x>")},
    {"blocks in links", repeated("<a><div>")},
    {"distinct formatting in paragraphs",
     [](std::size_t n) { return numbered("<p><font c=#>x</p>", n); }},
    {"end tags that fit nothing", halves("<x>", "</y>")},
    {"end tags of an element deep below", repeated("</b>", repeat("<b><p>", 3000))},
    {"misnested formatting", repeated("<b><i><p></b></i>x")},
    {"misnested links", repeated("<a href=x>y<p>")},
    {"one tag with many attributes", [](std::size_t n) { return "<a" + numbered(" a#=1", n); }},
    {"one attribute many times", repeated(" a=1", "<a", ">x")},
    {"one attribute without an end", repeated("<p>", "<a b='")},
    {"nested tables", repeated("<table><tr><td>")},
    {"tables in tables", repeated("<table>")},
    {"cells without end", repeated("<td>x", "<table>")},
    {"options without end", repeated("<option>x", "<select>")},
    {"nested selects", repeated("<select><optgroup>")},
    {"lists without end", repeated("<ul><li>x")},
    {"definitions without end", repeated("<dd>x<dt>y")},
    {"nested buttons and forms", repeated("<button><form>")},
    {"svg and math", repeated("<svg><math><g>")},
    {"HTML in svg", repeated("<svg><p>x")},
    {"templates", repeated("<template>")},
    {"unclosed comments", repeated("<!-- x ")},
    {"a comment of dashes", repeated("-", "<!--")},
    {"a comment of ends that are none", repeated("-- >!>", "<!--")},
    {"bogus comments", repeated("</ <! <? ")},
    {"scripts in comments in scripts", repeated("<!--<script>", "<script>")},
    {"script ends that are none", repeated("</scrip", "<script>")},
    {"a title without end", repeated("</titl <", "<title>")},
    {"CDATA without end", repeated("<![CDATA[]]", "<svg>")},
    {"less-than signs", repeated("<")},
    {"ampersands", repeated("&")},
    {"references that are none", repeated("&notanentityatall;")},
    {"rare references", repeated("&CounterClockwiseContourIntegral;")},
    {"long numeric references", repeated("9", "&#")},
    {"NULs", repeated(std::string(1, '\0'))},
    {"one line of text", repeated("a")},
    {"combining marks", repeated("\u0301", "a")},
    {"spaces that are no white space", repeated("&nbsp;\u00A0\u200B")},
    {"white space", repeated(" \r\n", "a", "b")},
    {"line breaks", repeated("<br>", "a")},
    {"lines", repeated("x<br>")},
    {"empty lines in preformatted text", repeated("a \n\n ", "<pre>")},
    {"ends of paragraphs", repeated("</p>")},
    {"pictures", repeated("<img alt=x>")},
    {"pictures in a line", repeated("<img alt=x>", "a", "b")},
    {"cells and breaks", repeated("<td><br>", "<table><tr><td>x", "y")},
    {"one class of many words", repeated("post-body ", "<p class='", "'>x")},
    {"classes around each word", repeated("<p class='a b c d'>x")},
    {"a style of many declarations", repeated("display:&quot;", "<p style='", "'>x")},
    {"linked data, deep", repeated("[{\"a\":", "<script type='application/ld+json'>")},
    {"linked data, broken strings",
     repeated("\"\\ud83d\\u", "<script type='application/ld+json'>[")},
    {"linked data, authors", repeated("{\"@type\":\"Article\",\"author\":[\"x\",{\"@id\":\"y\"}]},",
                                      "<script type='application/ld+json'>[")},
    {"meta elements", repeated("<meta name=author content='x y'>")},
};

OffsetMap identity(const std::string& page) {
  const auto size = static_cast<std::uint32_t>(page.size());
  OffsetMap map;
  map.append(RunKind::copied, size, 0, size);
  return map;
}

void read_page(const std::string& page) {
  (void)html::read_html(page, identity(page));
}

}  // namespace

TEST_CASE("time grows with the input on hostile shapes", "[read][html][hostile]") {
  for (const auto& [name, shape] : shapes) {
    INFO(name);
    CHECK(test::growth(shape, read_page, std::size_t{128} << 10U) < copydesk::test::at_most_linear);
    const std::string megabyte = shape(std::size_t{1} << 20U);
    CHECK(test::fastest([&] { read_page(megabyte); }, 3) < 0.5);
  }
}
