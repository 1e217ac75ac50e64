#include "clean/partition.hpp"

#include <catch_amalgamated.hpp>
#include <numeric>
#include <string>

#include "support/growth.hpp"
#include "support/page_reading.hpp"

using copydesk::cleaning::BlockWords;
using copydesk::cleaning::partition;
using copydesk::test::Reading;

namespace {

std::vector<std::uint32_t> parts(const std::string& text) {
  const Reading reading(text);
  std::vector<std::uint32_t> blocks(reading.document.blocks.size());
  std::iota(blocks.begin(), blocks.end(), 0);
  return partition(BlockWords(reading.page, blocks));
}

std::string times(const std::string& text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

const std::string bridge = "Council voted that the bridge carry trams over the river.\n";
const std::string ferry = "Ferry crews strike because wages fell behind island prices.\n";

}  // namespace

TEST_CASE("parts begin where the words turn", "[clean]") {
  CHECK(parts(times(bridge, 6) + times(ferry, 6)) == std::vector<std::uint32_t>{6});
  CHECK(parts(times(bridge, 6) + times(ferry, 6) + times(bridge, 6)) ==
        std::vector<std::uint32_t>{6, 12});
}

TEST_CASE("one subject is one part", "[clean]") {
  CHECK(parts(times(bridge, 12)).empty());
  CHECK(parts(bridge).empty());
}

TEST_CASE("the cost of long texts grows with their length alone", "[clean]") {
  const auto make = [](std::size_t size) { return times(bridge + ferry, size); };
  const auto work = [](const std::string& text) { static_cast<void>(parts(text)); };
  CHECK(copydesk::test::growth(make, work, 300) < copydesk::test::at_most_linear);
}
