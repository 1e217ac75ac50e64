// Measures how fast pages are read: processor time over many files, best of three rounds.
//
//     copydesk_html FILE...      one line each: what, megabytes a second
#include <ctime>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "copydesk/read.hpp"
#include "read/html/read_html.hpp"
#include "read/html/tags.hpp"
#include "read/html/tokenizer.hpp"
#include "text/utf8.hpp"

namespace {

using namespace copydesk;

void measure(const char* what, const std::vector<std::string>& pages,
             const std::function<std::size_t(const std::string&)>& read_page) {
  double best = 1e9;
  std::size_t bytes = 0;
  std::size_t sum = 0;  // used, so that nothing is optimised away
  for (int round = 0; round < 3; ++round) {
    bytes = 0;
    const std::clock_t start = std::clock();
    for (const std::string& page : pages) {
      sum += read_page(page);
      bytes += page.size();
    }
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::printf("%s\t%.0f\t%zu\n", what, static_cast<double>(bytes) / best / 1e6, sum);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> pages;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    if (text::valid_prefix(pages.back()) != pages.back().size()) pages.pop_back();
  }
  measure("tokens", pages, [](const std::string& page) {
    html::Tokenizer tokenizer(page);
    std::size_t tokens = 0;
    for (;; ++tokens) {
      const html::Token& token = tokenizer.next();
      if (token.type == html::TokenType::end_of_file) return tokens;
      if (token.type != html::TokenType::start_tag) continue;
      const html::Tag tag = html::find_tag(token.data);
      if (html::has_trait(tag, html::trait::script)) {
        tokenizer.set_content(html::Content::script, token.data);
      } else if (html::has_trait(tag, html::trait::raw_text | html::trait::rcdata)) {
        tokenizer.set_content(html::Content::raw_text, token.data);
      }
    }
  });
  measure("blocks", pages, [](const std::string& page) {
    const auto size = static_cast<std::uint32_t>(page.size());
    OffsetMap same;
    same.append(RunKind::copied, size, 0, size);
    return html::read_html(page, same).blocks.size();
  });
  measure("read", pages, [](const std::string& page) {
    const Result<Document> document = read(
        {.id = "p", .name = "p", .bytes = page, .format = Format::html, .charset = std::nullopt});
    return document ? document.value().blocks.size() : 0;
  });
  return 0;
}
