#include "read/html/regions.hpp"

#include <catch_amalgamated.hpp>

using copydesk::has;
using copydesk::Region;
using namespace copydesk::html;

TEST_CASE("words of a class name tell the region", "[read][html]") {
  CHECK(has(class_regions("c-articleBody js-x"), Region::class_body));
  CHECK(has(class_regions("story__content"), Region::class_body));
  CHECK(class_regions("main-nav") == Region::class_navigation);
  CHECK(has(class_regions("author-bio"), Region::class_biography));
  CHECK(has(class_regions("author-bio"), Region::class_byline));
  CHECK(has(class_regions("most-read"), Region::class_related));
  CHECK(class_regions("x12 wrapper") == Region::none);
  CHECK(class_regions("") == Region::none);
}

TEST_CASE("words that belong together stand in one class", "[read][html]") {
  CHECK(!has(class_regions("article text"), Region::class_body));
  CHECK(has(class_regions("article-text"), Region::class_body));
}

TEST_CASE("tags that an article is filed under do not make it a list of tags", "[read][html]") {
  CHECK(class_regions("post-7 hentry tag-video category-comment") == Region::none);
  CHECK(has(class_regions("tag-list"), Region::class_tags));
}

TEST_CASE("ARIA roles are regions", "[read][html]") {
  CHECK(role_region("Navigation") == Region::navigation);
  CHECK(role_region("contentinfo") == Region::footer);
  CHECK(role_region("button") == Region::none);
}
