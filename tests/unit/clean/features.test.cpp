#include "clean/features.hpp"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "copydesk/read.hpp"

using namespace copydesk;
using namespace copydesk::cleaning;

namespace {

/// The features of every block, sorted.
std::vector<std::vector<std::uint32_t>> features(const std::string& bytes, Format format) {
  const Document document =
      read({.id = "a", .name = "a", .bytes = bytes, .format = format, .charset = {}}).value();
  tagger::FeatureSequence sequence;
  extract_features(read_page(document), sequence);
  std::vector<std::vector<std::uint32_t>> out;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    out.emplace_back(sequence.features.begin() + sequence.offsets[i],
                     sequence.features.begin() + sequence.offsets[i + 1]);
    std::sort(out.back().begin(), out.back().end());
  }
  return out;
}

bool has_template(const std::vector<std::uint32_t>& block, Template wanted) {
  return std::any_of(block.begin(), block.end(),
                     [&](std::uint32_t feature) { return template_of(feature) == wanted; });
}

const std::string sample =
    "Home\n"
    "Council votes for new bridge over the river Aue\n"
    "The council voted on Friday to build a new bridge over the river, and work starts in spring.\n"
    "“It cannot wait,” Berger told reporters on Friday, December 3, at a cost of $12 million.\n";

}  // namespace

TEST_CASE("a feature tells its template", "[clean]") {
  for (const Template t : {Template::bias, Template::page_word, Template::cluster_gap}) {
    CHECK(template_of(block_feature(t, 123456789)) == t);
    CHECK_FALSE(template_name(t).empty());
    CHECK_FALSE(template_phrase(t).empty());
  }
  CHECK(block_feature(Template::bias, 1) != block_feature(Template::bias, 2));
}

TEST_CASE("every block has features, those of markup only where there is markup", "[clean]") {
  const auto plain = features(sample, Format::plain);
  REQUIRE(plain.size() == 4);
  for (const auto& block : plain) {
    CHECK(has_template(block, Template::bias));
    CHECK(has_template(block, Template::around));
    CHECK_FALSE(has_template(block, Template::element));
  }
  const auto html = features("<h1>Council votes</h1><p>By Ann Lee</p>", Format::html);
  REQUIRE(html.size() == 2);
  CHECK(has_template(html[0], Template::heading));
  CHECK_FALSE(has_template(html[1], Template::heading));
}

TEST_CASE("shapes, labels and speech stand in the features", "[clean]") {
  const auto blocks = features(sample, Format::plain);
  CHECK(has_template(blocks[0], Template::page_word));
  CHECK_FALSE(has_template(blocks[1], Template::speech));
  CHECK(has_template(blocks[3], Template::speech));
  CHECK(has_template(blocks[3], Template::prices));
  CHECK(has_template(blocks[3], Template::date_shape));
}

TEST_CASE("equal lines in equal places have equal features", "[clean]") {
  const auto once = features(sample, Format::plain);
  const auto again = features(sample, Format::plain);
  CHECK(once == again);
}
