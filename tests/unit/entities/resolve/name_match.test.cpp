#include "entities/resolve/name_match.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "entities/resolve/name_form.hpp"

using namespace copydesk::entities;
using copydesk::MentionType;

namespace {

std::vector<std::string> person(const char* text) {
  return name_form(text, MentionType::person).words;
}
std::vector<std::string> body(const char* text) {
  return name_form(text, MentionType::organisation).words;
}
std::vector<std::string> place(const char* text) {
  return name_form(text, MentionType::place).words;
}
bool acronym(const char* brief, const char* full) {
  return is_acronym_of(name_form(brief, MentionType::organisation).folded, body(full));
}

}  // namespace

TEST_CASE("a surname is the end of a full name", "[entities]") {
  CHECK(is_surname_of(person("Lindqvist"), person("Maria Lindqvist")));
  CHECK(is_surname_of(person("von der Aue"), person("Karla von der Aue")));
  CHECK_FALSE(is_surname_of(person("Maria"), person("Maria Lindqvist")));
  CHECK_FALSE(is_surname_of(person("Maria Lindqvist"), person("Maria Lindqvist")));
}

TEST_CASE("two words and more inside a full name are a part of it", "[entities]") {
  CHECK(is_part_of(person("Franz Josef"), person("Franz Josef Huber")));
  CHECK_FALSE(is_part_of(person("Franz"), person("Franz Josef Huber")));
  CHECK_FALSE(is_part_of(person("Franz Huber"), person("Franz Josef Huber")));
}

TEST_CASE("initials and middle names may be left out", "[entities]") {
  CHECK(is_same_but_middle(person("M. Lindqvist"), person("Maria Lindqvist")));
  CHECK(is_same_but_middle(person("Maria Lindqvist"), person("Maria B. Lindqvist")));
  CHECK_FALSE(is_same_but_middle(person("Maria Lindqvist"), person("Anna B. Lindqvist")));
  CHECK_FALSE(is_same_but_middle(person("N. Lindqvist"), person("Maria Lindqvist")));
  CHECK_FALSE(is_same_but_middle(person("Maria C. Lindqvist"), person("Maria B. Lindqvist")));
}

TEST_CASE("one slip of the pen in a long word is a misspelling", "[entities]") {
  CHECK(is_misspelt(person("Philip Vorndahl"), person("Phillip Vorndahl")));
  CHECK(is_misspelt(person("Lindqivst"), person("Lindqvist")));
  CHECK_FALSE(is_misspelt(person("Tom Berger"), person("Tim Berger")));
  CHECK_FALSE(is_misspelt(person("Marta Lindkvits"), person("Maria Lindqvist")));
  CHECK_FALSE(is_misspelt(person("Maria Lindqvist"), person("Maria Lindqvist")));
}

TEST_CASE("an acronym takes the first letters of its words", "[entities]") {
  CHECK(acronym("NHO", "Norland Harbour Office"));
  CHECK(acronym("N.H.O.", "Norland Harbour Office"));
  CHECK(acronym("DFID", "Department for International Development"));
  CHECK(acronym("OSCE", "Organization for Security and Cooperation in Europe"));
  CHECK(acronym("MERICS", "Mercator Institute of China Studies"));
  CHECK_FALSE(acronym("NHO", "Norland Housing Board"));
  CHECK_FALSE(acronym("US", "US South"));
  CHECK_FALSE(acronym("NO", "Norland"));
}

TEST_CASE("endings of bodies' names may be left out", "[entities]") {
  CHECK(is_body_without_ending(body("Norfrost"), body("Norfrost Holdings Inc")));
  CHECK(is_body_without_ending(body("Harbourites"), body("Harbourite Party")));
  CHECK_FALSE(is_body_without_ending(body("Norfrost"), body("Norfrost Football Club")));
}

TEST_CASE("a body's name may stand without its beginning or its place", "[entities]") {
  CHECK(is_end_of_body(body("Harbour Safety Office"), body("Harbour Safety Office of Norland")));
  CHECK(is_end_of_body(body("Supreme Court"), body("Norland Supreme Court")));
  CHECK_FALSE(
      is_end_of_body(body("Council of Norland"), body("Assembly of the Council of Norland")));
}

TEST_CASE("one word at either end may stand for a body", "[entities]") {
  CHECK(is_word_of_body(body("Commission"), body("Harbour Commission")));
  CHECK(is_word_of_body(body("University"), body("University of Solhavn")));
  CHECK_FALSE(is_word_of_body(body("Norland"), body("Council of Norland")));
  CHECK_FALSE(is_word_of_body(body("Harbour"), body("Harbour Safety Office")));
}

TEST_CASE("words in another order are the same words", "[entities]") {
  CHECK(has_equal_words(body("Solhavn University"), body("University of Solhavn")));
  CHECK_FALSE(has_equal_words(body("Solhavn University"), body("University of Norland")));
}

TEST_CASE("places may stand without what kind of place they are", "[entities]") {
  CHECK(is_place_without_ending(place("Gaza"), place("Gaza Strip")));
  CHECK_FALSE(is_place_without_ending(place("Gaza"), place("Gaza Border")));
}
