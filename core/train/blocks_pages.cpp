#include "blocks_pages.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>

#include "blocks_labels.hpp"
#include "copydesk/read.hpp"
#include "shingles.hpp"
#include "text/hash.hpp"

namespace copydesk::train {
namespace {

bool read_input(const std::string& bytes, Format format, PageInput& input) {
  Result<Document> document =
      read({.id = "page", .name = "page", .bytes = bytes, .format = format, .charset = "utf-8"});
  if (!document) return false;
  input.document = std::move(document).value();
  return true;
}

}  // namespace

std::size_t site_fold(const TrainingPage& page, std::size_t folds) {
  return static_cast<std::size_t>(text::mix(text::hash(page.site)) % folds);
}

std::string read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<TrainingPage> read_pages(const std::string& list) {
  std::vector<TrainingPage> pages;
  std::ifstream file(list);
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
    if (fields.size() < 12) continue;
    TrainingPage page;
    page.corpus = fields[0];
    page.id = fields[1];
    page.site = fields[2];
    page.language = fields[3];
    page.doubtful = fields[6] == "1";
    page.has_roles = fields[9] != "-";
    const std::string paste = read_whole(fields[7]);
    const std::string gold = read_whole(fields[8]);
    const std::string roles = page.has_roles ? read_whole(fields[9]) : std::string();
    page.second_story = roles.find(':') != std::string::npos;
    page.gold = shingles(word_hashes(gold));
    bool good = read_input(paste, Format::plain, page.inputs[0]);
    good = read_input(read_whole(fields[10]), Format::html, page.inputs[1]) && good;
    good = read_input(read_whole(fields[11]), Format::html, page.inputs[2]) && good;
    if (!good) {
      std::fprintf(stderr, "left out: %s %s\n", page.corpus.c_str(), page.id.c_str());
      continue;
    }
    page.inputs[0].suspect = page.inputs[2].suspect = fields[4] == "1";
    page.inputs[1].suspect = fields[5] == "1";
    const std::vector<RoleLine> lines = read_role_lines(paste, roles);
    for (PageInput& input : page.inputs) {
      if (page.has_roles) {
        project_roles(lines, input);
      } else {
        place_gold(gold, input);
      }
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace copydesk::train
