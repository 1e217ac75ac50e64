#include <catch_amalgamated.hpp>

#include "copydesk/quotes.hpp"

using copydesk::accept_marks;
using copydesk::MarkDecision;
using copydesk::QuoteResult;
using copydesk::Repair;
using copydesk::Span;

namespace {

const std::string closing = "”";

/// A mark missing at 12 and a lone one at 30, and a wrapped line between them.
struct Damaged {
  QuoteResult quotes{.quotes = {},
                     .faults = {{.offset = 12, .mark = closing, .reason = "cue"},
                                {.offset = 30, .mark = closing, .orphan = true, .reason = "lone"}}};
  std::vector<Repair> repairs{{{20, 21}, "line-wrap", "\n", " "}};

  void accept(std::vector<MarkDecision> decisions) { accept_marks(decisions, quotes, repairs); }
};

}  // namespace

TEST_CASE("a missing mark that is taken over is put in, in text order", "[quotes]") {
  Damaged text;
  text.accept({{.offset = 12, .mark = closing}});
  REQUIRE(text.repairs.size() == 2);
  CHECK(text.repairs[0].span == Span{12, 12});
  CHECK(text.repairs[0].kind == "quotation-mark");
  CHECK(text.repairs[0].before.empty());
  CHECK(text.repairs[0].after == closing);
  CHECK(text.quotes.faults[0].accepted);
  CHECK_FALSE(text.quotes.faults[1].accepted);
}

TEST_CASE("a lone mark that is given up is struck out", "[quotes]") {
  Damaged text;
  text.accept({{.offset = 30, .mark = closing, .orphan = true}});
  REQUIRE(text.repairs.size() == 2);
  CHECK(text.repairs[1].span == Span{30, 33});
  CHECK(text.repairs[1].before == closing);
  CHECK(text.repairs[1].after.empty());
  CHECK(text.quotes.faults[1].accepted);
}

TEST_CASE("a decision about another place, mark or kind of fault has no effect", "[quotes]") {
  Damaged text;
  text.accept({{.offset = 13, .mark = closing},
               {.offset = 12, .mark = "\""},
               {.offset = 12, .mark = closing, .orphan = true}});
  CHECK(text.repairs.size() == 1);
  CHECK_FALSE(text.quotes.faults[0].accepted);
}

TEST_CASE("a mark inside what another repair changes stays a proposal", "[quotes]") {
  Damaged text;
  text.repairs = {{{10, 14}, "mojibake", "abcd", "e"}};
  text.accept({{.offset = 12, .mark = closing}});
  CHECK(text.repairs.size() == 1);
  CHECK_FALSE(text.quotes.faults[0].accepted);
}
