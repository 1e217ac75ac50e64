// Whole pages in the manner of news sites, in several languages: input -> roles of its blocks.
// `make-expected` writes the expectations.
#include <catch_amalgamated.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "copydesk/clean.hpp"
#include "copydesk/read.hpp"

using namespace copydesk;
namespace fs = std::filesystem;

namespace {

std::string read_whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// As make-expected writes it: runs of white space as one blank.
std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

std::string labelled(const Document& document, const CleanResult& result) {
  std::string out;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const BlockLabel& label = result.labels[i];
    out += std::string(role_name(label.role)) + (label.kept ? "\tkept\t" : "\toff\t");
    out += label.story == no_story ? "-" : std::to_string(label.story + 1);
    out += '\t' + squeezed(slice(document.text, document.blocks[i].span)) + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("pages keep their roles", "[clean][pages]") {
  const std::string bytes = read_whole(fs::path(COPYDESK_MODELS_DIR) / "blocks/blocks.model");
  const Result<Model> model = Model::load(std::as_bytes(std::span(bytes.data(), bytes.size())));
  REQUIRE(model);
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(fs::path(COPYDESK_SOURCE_DIR) / "tests/pages")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  REQUIRE(folders.size() > 5);
  for (const fs::path& folder : folders) {
    const bool html = fs::exists(folder / "input.html");
    const std::string input = read_whole(folder / (html ? "input.html" : "input.txt"));
    const Result<Document> document = read({.id = "page",
                                            .name = "page",
                                            .bytes = input,
                                            .format = html ? Format::html : Format::plain,
                                            .charset = {}});
    REQUIRE(document);
    INFO(folder.filename().string());
    CHECK(labelled(document.value(), clean(document.value(), model.value())) ==
          read_whole(folder / "expected.txt"));
  }
}
