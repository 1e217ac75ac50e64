#include "quotes/lexicon.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::quotes;

TEST_CASE("verbs of saying are known in all their forms", "[quotes]") {
  for (const char* form : {"say", "says", "said", "saying", "admitted", "admitting", "worries",
                           "vowed", "wrote", "written", "told"}) {
    INFO(form);
    CHECK((classes_of(form) & (any_cue | cue_hearer)) != 0);
  }
  CHECK((classes_of("saying") & participle) != 0);
  CHECK((classes_of("said") & past) != 0);
  CHECK((classes_of("say") & plain) != 0);
}

TEST_CASE("forms that are nouns as well are marked", "[quotes]") {
  CHECK((classes_of("claims") & also_noun) != 0);
  CHECK((classes_of("claimed") & also_noun) == 0);
}

TEST_CASE("case and the form of the apostrophe do not matter", "[quotes]") {
  CHECK(classes_of("SAID") == classes_of("said"));
  CHECK((classes_of("don\xE2\x80\x99t") & contraction) != 0);
  CHECK(classes_of("don\xE2\x80\x99t") == classes_of("don't"));
}

TEST_CASE("most words are of no class", "[quotes]") {
  CHECK(classes_of("bridge") == 0);
  CHECK(classes_of("") == 0);
  CHECK(classes_of("anextraordinarilylongwordofnoclassatall") == 0);
}
