#include "replicate.hpp"

#include <algorithm>
#include <catch_amalgamated.hpp>

using copydesk::train::replicate;

namespace {

/// Words by falling frequency: the first 150 of them are kept, the others exchanged.
std::vector<std::string> texts_of_many_words() {
  std::vector<std::string> texts;
  for (char first = 'a'; first <= 'z'; ++first) {
    for (char second = 'a'; second <= 'z'; ++second) {
      texts.push_back("Common " + std::string{first, second} + "word, 12 common.");
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("replicating begins with the texts themselves", "[train]") {
  const std::vector<std::string> texts = {"One text.", "Another."};
  CHECK(replicate(texts, 2) == texts);
  CHECK(replicate(texts, 1) == std::vector<std::string>{"One text."});
}

TEST_CASE("later rounds have the same frequent words, figures and marks, and other rare words",
          "[train]") {
  const std::vector<std::string> texts = texts_of_many_words();
  const std::vector<std::string> made = replicate(texts, 2 * texts.size());
  REQUIRE(made.size() == 2 * texts.size());
  const std::vector<std::string> second(made.begin() + 676, made.end());
  CHECK(second != texts);
  CHECK(std::all_of(second.begin(), second.end(), [](const std::string& text) {
    return text.starts_with("Common ") && text.ends_with(", 12 common.");
  }));
  std::vector<std::string> sorted = second;
  std::sort(sorted.begin(), sorted.end());
  CHECK(sorted == texts);
}
