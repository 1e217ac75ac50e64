#include "read/html/tags.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::html;

TEST_CASE("tags are found in any case", "[read][html]") {
  CHECK(find_tag("div") == Tag::div);
  CHECK(find_tag("BlockQuote") == Tag::blockquote);
  CHECK(find_tag("template") == Tag::template_);
  CHECK(find_tag("x-card") == Tag::unknown);
  CHECK(find_tag("") == Tag::unknown);
  CHECK(find_tag("averyverylongelementname") == Tag::unknown);
}

TEST_CASE("every tag of the table finds itself", "[read][html]") {
  for (std::size_t i = 1; i < static_cast<std::size_t>(Tag::count); ++i) {
    const auto tag = static_cast<Tag>(i);
    CHECK(find_tag(info(tag).name) == tag);
  }
}

TEST_CASE("heading levels", "[read][html]") {
  CHECK(heading_level(Tag::h1) == 1);
  CHECK(heading_level(Tag::h6) == 6);
  CHECK(heading_level(Tag::p) == 0);
}
