#include "read/html/tokenizer.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using namespace copydesk::html;

namespace {

// Tokens as one line each: "<a x=1>", "</a>", "text", "<!--c-->", "<!DOCTYPE n>".
std::string read(std::string_view input, Content content = Content::data,
                 std::string_view raw_name = {}) {
  Tokenizer tokenizer(input);
  tokenizer.set_content(content, raw_name);
  std::string out;
  for (;;) {
    const Token& token = tokenizer.next();
    out += out.empty() ? "" : "|";
    switch (token.type) {
      case TokenType::end_of_file:
        return out.empty() ? out : out.substr(0, out.size() - 1);
      case TokenType::text:
        out += decode(token.data, token.context);
        break;
      case TokenType::comment:
        out += "<!--" + decode(token.data, token.context) + "-->";
        break;
      case TokenType::doctype:
        out += "<!DOCTYPE " + std::string(tokenizer.doctype().name.value_or("")) + ">";
        break;
      case TokenType::end_tag:
        out += "</" + decode(token.data, Context::name) + ">";
        break;
      case TokenType::start_tag:
        out += "<" + decode(token.data, Context::name);
        for (const Attribute& attribute : tokenizer.attributes()) {
          out += " " + decode(attribute.name, Context::name) + "=" +
                 decode(attribute.value, Context::attribute);
        }
        out += token.self_closing ? "/>" : ">";
        break;
    }
  }
}

}  // namespace

TEST_CASE("tags, text, comments and DOCTYPE come in order", "[read][html]") {
  CHECK(read("<!doctype html><P>Rain<!-- x --></P>") == "<!DOCTYPE html>|<p>|Rain|<!-- x -->|</p>");
  CHECK(read("") == "");
}

TEST_CASE("a tag may be written in many ways", "[read][html]") {
  CHECK(read("<a href='x' ID=y hidden>") == "<a href=x id=y hidden=>");
  CHECK(read("<br/>") == "<br/>");
  CHECK(read("<br / >") == "<br>");
  CHECK(read("<a href=x/>") == "<a href=x/>");
  CHECK(read("<a =x=1 b>") == "<a =x=1 b=>");
  CHECK(read("<a b=1 B=2>") == "<a b=1>");
  CHECK(read("<a\rb\n=\t'c'>") == "<a b=c>");
}

TEST_CASE("an unfinished tag is no token, a lone '<' is text", "[read][html]") {
  CHECK(read("x<a href='y") == "x");
  CHECK(read("1 < 2 & 3 <4") == "1 < 2 & 3 <4");
  CHECK(read("a</>b") == "a|b");
  CHECK(read("a</") == "a</");
}

TEST_CASE("comments end where the standard says", "[read][html]") {
  CHECK(read("<!-->a") == "<!---->|a");
  CHECK(read("<!--->a") == "<!---->|a");
  CHECK(read("<!--a--!>b") == "<!--a-->|b");
  CHECK(read("<!--a--b-->c") == "<!--a--b-->|c");
  CHECK(read("<!--a--") == "<!--a-->");
  CHECK(read("<?xml?>") == "<!--?xml?-->");
  CHECK(read("</ x>") == "<!-- x-->");
}

TEST_CASE("raw text runs to its own end tag", "[read][html]") {
  CHECK(read("a<b></i></Title >c", Content::rcdata, "title") == "a<b></i>|</title>|c");
  CHECK(read("&amp;", Content::rcdata, "title") == "&");
  CHECK(read("&amp;</style>", Content::raw_text, "style") == "&amp;|</style>");
  CHECK(read("</titlex></title", Content::rcdata, "title") == "</titlex></title");
}

TEST_CASE("a script may hold a script in a comment", "[read][html]") {
  CHECK(read("x<!--<script></script>--></script>y", Content::script, "script") ==
        "x<!--<script></script>-->|</script>|y");
  CHECK(read("x<!--</script>y", Content::script, "script") == "x<!--|</script>|y");
}

TEST_CASE("CDATA is text only in svg and math", "[read][html]") {
  CHECK(read("<![CDATA[x]]>") == "<!--[CDATA[x]]-->");
  Tokenizer tokenizer("<![CDATA[a&b]]>c");
  tokenizer.allow_cdata(true);
  const Token& token = tokenizer.next();
  CHECK(decode(token.data, token.context) == "a&b");
}

TEST_CASE("every token knows its place in the source", "[read][html]") {
  Tokenizer tokenizer("<a href=x>T&amp;C</a>");
  CHECK(tokenizer.next().end == 10);
  const Token& text = tokenizer.next();
  CHECK(text.data == "T&amp;C");
  CHECK(text.start == 10);
  CHECK(text.end == 17);
  CHECK(tokenizer.next().start == 17);
  CHECK(tokenizer.next().type == TokenType::end_of_file);
  CHECK(tokenizer.next().type == TokenType::end_of_file);
}

TEST_CASE("attributes beyond the cap are left out, and that is told", "[read][html]") {
  std::string page = "<a";
  for (std::size_t i = 0; i <= max_attributes; ++i) {
    page += " a" + std::to_string(i);
  }
  page += ">";
  Tokenizer tokenizer(page);
  tokenizer.next();
  CHECK(tokenizer.attributes().size() == max_attributes);
  CHECK(tokenizer.attributes_capped());
}
