#include "clean/roles.hpp"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;

namespace {

struct Labelled {
  Document document;
  std::vector<BlockLabel> labels;
};

Labelled labelled(const std::string& bytes, Format format = Format::plain) {
  std::ifstream file(std::string(COPYDESK_MODELS_DIR) + "/blocks/blocks.model", std::ios::binary);
  const std::string model_bytes{std::istreambuf_iterator<char>(file), {}};
  const Model model =
      Model::load(std::as_bytes(std::span(model_bytes.data(), model_bytes.size()))).value();
  Labelled out;
  out.document =
      read({.id = "a", .name = "a", .bytes = bytes, .format = format, .charset = {}}).value();
  cleaning::Page page = cleaning::read_page(out.document);
  out.labels = cleaning::read_roles(page, model);
  return out;
}

const std::string paragraphs =
    "The Harbour Office said on Friday that Velmark had a date for talks in the coming days.\n"
    "“The wagons were standing in Lviv for two winters,” adviser Jan Borecki told reporters "
    "there.\n"
    "Velmark has been pushing for talks for weeks, and Norland has not answered until today.\n";

}  // namespace

TEST_CASE("every label has a reason and a confidence", "[clean]") {
  for (const BlockLabel& label : labelled("Home\nSport\n" + paragraphs).labels) {
    CHECK(label.reason.ends_with("]"));
    CHECK(label.confidence > 0);
    CHECK(label.confidence <= 1);
    CHECK(label.kept == is_kept(label.role));
  }
}

TEST_CASE("a line without a word is no text of the article", "[clean]") {
  const Labelled page = labelled(paragraphs + "* * *\n" + paragraphs);
  CHECK_FALSE(page.labels[3].kept);
}

TEST_CASE("a label of pages is never the article's", "[clean]") {
  const Labelled page = labelled(paragraphs + "Related Articles\nLeave a comment\n" + paragraphs);
  CHECK_FALSE(page.labels[3].kept);
  CHECK(page.labels[4].role == Role::comments);
}

TEST_CASE("a duplicate repeats something", "[clean]") {
  for (const BlockLabel& label : labelled("Talks in Genova went on\n" + paragraphs).labels)
    CHECK(label.role != Role::duplicate);
}

TEST_CASE("a sign-off in brackets is a credit wherever it stands", "[clean]") {
  const Labelled page = labelled(paragraphs + "(Reporting by Ann Lee; Editing by Tom Ray)\n");
  CHECK(page.labels[3].role == Role::credit);
}

TEST_CASE("a short page made by hand keeps its headline", "[clean]") {
  const std::string body =
      "<p>The Harbour Office said on Friday that Velmark had a date for talks in the coming "
      "days.</p>"
      "<p>“The wagons were standing in Lviv,” adviser Jan Borecki told reporters there.</p>";
  for (const std::string& page :
       {"<h1>Velmark says it has a date for talks</h1>" + body,
        "<!DOCTYPE html><html><head><title>Talks</title></head><body><article><h1>Velmark says it "
        "has a date for talks</h1>" +
            body + "</article></body></html>"}) {
    const Labelled read = labelled(page, Format::html);
    REQUIRE(read.labels.size() == 3);
    CHECK(read.labels[0].role == Role::headline);
    CHECK(read.labels[1].role == Role::body);
    CHECK(read.labels[2].role == Role::body);
  }
}
