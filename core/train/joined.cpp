#include "joined.hpp"

#include <algorithm>

#include "copydesk/read.hpp"
#include "random.hpp"

namespace copydesk::train {

bool is_single_story(const TrainingPage& page) {
  const PageInput& paste = page.inputs[0];
  if (page.doubtful || paste.suspect || page.second_story) return false;
  std::size_t running = 0;
  for (const BlockGold& gold : paste.gold) running += gold.running;
  return running >= 3;
}

namespace {

void append_story(const TrainingPage& page, bool whole, bool headline, bool byline, bool caption,
                  bool blank, std::size_t paragraphs, Joined& joined) {
  const PageInput& paste = page.inputs[0];
  const Document& document = paste.document;
  Span span{0xFFFFFFFFU, 0};
  const std::string& title = page.inputs[1].document.metadata.headline;
  if (!whole && headline && !page.has_roles && !title.empty()) {
    joined.text += title;
    joined.text += blank ? "\n\n" : "\n";
  }
  for (std::size_t b = 0; b < paste.gold.size() && paragraphs != 0; ++b) {
    const BlockGold& gold = paste.gold[b];
    bool keep = whole || gold.running;
    if (gold.known && gold.role == Role::headline) keep = keep || headline;
    if (gold.known && (gold.role == Role::byline || gold.role == Role::credit))
      keep = keep || byline;
    if (gold.known && gold.role == Role::caption) keep = keep || caption;
    if (!keep) continue;
    if (whole)
      joined.text.append(std::min<std::size_t>(document.blocks[b].blank_lines_before, 3), '\n');
    const auto start = static_cast<std::uint32_t>(joined.text.size());
    joined.text += slice(document.text, document.blocks[b].span);
    if (gold.running) {
      span.start = std::min(span.start, start);
      span.end = static_cast<std::uint32_t>(joined.text.size());
      --paragraphs;
    }
    joined.roles.push_back(gold.role);
    joined.text += '\n';
    if (!whole && blank) joined.text += '\n';
  }
  joined.stories.push_back(span);
}

}  // namespace

std::vector<Joined> join_pages(const std::vector<TrainingPage>& pages,
                               const std::function<bool(const TrainingPage&)>& filter,
                               const JoinOptions& options) {
  std::vector<const TrainingPage*> usable;
  for (const TrainingPage& page : pages) {
    if (is_single_story(page) && filter(page) && (page.has_roles || !options.roles_only))
      usable.push_back(&page);
  }
  std::vector<Joined> out;
  Random random(options.seed);
  while (out.size() < options.count && usable.size() > 10) {
    Joined joined;
    joined.whole_pages = out.size() % 3 == 2;
    const bool blank = random.chance(50);
    const std::size_t count =
        options.stories != 0 ? options.stories : 2 + random.below(joined.whole_pages ? 2 : 4);
    std::vector<const TrainingPage*> chosen;
    while (chosen.size() < count) {
      const TrainingPage* page = usable[random.below(usable.size())];
      const bool same_site =
          std::any_of(chosen.begin(), chosen.end(),
                      [&](const TrainingPage* other) { return other->site == page->site; });
      if (!same_site) chosen.push_back(page);
    }
    for (const TrainingPage* page : chosen) {
      append_story(*page, joined.whole_pages, random.chance(options.headlines), random.chance(40),
                   random.chance(30), blank,
                   options.paragraphs == 0 ? page->inputs[0].gold.size()
                                           : 2 + random.below(options.paragraphs - 1),
                   joined);
    }
    out.push_back(std::move(joined));
  }
  return out;
}

Document read_plain(const std::string& text) {
  Result<Document> document = read({.id = "joined",
                                    .name = "joined",
                                    .bytes = text,
                                    .format = Format::plain,
                                    .charset = "utf-8"});
  return document ? std::move(document).value() : Document();
}

}  // namespace copydesk::train
