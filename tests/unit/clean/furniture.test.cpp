#include "clean/furniture.hpp"

#include <catch_amalgamated.hpp>

#include "text/hash.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

namespace {

WordEntry word(std::string_view lower) {
  return find_word(word_key(text::hash(lower)));
}

Phrase phrase(std::initializer_list<std::string_view> words) {
  std::uint32_t hash = 0;
  for (const std::string_view w : words) hash = extend_phrase(hash, word_key(text::hash(w)));
  return find_phrase(hash);
}

}  // namespace

TEST_CASE("words of pages carry their classes in every language", "[clean]") {
  CHECK(has(word("december").classes, WordClass::month));
  CHECK(has(word("декабря").classes, WordClass::month));
  CHECK(has(word("mittwoch").classes, WordClass::weekday));
  CHECK(has(word("reuters").classes, WordClass::agency));
  CHECK(has(word("said").classes, WordClass::say));
  CHECK(word("harbour").classes == 0);
}

TEST_CASE("a phrase is known by its words in their order", "[clean]") {
  CHECK(phrase({"leave", "a", "comment"}) == Phrase::comments);
  CHECK(phrase({"comment", "a", "leave"}) == Phrase::none);
  CHECK(phrase({"leave", "a"}) == Phrase::none);
  CHECK(word("leave").starts_phrase);
  CHECK(word("comment").in_phrase);
  CHECK(phrase_name(Phrase::comments) == "comments");
}
