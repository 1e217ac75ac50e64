#include "entities/resolve/name_form.hpp"

#include <catch_amalgamated.hpp>

using copydesk::MentionType;
using copydesk::entities::name_form;

TEST_CASE("forms are compared without case, accents, stops, titles and articles", "[entities]") {
  CHECK(name_form("the Bank of Norland", MentionType::organisation).folded == "bank of norland");
  CHECK(name_form("U.S.", MentionType::place).folded == "us");
  CHECK(name_form("Prime Minister Olé Díaz", MentionType::person).folded == "ole diaz");
  CHECK(name_form("Norland’s", MentionType::place).folded == "norland");
  CHECK(name_form("Tom Berger Jr.", MentionType::person).folded == "tom berger");
}

TEST_CASE("the article of an Arabic name is left out, a first name Al is kept", "[entities]") {
  CHECK(name_form("Bashar al-Assad", MentionType::person).folded == "bashar assad");
  CHECK(name_form("Al-Assad", MentionType::person).folded == "assad");
  CHECK(name_form("Al Gore", MentionType::person).folded == "al gore");
}

TEST_CASE("an acronym has two capitals and more in one word", "[entities]") {
  for (const char* text : {"NATO", "U.S.", "AfD", "G20B"}) {
    CHECK(name_form(text, MentionType::organisation).acronym);
  }
  for (const char* text : {"Nato", "McDonald", "A", "UN Council"}) {
    CHECK_FALSE(name_form(text, MentionType::organisation).acronym);
  }
}
