#include "entities/values/numbers.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "support/growth.hpp"

using namespace copydesk::entities;

namespace {

copydesk::Span whole(std::string_view text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string number(std::string_view text, LetterScale letters = LetterScale::no) {
  const Number found = number_at(ValueTokens(text, whole(text)), 0, letters);
  return found.tokens == 0 ? "" : plain_number(found.value);
}

std::string range(std::string_view text, std::size_t at = 0) {
  return range_at(ValueTokens(text, whole(text)), at).form();
}

}  // namespace

TEST_CASE("numbers are read in digits and in words", "[entities][values]") {
  CHECK(number("5,000.25 boats") == "5000.25");
  CHECK(number("12,34,567 rupees") == "1234567");
  CHECK(number("twenty-five boats") == "25");
  CHECK(number("two hundred and fifty") == "250");
  CHECK(number("half a million") == "500000");
  CHECK(number("a dozen") == "12");
  CHECK(number("5-1/2 hours") == "5.5");
  CHECK(number("2½ hours") == "2.5");
  CHECK(number("1,23 boats").empty());
  CHECK(number("boats").empty());
}

TEST_CASE("a letter is a scale in sums only", "[entities][values]") {
  CHECK(number("5m high") == "5");
  CHECK(number("5m euros", LetterScale::yes) == "5000000");
  CHECK(number("5bn euros") == "5000000000");
}

TEST_CASE("two numbers make a range when the second is the larger one", "[entities][values]") {
  CHECK(range("5 to 7 boats") == "5-7");
  CHECK(range("5–7 boats") == "5-7");
  CHECK(range("3 to 5 million") == "3000000-5000000");
  CHECK(range("3-1 at the end") == "3");
  CHECK(range("between 5 and 7", 1) == "5-7");
  CHECK(range("5 and 7") == "5");
}

TEST_CASE("numbers are printed without exponent", "[entities][values]") {
  CHECK(plain_number(1.2e12) == "1200000000000");
  CHECK(plain_number(0.05) == "0.05");
  CHECK(plain_number(-3.2) == "-3.2");
}

TEST_CASE("a long row of number words stays linear", "[entities][values]") {
  const auto make = [](std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += "one hundred and ";
    return text;
  };
  const auto work = [](const std::string& text) {
    const ValueTokens tokens(text, whole(text));
    double sum = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) sum += number_at(tokens, i).value;
    CHECK(sum > 0);
  };
  CHECK(copydesk::test::growth(make, work, 2000) < copydesk::test::at_most_linear);
}
