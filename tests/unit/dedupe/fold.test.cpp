#include "dedupe/fold.hpp"

#include <catch_amalgamated.hpp>
#include <utility>

using copydesk::dedupe::fold_word;
using copydesk::dedupe::FoldKind;

TEST_CASE("British and American spellings have one form", "[dedupe][fold]") {
  for (const auto& [british, american] : {std::pair{"organise", "organize"},
                                          {"organisations", "organization"},
                                          {"neighbours", "neighbors"},
                                          {"travelled", "traveled"},
                                          {"centre", "center"},
                                          {"defence", "defense"},
                                          {"programmes", "programs"},
                                          {"catalogue", "catalog"},
                                          {"anaemia", "anemia"},
                                          {"adviser", "advisor"},
                                          {"cheque", "check"}}) {
    INFO(british);
    CHECK(fold_word(british).form == fold_word(american).form);
    CHECK(fold_word(british).kind == FoldKind::spelling);
  }
}

TEST_CASE("places and numbers are told apart from spellings", "[dedupe][fold]") {
  CHECK(fold_word("kiev").form == fold_word("kyiv").form);
  CHECK(fold_word("kiev").kind == FoldKind::place_name);
  CHECK(fold_word("two").form == "2");
  CHECK(fold_word("two").kind == FoldKind::number);
}

TEST_CASE("what has one spelling stays", "[dedupe][fold]") {
  for (const char* word : {"house", "rise", "your", "it", "press", "wall", ""}) {
    if (fold_word(word).kind == FoldKind::none) CHECK(fold_word(word).form == word);
  }
  CHECK(fold_word("press").kind == FoldKind::none);
  CHECK(fold_word("house").form != fold_word("hose").form);
  CHECK(fold_word("four").form != fold_word("for").form);
}
