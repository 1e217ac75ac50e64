#include "entities/names/find_names.hpp"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "support/growth.hpp"
#include "support/models.hpp"

using namespace copydesk;
using copydesk::entities::find_names;

namespace {

std::vector<std::string> names(const std::string& text) {
  const std::vector<Span> all{{0, static_cast<std::uint32_t>(text.size())}};
  std::vector<std::string> out;
  for (const Mention& one : find_names(text, all, test::shipped_model("names"))) {
    out.push_back(std::string(mention_type_name(one.type)) + " " +
                  std::string(slice(text, one.span)));
    CHECK(one.confidence > 0);
    CHECK(one.confidence <= 1.0001F);
  }
  return out;
}

bool contains(const std::vector<std::string>& list, const std::string& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

TEST_CASE("persons, places, bodies and groups are told apart", "[entities][names]") {
  const auto found = names(
      "President Maria Lindqvist told the European Union in Geneva on Friday that Russian ships "
      "had left. Lindqvist said the United Nations would meet in New York.");
  CHECK(contains(found, "person Maria Lindqvist"));
  CHECK(contains(found, "organisation European Union"));
  CHECK(contains(found, "place Geneva"));
  CHECK(contains(found, "group Russian"));
  CHECK(contains(found, "person Lindqvist"));
  CHECK(contains(found, "place New York"));
}

TEST_CASE("months, titles and first words of sentences are no names", "[entities][names]") {
  CHECK(names("In June, ministers met. Nobody came.").empty());
}

TEST_CASE("a title stays outside a person's name", "[entities][names]") {
  CHECK(contains(names("The plan is bold, Dr Lindqvist said, and Mr Berger agreed."),
                 "person Lindqvist"));
}

TEST_CASE("a pair of names that stand in the text is two names", "[entities][names]") {
  const auto found = names(
      "Russia and China signed a pact in Geneva on Friday. The Russia-China pact is the third. "
      "Russia sells gas to China.");
  CHECK(std::count(found.begin(), found.end(), "place Russia") == 3);
  CHECK(std::count(found.begin(), found.end(), "place China") == 3);
}

TEST_CASE("labels come in fours for each type", "[entities][names]") {
  const auto& labels = entities::name_labels();
  REQUIRE(labels.size() == 25);
  CHECK(labels[0] == "O");
  CHECK(labels[1] == "B-person");
  CHECK(labels[4] == "S-person");
  CHECK(entities::type_of_label(0) == entities::TypeVotes::type_count);
  CHECK(entities::type_of_label(24) == 5);
  CHECK(entities::is_single(4));
}

TEST_CASE("rows of capitals stay linear", "[entities][names]") {
  for (const std::string part : {"Abc ", "A ", "McX-Y ", "Mr. ", "A.B."}) {
    const auto make = [&](std::size_t size) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += part;
      return text;
    };
    INFO(part);
    CHECK(test::growth(
              make, [](const std::string& text) { (void)names(text); }, 1000) <
          copydesk::test::at_most_linear);
  }
}
