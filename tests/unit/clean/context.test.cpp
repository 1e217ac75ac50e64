#include "clean/context.hpp"

#include <catch_amalgamated.hpp>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

namespace {

Document plain(const std::string& text) {
  return read({.id = "a", .name = "a", .bytes = text, .format = Format::plain, .charset = {}})
      .value();
}

const std::string text =
    "Home\nSport\nWeather\n"
    "Riverton's council voted to build a bridge over the Aue, its mayor announced on Friday.\n"
    "The bridge would carry trams across the Aue before the council changes, the mayor added.\n"
    "Most read\nFerry crews stop work\n";

/// The two paragraphs are sure text, all else is navigation.
FirstReading reading_of(const Page& page) {
  FirstReading reading(page.shapes.size());
  for (std::size_t i = 0; i < page.shapes.size(); ++i)
    reading.set(i, page.shapes[i].words > 10 ? Role::body : Role::navigation, 1);
  return reading;
}

}  // namespace

TEST_CASE("a first reading sums what is running text", "[clean]") {
  FirstReading reading(2);
  reading.set(1, Role::body, 0.5F);
  reading.set(1, Role::list, 0.25F);
  reading.set(1, Role::related, 0.25F);
  CHECK(reading.running(0) == 0);
  CHECK(reading.running(1) == FirstReading::whole * 3 / 4);
  CHECK(reading.mass(1, Role::related) == FirstReading::whole / 4);
}

TEST_CASE("every block has its values, and like blocks at the like place have the same",
          "[clean]") {
  const Document document = plain(text);
  const Page page = read_page(document);
  const std::vector<std::uint8_t> context = read_context(page, reading_of(page));
  REQUIRE(context.size() == context_width * page.shapes.size());
  CHECK(context == read_context(page, reading_of(page)));
}

TEST_CASE("what the first reading found reaches the blocks around", "[clean]") {
  const Document document = plain(text);
  const Page page = read_page(document);
  const std::vector<std::uint8_t> with = read_context(page, reading_of(page));
  const std::vector<std::uint8_t> without = read_context(page, FirstReading(page.shapes.size()));
  const std::size_t last = page.shapes.size() - 1;
  std::size_t different = 0;
  for (std::size_t v = 0; v < context_width; ++v)
    different += with[v * page.shapes.size() + last] != without[v * page.shapes.size() + last];
  CHECK(different > 10);
}

TEST_CASE("a page without blocks has no values", "[clean]") {
  const Document document;
  CHECK(read_context(read_page(document), FirstReading(0)).empty());
}
