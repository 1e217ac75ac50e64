#include "copydesk/offset_map.hpp"

#include <catch_amalgamated.hpp>
#include <cstdint>

using namespace copydesk;

namespace {

/// "a&amp;b" -> "a&b"
OffsetMap ampersand() {
  OffsetMap map;
  map.append(RunKind::copied, 1, 0, 1);
  map.append(RunKind::decoded, 1, 1, 5);
  map.append(RunKind::copied, 1, 6, 1);
  return map;
}

bool is_synthetic(const OffsetMap& map, std::uint32_t offset) {
  for (const OffsetRun& run : map.runs()) {
    if (offset < run.text + run.text_length) return run.kind == RunKind::synthetic;
  }
  return false;
}

}  // namespace

TEST_CASE("a decoded character stands for the whole of its source", "[text][offsets]") {
  const OffsetMap map = ampersand();
  CHECK(map.to_source({0, 1}) == Span{0, 1});
  CHECK(map.to_source({1, 2}) == Span{1, 6});
  CHECK(map.to_source({0, 3}) == Span{0, 7});
  CHECK(map.to_source({2, 2}) == Span{6, 6});
  CHECK(map.to_source({3, 3}) == Span{7, 7});
}

TEST_CASE("source bytes lead to the text they became", "[text][offsets]") {
  const OffsetMap map = ampersand();
  CHECK(map.to_text({0, 1}) == Span{0, 1});
  CHECK(map.to_text({2, 4}) == Span{1, 2});
  CHECK(map.to_text({6, 7}) == Span{2, 3});
  CHECK(map.to_text({0, 7}) == Span{0, 3});
  CHECK(OffsetMap{}.to_text({3, 4}) == Span{0, 0});
}

TEST_CASE("neighbouring copied runs are one", "[text][offsets]") {
  OffsetMap map;
  map.append(RunKind::copied, 3, 0, 3);
  map.append(RunKind::copied, 2, 3, 2);
  map.append(RunKind::copied, 2, 9, 2);  // a gap in the source
  REQUIRE(map.runs().size() == 2);
  CHECK(map.runs()[0] == OffsetRun{0, 5, 0, 5, RunKind::copied});
  CHECK(map.text_length() == 7);
}

TEST_CASE("a map of a map leads to the first source", "[text][offsets]") {
  // source "xx<a&amp;b>" -> middle "a&amp;b" -> text "a&b"
  OffsetMap earlier;
  earlier.append(RunKind::copied, 7, 3, 7);
  const OffsetMap both = ampersand().after(earlier);
  CHECK(both.to_source({0, 1}) == Span{3, 4});
  CHECK(both.to_source({1, 2}) == Span{4, 9});
  CHECK(both.text_length() == 3);
}

TEST_CASE("there and back covers where one started, for any runs", "[text][offsets]") {
  std::uint32_t state = 7;
  const auto next = [&](std::uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % below;
  };
  for (int round = 0; round < 200; ++round) {
    OffsetMap map;
    std::uint32_t source = 0;
    for (int run = 0; run < 12; ++run) {
      source += next(3);  // dropped source
      const auto kind = static_cast<RunKind>(next(4));
      const std::uint32_t text = 1 + next(4);
      std::uint32_t length = kind == RunKind::copied ? text : 1 + next(6);
      if (kind == RunKind::synthetic) length = 0;
      map.append(kind, text, source, length);
      source += length;
    }
    for (std::uint32_t start = 0; start < map.text_length(); ++start) {
      for (std::uint32_t end = start + 1; end <= map.text_length(); ++end) {
        // What is synthetic at an end came from nowhere: there is no way back to it.
        if (is_synthetic(map, start) || is_synthetic(map, end - 1)) continue;
        const Span there = map.to_source({start, end});
        const Span back = map.to_text(there);
        const Span again = map.to_source(back);
        CAPTURE(round, start, end, there.start, there.end, back.start, back.end);
        REQUIRE(there.end <= source);
        REQUIRE(back.start <= start);
        REQUIRE(back.end >= end);
        REQUIRE(again == there);
      }
    }
  }
}
