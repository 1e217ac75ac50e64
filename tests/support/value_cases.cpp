#include "support/value_cases.hpp"

#include <algorithm>
#include <fstream>

#include "copydesk/mention.hpp"
#include "entities/values/values.hpp"

namespace copydesk::test {

namespace {

std::string line(std::string_view type, std::string_view words, std::string_view normal) {
  return std::string(type) + " [" + std::string(words) + "] " + std::string(normal) + "\n";
}

/// Takes the brackets off; the bracketed words go to `values`.
std::string without_brackets(std::string_view marked, std::vector<std::string>& values) {
  std::string text;
  std::size_t start = 0;
  for (const char c : marked) {
    if (c == '[') {
      start = text.size();
    } else if (c == ']') {
      values.push_back(text.substr(start));
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::vector<ValueCase> value_cases(std::string_view name) {
  std::vector<ValueCase> out;
  std::ifstream file(std::string(COPYDESK_SOURCE_DIR) + "/tests/unit/entities/values/" +
                     std::string(name) + ".tsv");
  for (std::string row; std::getline(file, row);) {
    const std::size_t tab = row.find('\t');
    if (row.starts_with('#') || tab == std::string::npos) continue;
    std::vector<std::string> words;
    ValueCase one;
    one.text = without_brackets(row.substr(0, tab), words);
    std::size_t at = tab + 1;
    for (const std::string& value : words) {
      const std::size_t end = std::min(row.find("; ", at), row.size());
      const std::string meaning = row.substr(at, end - at);
      const std::size_t space = meaning.find(' ');
      one.expected += line(meaning.substr(0, space), value, meaning.substr(space + 1));
      at = std::min(end + 2, row.size());
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::string found_values(std::string_view text) {
  std::string out;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  for (const Mention& value : entities::find_values(text, all, {.today = {2021, 12, 3}})) {
    out += line(mention_type_name(value.type), slice(text, value.span), value.normal);
  }
  return out;
}

}  // namespace copydesk::test
