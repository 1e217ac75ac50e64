#include "read/html/json_ld.hpp"

#include <catch_amalgamated.hpp>
#include <string>

using copydesk::html::LinkedData;
using copydesk::html::read_json_ld;

TEST_CASE("an article's fields are read", "[read][html]") {
  const LinkedData data = read_json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Rain in Hill\u00f6 \u2013 again", "datePublished": "2024-05-01T08:00:00Z",
    "dateModified": "2024-05-02", "author": [{"@type": "Person", "name": "A. Poe"}, "B. Roe"],
    "publisher": {"@type": "Organization", "logo": {"url": "x"}, "name": "The Hill"}})");
  CHECK(data.is_article);
  CHECK(data.headline == "Rain in Hillö – again");
  CHECK(data.published == "2024-05-01T08:00:00Z");
  CHECK(data.modified == "2024-05-02");
  CHECK(data.authors == std::vector<std::string>{"A. Poe", "B. Roe"});
  CHECK(data.publisher == "The Hill");
}

TEST_CASE("the article may stand in a graph, with its author elsewhere", "[read][html]") {
  const LinkedData data = read_json_ld(R"([{"@graph": [
    {"@type": "WebSite", "name": "Hill News"},
    {"@type": ["Article", "BlogPosting"], "headline": "One", "author": {"@id": "#p"}},
    {"@type": "Person", "@id": "#p", "name": "A. Poe"}]}])");
  CHECK(data.headline == "One");
  CHECK(data.authors == std::vector<std::string>{"A. Poe"});
  CHECK(data.publisher == "Hill News");
}

TEST_CASE("what the article is part of, or reviews, is not it", "[read][html]") {
  CHECK(
      read_json_ld(R"({"@type": "NewsArticle", "isPartOf": {"@type": "NewsArticle", "name": "Hill"},
    "review": [{"@type": "Review", "headline": "Tent"}], "headline": "One"})")
          .headline == "One");
  CHECK(read_json_ld(R"([{"@type": "Article", "headline": "One"},
    {"@type": "Article", "headline": "Two"}])")
            .headline == "One");
}

TEST_CASE("without an article the page's dates count", "[read][html]") {
  const LinkedData data =
      read_json_ld(R"({"@type":"WebPage","datePublished":"2024-01-01","headline":"no"})");
  CHECK(!data.is_article);
  CHECK(data.published == "2024-01-01");
  CHECK(data.headline.empty());
}

TEST_CASE("characters beyond the first plane and broken escapes", "[read][html]") {
  CHECK(read_json_ld(R"({"@type":"Article","headline":"\ud83d\ude00 \"q\" a\/b"})").headline ==
        "😀 \"q\" a/b");
  CHECK(read_json_ld(R"({"@type":"Article","headline":"\ud83dx"})").headline == "�x");
  CHECK(read_json_ld(R"({"@type":"Article","headline":"\ud83d\u0041"})").headline == "�A");
}

TEST_CASE("values of other kinds are stepped over", "[read][html]") {
  const LinkedData data = read_json_ld(
      R"({"wordCount": 12.5e+3, "isAccessibleForFree": true, "image": null, "@type": "Article",
      "name": "One\nTwo", "description": "All\tday.", "creator": "A. Poe"};)");
  CHECK(data.headline == "One Two");
  CHECK(data.description == "All day.");
  CHECK(data.authors == std::vector<std::string>{"A. Poe"});
}

TEST_CASE("broken data gives what stood before the break", "[read][html]") {
  CHECK(read_json_ld(R"({"@type":"Article","headline":"One", oops)").headline == "One");
  CHECK(read_json_ld(R"({"@type":"Article","headline":"One)").headline == "One");
  CHECK(read_json_ld(R"({"@type":"Article","headline":"One",x})").headline == "One");
  CHECK(read_json_ld(R"({"@type":"Article","headline" "One"})").headline.empty());
  CHECK(read_json_ld("").headline.empty());
  CHECK(read_json_ld(R"({"a":"\)").headline.empty());
  CHECK(read_json_ld(R"({"a":"\u12)").headline.empty());
  CHECK(read_json_ld(std::string(100000, '[')).headline.empty());
  CHECK(read_json_ld(std::string(100000, '{')).headline.empty());
}
