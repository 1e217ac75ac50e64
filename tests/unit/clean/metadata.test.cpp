#include "clean/metadata.hpp"

#include <catch_amalgamated.hpp>
#include <string>

namespace {

std::vector<std::string> names(const std::string& text) {
  std::vector<std::string> out;
  const copydesk::Span all{0, static_cast<std::uint32_t>(text.size())};
  for (const copydesk::Span name : copydesk::cleaning::byline_names(text, all)) {
    out.emplace_back(slice(text, name));
  }
  return out;
}

}  // namespace

TEST_CASE("names in a byline", "[clean]") {
  using Names = std::vector<std::string>;
  CHECK(names("By Ann Lee and Tom Ray in Oslo") == Names{"Ann Lee", "Tom Ray"});
  CHECK(names("Ann Lee, Senior Reporter") == Names{"Ann Lee"});
  CHECK(names("Von Anna Maria van der Berg") == Names{"Anna Maria van der Berg"});
  CHECK(names("By J. K. Smith | Published Monday, May 3") == Names{"J. K. Smith"});
  CHECK(names("By staff writer").empty());
}

TEST_CASE("dates as pages write them", "[clean]") {
  using copydesk::cleaning::iso_date;
  CHECK(iso_date("Published Dec 22, 2023") == "2023-12-22");
  CHECK(iso_date("22 December 2023") == "2023-12-22");
  CHECK(iso_date("November 19th, 2019 at 8:40 PM") == "2019-11-19T20:40");
  CHECK(iso_date("22.12.2023, 18:05 Uhr") == "2023-12-22T18:05");
  CHECK(iso_date("12/22/2023") == "2023-12-22");
  CHECK(iso_date("22 de diciembre de 2023") == "2023-12-22");
  CHECK(iso_date("2023-12-22T08:00:00Z").substr(0, 10) == "2023-12-22");
  CHECK(iso_date("no date in here, only 12 monkeys").empty());
}
