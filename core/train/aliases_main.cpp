// Merges names that come without their texts, for scripts/bench-aliases:
//   copydesk_aliases NAMES.tsv
// A line of NAMES is document<TAB>type<TAB>name. Prints for each line, in order, the entity the
// name gets when its document is alone, a tab, and the one it gets among all documents.
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "copydesk/entities.hpp"

namespace {

using namespace copydesk;

/// A document whose text is its names, one a line, and the lines of the input they stand for.
struct Names {
  Document document;
  std::vector<BlockLabel> labels;
  std::vector<Story> stories;
  std::vector<Mention> mentions;
  std::vector<std::size_t> lines;

  [[nodiscard]] DocumentMentions view() const { return {&document, labels, stories, mentions}; }
};

void add(Names& names, MentionType type, const std::string& name, std::size_t line) {
  Mention mention;
  mention.type = type;
  mention.confidence = 1;
  mention.span.start = static_cast<std::uint32_t>(names.document.text.size());
  names.document.text += name;
  mention.span.end = static_cast<std::uint32_t>(names.document.text.size());
  names.document.text += '\n';
  Block block;
  block.span = mention.span;
  names.document.blocks.push_back(block);
  BlockLabel label;
  label.role = Role::body;
  label.kept = true;
  label.story = 0;
  names.labels.push_back(label);
  names.mentions.push_back(mention);
  names.lines.push_back(line);
}

void note(const Names& names, const Resolution& resolution, std::size_t number,
          std::vector<std::string>& ids) {
  for (std::size_t m = 0; m < names.mentions.size(); ++m) {
    ids[names.lines[m]] = resolution.entities[resolution.entity_of[number][m]].id;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  std::map<std::string, Names> documents;
  std::size_t lines = 0;
  std::ifstream file(words[1]);
  for (std::string line; std::getline(file, line); ++lines) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const auto type = mention_type_from_name(line.substr(first + 1, second - first - 1));
    if (second == std::string::npos || !type) return 2;
    Names& names = documents[line.substr(0, first)];
    names.document.id = line.substr(0, first);
    names.stories.resize(1);
    add(names, *type, line.substr(second + 1), lines);
  }
  std::vector<std::string> alone(lines);
  std::vector<std::string> together(lines);
  std::vector<DocumentMentions> all;
  for (const auto& [id, names] : documents) {
    all.push_back(names.view());
    note(names, resolve({&all.back(), 1}), 0, alone);
  }
  const Resolution resolution = resolve(all);
  std::size_t number = 0;
  for (const auto& [id, names] : documents) note(names, resolution, number++, together);
  for (std::size_t i = 0; i < lines; ++i) {
    std::printf("%s\t%s\n", alone[i].c_str(), together[i].c_str());
  }
  return 0;
}
