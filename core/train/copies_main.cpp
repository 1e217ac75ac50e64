// Measures the search for copies apart from everything else.
//
//     copydesk_copies whole DOCS.jsonl           copydesk/1 with each document as one story
//     copydesk_copies speed DOCS.jsonl COUNT     lines "figure NAME VALUE" for so many articles
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/json.hpp"
#include "replicate.hpp"

namespace {

using namespace copydesk;

std::vector<Record> read_records(const char* path) {
  std::vector<Record> records;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    Result<Record> record = read_record(line);
    if (record) records.push_back(std::move(record).value());
  }
  return records;
}

Document read_text(std::string_view id, std::string_view text) {
  return read({.id = id, .name = id, .bytes = text, .format = Format::plain, .charset = "utf-8"})
      .value();
}

int whole(const char* path) {
  Collection collection;
  for (const Record& record : read_records(path)) {
    AnalysedDocument one;
    one.document = read_text(record.id, record.content);
    for (std::size_t i = 0; i < one.document.blocks.size(); ++i) {
      BlockLabel& label = one.cleaned.labels.emplace_back();
      label.role = Role::body;
      label.kept = true;
      label.story = 0;
    }
    Story& story = one.cleaned.stories.emplace_back();
    story.id = 1;
    collection.add(std::move(one));
  }
  const Copies copies = collection.copies();
  const std::string out = write_json({.documents = collection.documents(), .copies = &copies});
  std::fwrite(out.data(), 1, out.size(), stdout);
  return 0;
}

double user_seconds() {
  rusage used = {};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec) * 1e-6;
}

double peak_megabytes() {
  rusage used = {};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

void figure(const char* name, double value) {
  std::printf("figure %s %g\n", name, value);
}

/// Articles as the index is given them: the text and where its paragraphs are.
struct Articles {
  std::vector<std::string> texts;
  std::vector<std::vector<Span>> running;
  std::vector<StoryText> stories;
  double megabytes = 0;
};

Articles make_articles(const char* path, std::size_t count) {
  std::vector<std::string> texts;
  for (Record& record : read_records(path)) texts.push_back(std::move(record.content));
  Articles out;
  out.texts = train::replicate(texts, count);
  out.running.resize(count);
  out.stories.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (const Block& block : read_text("", out.texts[i]).blocks) {
      out.running[i].push_back(block.span);
    }
    out.megabytes += static_cast<double>(out.texts[i].size()) / 1e6;
    out.stories.push_back({.key = {.document = "d" + std::to_string(i), .story = 1},
                           .text = out.texts[i],
                           .running = out.running[i],
                           .agency = {},
                           .agency_in = {},
                           .published = {}});
  }
  return out;
}

bool concerns(const StoryKey& key, const StoryKey& a, const StoryKey& b) {
  return key == a || key == b;
}

/// Whether one story's answer is what the answer of all says of it.
bool agrees(const Copies& one, const Copies& all, const StoryKey& key) {
  Copies expected;
  for (const CopyPair& pair : all.pairs) {
    if (concerns(key, pair.a, pair.b)) expected.pairs.push_back(pair);
  }
  for (const Passage& passage : all.passages) {
    if (concerns(key, passage.a, passage.b)) expected.passages.push_back(passage);
  }
  const auto same_pair = [](const CopyPair& x, const CopyPair& y) {
    return x.a == y.a && x.b == y.b && x.relation == y.relation && x.a_in_b == y.a_in_b &&
           x.b_in_a == y.b_in_a && x.confidence == y.confidence && x.reason == y.reason;
  };
  const auto same_passage = [](const Passage& x, const Passage& y) {
    return x.a == y.a && x.b == y.b && x.a_span == y.a_span && x.b_span == y.b_span &&
           x.edits.size() == y.edits.size();
  };
  return std::equal(one.pairs.begin(), one.pairs.end(), expected.pairs.begin(),
                    expected.pairs.end(), same_pair) &&
         std::equal(one.passages.begin(), one.passages.end(), expected.passages.begin(),
                    expected.passages.end(), same_passage);
}

/// Takes stories out, puts each back and asks about it: the mean time of that, and whether every
/// answer is the batch's.
void add_one(CopyIndex& index, const std::vector<StoryText>& stories, const Copies& all) {
  constexpr std::size_t additions = 200;
  const std::size_t step = std::max<std::size_t>(1, stories.size() / additions);
  double seconds = 0;
  std::size_t count = 0;
  std::size_t agreeing = 0;
  for (std::size_t i = 0; i < stories.size(); i += step, ++count) {
    index.remove(stories[i].key);
    const double start = user_seconds();
    index.add(stories[i]);
    const Copies one = index.find_of(stories[i].key, stories);
    seconds += user_seconds() - start;
    agreeing += agrees(one, all, stories[i].key) ? 1U : 0U;
  }
  figure("add_one_milliseconds", seconds * 1e3 / static_cast<double>(count));
  figure("add_one_agreeing", static_cast<double>(agreeing) / static_cast<double>(count));
}

int speed(const char* path, std::size_t count) {
  const Articles articles = make_articles(path, count);
  const double before = peak_megabytes();
  const double start = user_seconds();
  CopyIndex index;
  for (const StoryText& story : articles.stories) index.add(story);
  const double indexed = user_seconds();
  const Copies copies = index.find(articles.stories);
  const double found = user_seconds();
  figure("articles", static_cast<double>(count));
  figure("megabytes", articles.megabytes);
  figure("pairs", static_cast<double>(copies.pairs.size()));
  figure("index_seconds", indexed - start);
  figure("find_seconds", found - indexed);
  figure("text_memory", before);
  figure("peak_memory", peak_megabytes());
  figure("index_file", static_cast<double>(index.save().size()) / 1e6);
  add_one(index, articles.stories, copies);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string_view> arguments(words, words + count);
  if (count == 3 && arguments[1] == "whole") return whole(words[2]);
  if (count == 4 && arguments[1] == "speed") return speed(words[2], std::stoul(words[3]));
  std::fputs("copydesk_copies whole DOCS.jsonl | speed DOCS.jsonl COUNT\n", stderr);
  return 2;
}
