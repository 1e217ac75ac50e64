#include "json/read_decisions.hpp"

#include <catch_amalgamated.hpp>

using copydesk::Judgement;
using copydesk::OffsetConverter;
using copydesk::OffsetUnit;
using copydesk::Role;
using copydesk::json::read_copy_decisions;
using copydesk::json::read_document_decisions;
using copydesk::json::read_entity_decisions;
using copydesk::json::Value;

TEST_CASE("document decisions come in the page's unit and leave in bytes", "[json]") {
  const std::string text = "Zo\xC3\xAB\n\xF0\x9F\x8E\xA3 left";  // Zoë, a fish on a line
  const OffsetConverter offsets(text, OffsetUnit::utf16);
  const auto decisions = read_document_decisions(Value::parse(R"({
    "blocks": [{"start": 4, "end": 11, "role": "promo", "kept": false}, {"start": 1}],
    "stories": [{"offset": 4}, {"offset": 4, "starts_story": false}],
    "refused_repairs": [{"start": 0, "end": 3}],
    "accepted_marks": [{"offset": 4, "mark": "\u201d"}, {"offset": 7, "mark": "\"", "orphan": true},
                       {"offset": 4}, {"mark": "\""}],
    "line_rules": [{"line": "Read more"}, {"line": ""}]})"),
                                                 offsets);
  REQUIRE(decisions.blocks.size() == 1);
  CHECK(decisions.blocks[0].span == copydesk::Span{5, 14});
  CHECK(decisions.blocks[0].role == Role::promo);
  CHECK_FALSE(decisions.blocks[0].kept);
  REQUIRE(decisions.stories.size() == 2);
  CHECK(decisions.stories[0].offset == 5);
  CHECK(decisions.stories[0].starts_story);
  CHECK_FALSE(decisions.stories[1].starts_story);
  CHECK(decisions.refused_repairs.at(0) == copydesk::Span{0, 4});
  REQUIRE(decisions.accepted_marks.size() == 2);
  CHECK(decisions.accepted_marks[0].offset == 5);
  CHECK(decisions.accepted_marks[0].mark == "\xE2\x80\x9D");
  CHECK_FALSE(decisions.accepted_marks[0].orphan);
  CHECK(decisions.accepted_marks[1].orphan);
  REQUIRE(decisions.line_rules.size() == 1);
  CHECK_FALSE(decisions.line_rules[0].keep);
}

TEST_CASE("what is not of the form is left out", "[json]") {
  const OffsetConverter offsets("text", OffsetUnit::utf16);
  for (const char* value : {"null", "[]", R"({"blocks": 3})", R"({"blocks": [1, null]})",
                            R"({"blocks": [{"start": 3, "end": 1, "role": "body"}]})",
                            R"({"blocks": [{"start": 0, "end": 4294967298, "role": "body"}]})",
                            R"({"blocks": [{"start": 0, "end": 1, "role": "nothing"}]})"}) {
    CHECK(read_document_decisions(Value::parse(value), offsets).blocks.empty());
  }
}

TEST_CASE("judgements about names and copies", "[json]") {
  const auto names = read_entity_decisions(Value::parse(R"({"decisions": [
    {"type": "person", "a": "Lind", "b": "Ada Lind", "judgement": "not_same"},
    {"type": "person", "a": "Lind", "b": "Ada Lind", "judgement": "perhaps"}]})"));
  REQUIRE(names.size() == 1);
  CHECK(names[0].judgement == Judgement::not_same);
  const auto copies = read_copy_decisions(Value::parse(R"({"decisions": [
    {"a": {"document": "x", "story": 2}, "b": {"document": "y", "story": 1}, "judgement": "same"},
    {"a": "x", "b": "y", "judgement": "same"}]})"));
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].document_a == "x");
  CHECK(copies[0].story_a == 2);
}
