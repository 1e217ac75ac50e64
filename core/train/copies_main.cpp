// Measures the search for copies apart from everything else.
//
//     copydesk_copies whole DOCS.jsonl           copydesk/1 with each document as one story
//     copydesk_copies speed DOCS.jsonl COUNT     lines "figure NAME VALUE" for so many articles
#include <sys/resource.h>

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
                           .published = {}});
  }
  return out;
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
