#include "collection/origin_evidence.hpp"

#include <algorithm>

#include "clean/dateline.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

namespace copydesk::collection {

namespace {

using cleaning::agency_name;

constexpr std::size_t longest_mark = 30;   // bytes of "(Thomson Reuters Foundation)"
constexpr std::size_t longest_line = 300;  // a copyright line is no longer

bool is_dash(char32_t c) {
  return c == '-' || c == 0x2013 || c == 0x2014;
}

/// The agency of a mark that ends a paragraph: "(AP)", "- AFP", "/Xinhua/".
std::string_view closing_mark(std::string_view paragraph) {
  paragraph = text::trim(paragraph);
  if (paragraph.empty()) return {};
  const char last = paragraph.back();
  if (last == ')' || last == '/') {
    const std::string_view before = paragraph.substr(0, paragraph.size() - 1);
    const std::size_t open = before.rfind(last == ')' ? '(' : '/');
    if (open == std::string_view::npos || before.size() - open > longest_mark) return {};
    return agency_name(text::trim(before.substr(open + 1)));
  }
  for (std::size_t at = paragraph.size(); at > 0 && paragraph.size() - at < longest_mark;) {
    const text::CodePoint c = text::decode_before(paragraph, at);
    at -= c.size;
    if (is_dash(c.value)) return agency_name(text::trim(paragraph.substr(at + c.size)));
  }
  return {};
}

/// The agency a copyright line names: "© 2024 The Associated Press. All rights reserved."
std::string_view copyright_holder(std::string_view line) {
  if (line.size() > longest_line) return {};
  const std::string folded = text::fold(line);
  if (folded.find("copyright") == std::string::npos &&
      line.find("\xC2\xA9") == std::string_view::npos && folded.find("(c)") == std::string::npos) {
    return {};
  }
  constexpr std::size_t most_words = 3;
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = folded.find_first_not_of(" ,.;:()", at);
    if (start == std::string::npos) break;
    starts.push_back(start);
    const std::size_t end = std::min(folded.find_first_of(" ,.;:()", start), folded.size());
    for (std::size_t words = 0; words < std::min(most_words, starts.size()); ++words) {
      const std::size_t first = starts[starts.size() - 1 - words];
      const std::string_view name = std::string_view(folded).substr(first, end - first);
      // Two letters are anybody's initials.
      if (name.size() > 2 && !agency_name(name).empty()) return agency_name(name);
    }
    at = end;
  }
  return {};
}

class Evidence {
 public:
  void add(std::string_view agency, std::string_view place) {
    if (agency.empty() || (!found_.agency.empty() && found_.agency != agency)) return;
    found_.agency = std::string(agency);
    if (std::find(places_.begin(), places_.end(), place) == places_.end()) places_.push_back(place);
  }
  [[nodiscard]] NamedAgency found() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (i > 0) found_.places += i + 1 == places_.size() ? " and " : ", ";
      found_.places += places_[i];
    }
    return std::move(found_);
  }
  [[nodiscard]] bool empty() const { return places_.empty(); }

 private:
  NamedAgency found_;
  std::vector<std::string_view> places_;
};

}  // namespace

NamedAgency named_agency(const AnalysedDocument& analysed, std::uint32_t number) {
  const Document& document = analysed.document;
  const CleanResult& cleaned = analysed.cleaned;
  const Story& story = cleaned.stories[number];
  Evidence evidence;
  if (story.dateline) evidence.add(agency_name(story.dateline->agency), "dateline");
  std::string_view last_paragraph;
  for (std::uint32_t i = story.first_block; i <= story.last_block; ++i) {
    const BlockLabel& label = cleaned.labels[i];
    const std::string_view text = slice(document.text, document.blocks[i].span);
    if (label.kept && label.role == Role::credit) evidence.add(closing_mark(text), "sign-off");
    if (label.kept && is_running_text(label.role)) last_paragraph = text;
  }
  evidence.add(closing_mark(last_paragraph), "sign-off");
  for (std::size_t i = 0; i < cleaned.labels.size() && cleaned.stories.size() == 1; ++i) {
    const Role role = cleaned.labels[i].role;
    if (role != Role::legal && role != Role::credit) continue;
    evidence.add(copyright_holder(slice(document.text, document.blocks[i].span)), "copyright line");
  }
  // What the cleaning read in a byline or in the words of a sign-off.
  if (evidence.empty()) evidence.add(story.agency, "byline or sign-off");
  return evidence.found();
}

}  // namespace copydesk::collection
