#include "clean/duplicates.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "support/page_reading.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;
using copydesk::test::labels_of;
using copydesk::test::Reading;

namespace {

/// The labels of a paste whose lines have the roles given, after duplicates were marked.
std::vector<BlockLabel> marked(const std::string& text, const std::vector<Role>& roles) {
  const Reading reading(text);
  REQUIRE(reading.document.blocks.size() == roles.size());
  std::vector<BlockLabel> labels = labels_of(roles);
  mark_duplicates(reading.page, labels);
  return labels;
}

}  // namespace

TEST_CASE("a caption printed twice is kept once", "[clean]") {
  const auto labels = marked(
      "Wen Jialu at   the video summit in Solhavn. Photograph: Ilka Sorn\n"
      "Wen Jialu at the video summit in Solhavn. Photograph: Ilka Sorn\n",
      {Role::caption, Role::caption});
  CHECK(labels[0].kept);
  CHECK_FALSE(labels[1].kept);
  CHECK(labels[1].role == Role::duplicate);
  CHECK(labels[1].duplicate_of == 0U);
  CHECK(labels[1].reason.find("[duplicate_exact]") != std::string::npos);
}

TEST_CASE("alt text that nearly repeats a caption close by is its duplicate", "[clean]") {
  const auto labels = marked(
      "Wen Jialu at the video summit in Solhavn last Monday. Photograph: Ilka Sorn\n"
      "The talks went on until the evening.\n"
      "Wen Jialu at the video summit in Solhavn last Monday\n",
      {Role::caption, Role::body, Role::caption});
  CHECK(labels[2].duplicate_of == 0U);
}

TEST_CASE("captions that share half of their words are two", "[clean]") {
  const auto labels = marked(
      "Wen Jialu at the video summit in Solhavn last Monday.\n"
      "Oskar Lindqvist leaves the customs house in Solhavn last Monday.\n",
      {Role::caption, Role::caption});
  CHECK(labels[1].kept);
}

TEST_CASE("a short line may be said twice", "[clean]") {
  const auto labels =
      marked("“No.”\nHe waited for an answer.\n“No.”\n", {Role::body, Role::body, Role::body});
  CHECK(labels[2].kept);
}

TEST_CASE("the first copy is kept though the model took it for the repeat", "[clean]") {
  const std::string line = "Velmark hands fishing requests to Norland at a video summit\n";
  const auto labels = marked(line + line, {Role::duplicate, Role::headline});
  CHECK(labels[0].kept);
  CHECK(labels[0].role == Role::headline);
  CHECK(labels[1].role == Role::duplicate);
  CHECK(labels[1].duplicate_of == 0U);
}
