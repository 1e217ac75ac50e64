#include "read/html/page_metadata.hpp"

#include <catch_amalgamated.hpp>

#include "read/html/read_html.hpp"

using copydesk::PageMetadata;

namespace {

PageMetadata metadata_of(std::string_view page) {
  return copydesk::html::read_html(page, {}).metadata;
}

}  // namespace

TEST_CASE("a page's own description is collected", "[read][html]") {
  const PageMetadata page = metadata_of(R"(<html lang="en-GB"><head>
    <title>Rain &amp; wind
      | The Hill</title>
    <meta property="og:title" content="Rain &amp; wind">
    <meta property="og:site_name" content="The Hill"><meta name="description" content="All day.">
    <meta name="author" content="A. Poe"><meta property="article:author" content="https://x.y/a">
    <meta property="article:published_time" content="2024-05-01">
    <link rel="canonical" href="https://hill.example/rain"></head>)");
  CHECK(page.title == "Rain & wind | The Hill");
  CHECK(page.headline == "Rain & wind");
  CHECK(page.site_name == "The Hill");
  CHECK(page.description == "All day.");
  CHECK(page.authors == std::vector<std::string>{"A. Poe"});
  CHECK(page.published == "2024-05-01");
  CHECK(page.language == "en-GB");
  CHECK(page.canonical_url == "https://hill.example/rain");
}

TEST_CASE("linked data goes before meta elements, these before <time>", "[read][html]") {
  CHECK(metadata_of("<time datetime=2024-01-03>x</time>").published == "2024-01-03");
  CHECK(metadata_of("<time datetime=2024-01-03></time><meta name=date content=2024-01-02>")
            .published == "2024-01-02");
  CHECK(metadata_of(R"(<meta property="article:published_time" content="2024-01-02">
    <script type="application/ld+json">{"@type":"Article","datePublished":"2024-01-01",
    "author":{"name":"B. Roe"}}</script><meta name=author content="A. Poe">)")
            .authors == std::vector<std::string>{"B. Roe"});
}

TEST_CASE("authors are names", "[read][html]") {
  CHECK(metadata_of(R"x(<script type="application/ld+json">{"@type": "Article", "author":
    [", A. Poe ", "By B. Roe", "(Image: X)", "https://x.example/c", "A. Poe"]}</script>)x")
            .authors == std::vector<std::string>{"A. Poe", "B. Roe"});
}

TEST_CASE("a headline that names the site is not taken", "[read][html]") {
  CHECK(metadata_of(R"(<meta property="og:title" content="Rain">
    <script type="application/ld+json">{"@type": "Article", "headline": "The Hill",
    "publisher": {"name": "the hill"}}</script>)")
            .headline == "Rain");
}

TEST_CASE("of several headlines the one that the page shows holds", "[read][html]") {
  const std::string head = R"(<meta property="og:title" content="Rain all day in Hill">
    <script type="application/ld+json">{"@type": "Article", "headline": "Hill: what we know"}
    </script>)";
  CHECK(metadata_of(head + "<h1>Rain  all day in Hill</h1>").headline == "Rain all day in Hill");
  CHECK(metadata_of(head + "<h1>Rain</h1>").headline == "Hill: what we know");
}

TEST_CASE("overlong values are cut between characters", "[read][html]") {
  std::string title = "<title>x";
  for (int i = 0; i < 2000; ++i) {
    title += "é";
  }
  CHECK(metadata_of(title + "</title>").title.size() == 1999);
}
