#include "clean/shape.hpp"
#include <algorithm>

#include <catch_amalgamated.hpp>

using namespace copydesk::cleaning;

namespace {

Shape shape_of(std::string_view text) {
  PageWords words;
  return read_shape(text, words);
}

}  // namespace

TEST_CASE("a shape counts words, capitals and marks", "[clean]") {
  const Shape shape = shape_of("“We won’t go,” said Ann Lee on Friday, 3 May 2021.");
  CHECK(shape.words == 11);
  CHECK(shape.capitalised == 5);
  CHECK(shape.numbers == 2);
  CHECK(shape.year);
  CHECK(shape.says == 1);
  CHECK(shape.quotes == 2);
  CHECK(shape.first == Edge::quote);
  CHECK(shape.last == Edge::stop);
  CHECK(has(shape.classes, WordClass::weekday));
}

TEST_CASE("a closing quote does not hide the end of a sentence", "[clean]") {
  CHECK(shape_of("He said: “It is over.”").last == Edge::stop);
  CHECK(shape_of("He said: “It is over.”").outermost == Edge::quote);
}

TEST_CASE("labels of pages are known in many languages", "[clean]") {
  CHECK(shape_of("Related Articles").whole == Phrase::related);
  CHECK(shape_of("RELATED ARTICLES:").whole == Phrase::related);
  CHECK(shape_of("Lees ook").whole == Phrase::related);
  CHECK(shape_of("Читайте также").whole == Phrase::related);
  CHECK(shape_of("延伸阅读").whole == Phrase::related);
  CHECK(shape_of("Leave a comment Cancel reply").whole == Phrase::comments);
  CHECK(shape_of("Related articles on rivers and how they bend").prefix == Phrase::related);
  CHECK(shape_of("They are related articles of faith").whole == Phrase::none);
}

TEST_CASE("equal lines have equal hashes whatever their case and marks", "[clean]") {
  CHECK(shape_of("Ann Lee  speaks in Oslo.").folded == shape_of("ANN LEE SPEAKS IN OSLO").folded);
  CHECK(shape_of("Ann Lee speaks in Oslo").folded != shape_of("Ann Lee speaks in Bonn").folded);
}

TEST_CASE("US is no pronoun", "[clean]") {
  CHECK(has(shape_of("They told us on Friday").classes, WordClass::person));
  CHECK_FALSE(has(shape_of("US ships left on Friday").first_classes, WordClass::person));
}

TEST_CASE("two characters of an unspaced script count as a word", "[clean]") {
  CHECK(shape_of("首相は金曜日に述べた。").words == 5);
  CHECK(shape_of("首相は金曜日に述べた。").last == Edge::stop);
}

TEST_CASE("scripts without spaces have function and content words", "[clean]") {
  PageWords words;
  const Shape shape = read_shape("費用は県がその半分を負担する。", words);
  CHECK(shape.stops * 5 > shape.words);
  CHECK(shape.last == Edge::stop);
  PageWords again;
  static_cast<void>(read_shape("県の費用", again));
  REQUIRE(again.size() == 1);  // 費用; a particle between two characters parts them
  CHECK(std::find(words.begin(), words.end(), again[0]) != words.end());
}
