#include "collection/story_texts.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace copydesk;

namespace {

struct Line {
  std::string text;
  Role role = Role::body;
  bool kept = true;
};

/// A page of one story whose lines have the given roles.
AnalysedDocument page(const std::vector<Line>& lines, Format format = Format::plain) {
  AnalysedDocument out;
  out.document.format = format;
  for (const Line& line : lines) {
    Block& block = out.document.blocks.emplace_back();
    block.span.start = static_cast<std::uint32_t>(out.document.text.size());
    out.document.text += line.text;
    block.span.end = static_cast<std::uint32_t>(out.document.text.size());
    out.document.text += '\n';
    BlockLabel& label = out.cleaned.labels.emplace_back();
    label.role = line.role;
    label.kept = line.kept;
    label.story = line.kept ? 0 : no_story;
  }
  Story& story = out.cleaned.stories.emplace_back();
  story.id = 1;
  story.last_block = static_cast<std::uint32_t>(lines.size()) - 1;
  return out;
}

/// What is compared, a bar between the blocks.
std::string compared(const AnalysedDocument& page) {
  const collection::StoryViews views = collection::story_views(page);
  std::string out;
  for (const Span span : views.texts.at(0).running) {
    if (!out.empty()) out += '|';
    out += slice(page.document.text, span);
  }
  return out;
}

const std::string prose = "The ferry left the harbour of Norvik at noon.";
const std::string teaser = "Storm closes the schools of all northern islands for days.";

}  // namespace

TEST_CASE("running text is compared, headings of the page are not", "[collection][story_texts]") {
  CHECK(compared(page({{"Ferry leaves", Role::headline}, {prose}})) == prose);
}

TEST_CASE("in an article by itself every paragraph and row of figures is text",
          "[collection][story_texts]") {
  CHECK(compared(page({{prose},
                       {teaser, Role::related, false},
                       {"Net profit 12,000 vs 9,000", Role::timestamp, false}})) ==
        prose + "|" + teaser + "|Net profit 12,000 vs 9,000");
  CHECK(compared(page({{prose}, {"The ferry seen at noon from the old pier.", Role::caption}})) ==
        prose + "|The ferry seen at noon from the old pier.");
}

TEST_CASE("the site's own text and teasers of a page are no story's", "[collection][story_texts]") {
  CHECK(compared(page({{prose}, {teaser, Role::legal, false}})) == prose);
  CHECK(compared(page({{prose}, {teaser, Role::related, false}}, Format::html)) == prose);
  AnalysedDocument full = page({{prose},
                                {"Sport", Role::navigation, false},
                                {"Weather", Role::navigation, false},
                                {teaser, Role::related, false}});
  full.cleaned.stories[0].last_block = 0;
  CHECK(compared(full) == prose);
}

TEST_CASE("a paragraph hidden as a second copy is compared", "[collection][story_texts]") {
  AnalysedDocument twice = page({{prose}, {prose, Role::duplicate, false}});
  twice.cleaned.labels[1].duplicate_of = 0;
  CHECK(compared(twice) == prose + "|" + prose);
}

TEST_CASE("the dateline is left out", "[collection][story_texts]") {
  AnalysedDocument dated = page({{"NORVIK, Dec 3 (NNA) - " + prose}});
  dated.cleaned.stories[0].dateline = Dateline{{0, 22}, "NORVIK", "Dec 3", "NNA"};
  CHECK(compared(dated) == prose);
}
