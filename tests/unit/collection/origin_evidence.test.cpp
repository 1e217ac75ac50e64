#include "collection/origin_evidence.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

using namespace copydesk;

namespace {

struct Line {
  std::string text;
  Role role = Role::body;
};

/// A page of one story with these lines; those of the site are off.
AnalysedDocument page(const std::vector<Line>& lines) {
  AnalysedDocument out;
  for (const Line& line : lines) {
    Block& block = out.document.blocks.emplace_back();
    block.span.start = static_cast<std::uint32_t>(out.document.text.size());
    out.document.text += line.text;
    block.span.end = static_cast<std::uint32_t>(out.document.text.size());
    out.document.text += '\n';
    BlockLabel& label = out.cleaned.labels.emplace_back();
    label.role = line.role;
    label.kept = is_kept(line.role);
    label.story = label.kept ? 0 : no_story;
  }
  Story& story = out.cleaned.stories.emplace_back();
  story.id = 1;
  story.last_block = static_cast<std::uint32_t>(lines.size()) - 1;
  return out;
}

std::string named(const AnalysedDocument& page) {
  const collection::NamedAgency found = collection::named_agency(page, 0);
  return found.agency + ": " + found.places;
}

}  // namespace

TEST_CASE("the dateline and a mark at the end name the agency", "[collection][origin]") {
  AnalysedDocument both = page({{"The ferry sank off Norvik."}, {"Nobody was hurt. (AP)"}});
  both.cleaned.stories[0].dateline = Dateline{{0, 0}, "NORVIK", "", "AP"};
  CHECK(named(both) == "AP: dateline and sign-off");
  CHECK(named(page({{"The ferry sank."}, {"Nobody was hurt. - AFP"}})) == "AFP: sign-off");
  CHECK(named(page({{"The ferry sank."}, {"/Xinhua/", Role::credit}})) == "Xinhua: sign-off");
}

TEST_CASE("a copyright line of the page names it", "[collection][origin]") {
  CHECK(named(page({{"The ferry sank."},
                    {"Copyright 2024 The Associated Press. All rights reserved.", Role::legal}})) ==
        "AP: copyright line");
  CHECK(named(page({{"The ferry sank."},
                    {"Copyright 2024 Norvik Courier. All rights reserved.", Role::legal}})) ==
        ": ");
  CHECK(named(page({{"The ferry sank."}, {"Reuters terms of use", Role::legal}})) == ": ");
}

TEST_CASE("an agency that is only mentioned is no evidence", "[collection][origin]") {
  CHECK(named(page({{"Xinhua quoted a spokesman as saying the ferry sank."},
                    {"The captain told Reuters that nobody was hurt."},
                    {"The report (AP) was read aloud on the pier."}})) == ": ");
}
