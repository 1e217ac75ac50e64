#include "read/records.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "support/growth.hpp"

using namespace copydesk;

namespace {

std::vector<std::string> row(std::string_view text, char separator = ',') {
  std::size_t at = 0;
  bool closed = true;
  return table_row(text, separator, at, closed);
}

}  // namespace

TEST_CASE("cells in quotes hold separators, breaks and quotes", "[read][records]") {
  CHECK(row("a,\"b \"\"c\"\" d\",e\nnext") == std::vector<std::string>{"a", "b \"c\" d", "e"});
  CHECK(row("\"one, two\nthree\",x") == std::vector<std::string>{"one, two\nthree", "x"});
  CHECK(row("a,,") == std::vector<std::string>{"a", "", ""});
  CHECK(row("5\" gun,x") == std::vector<std::string>{"5\" gun", "x"});
  CHECK(row("a;b", ';') == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the separator shows in the first rows", "[read][records]") {
  CHECK(table_separator("id,text\n1,\"a; b; c\"\n") == ',');
  CHECK(table_separator("id;text\n1;a, b, c\n2;d\n") == ';');
  CHECK(table_separator("id\ttext\n1\ta, b\n") == '\t');
  CHECK_FALSE(table_separator("one line\nanother\n").has_value());
}

TEST_CASE("articles of a table with their columns mapped", "[read][records]") {
  const std::string table =
      "\xEF\xBB\xBF"
      "Article_ID,Headline,Published At,Full Text\r\n"
      "n1,Harbour reopens,2021-12-03,\"The ferry sailed.\r\n\r\nIt was full.\"\r\n"
      "\r\n"
      "n2,No text,2021-12-04,\r\n"
      ",Storm ends,2021-12-05,The wind fell.\r\n";
  const auto result = read_table(table);
  REQUIRE(result.ok());
  const auto& records = result.value().records;
  REQUIRE(records.size() == 2);
  CHECK(records[0].id == "n1");
  CHECK(records[0].title == "Harbour reopens");
  CHECK(records[0].date == "2021-12-03");
  CHECK(records[0].content == "The ferry sailed.\r\n\r\nIt was full.");
  CHECK(slice(table, records[0].source).starts_with("n1,"));
  CHECK(records[1].id == "3");
  CHECK(records[1].row == 3);
  REQUIRE(result.value().warnings.size() == 1);
  CHECK(result.value().warnings[0].code == "rows_without_text");
}

TEST_CASE("HTML columns, a spreadsheet's separator line, one column", "[read][records]") {
  const auto html = read_table("sep=;\nhtml;url\n<p>Ships</p>;https://example.org\n");
  REQUIRE(html.ok());
  REQUIRE(html.value().records.size() == 1);
  CHECK(html.value().records[0].format == Format::html);
  CHECK(html.value().records[0].url == "https://example.org");
  const auto single = read_table("text\nThe ferry sailed.\nIt was full.\n");
  REQUIRE(single.ok());
  CHECK(single.value().records.size() == 2);
}

TEST_CASE("a table without articles says what it has", "[read][records]") {
  const auto result = read_table("name,price\nrope,5\n");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::damaged_input);
  CHECK(result.error().detail.find("\"name\", \"price\"") != std::string::npos);
  CHECK(read_table(" \n").error().code == ErrorCode::empty_input);
  const auto open = read_table("id,text\n1,\"never closed\n2,x\n");
  REQUIRE(open.ok());
  CHECK(open.value().warnings[0].code == "quote_not_closed");
}

TEST_CASE("time of reading a table grows with it", "[read][records][hostile]") {
  for (const std::string part : {"a,", "\"", "\"\"", "\"a\nb\",", "1,text\n", "\n", "\"x"}) {
    INFO(part);
    const auto make = [&](std::size_t bytes) {
      std::string out = "id,text\n1,a\n";
      while (out.size() < bytes) out += part;
      return out;
    };
    CHECK(test::growth(
              make, [](const std::string& text) { (void)read_table(text); }, 100'000) <
          copydesk::test::at_most_linear);
  }
}
