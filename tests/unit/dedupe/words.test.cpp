#include "dedupe/words.hpp"

#include <catch_amalgamated.hpp>

#include "support/growth.hpp"
#include "support/stories.hpp"

using namespace copydesk;
using copydesk::test::Story;

namespace {

std::vector<std::string_view> words_of(const Story& story) {
  std::vector<std::string_view> out;
  for (const Span span : story.prepared().words.spans) out.push_back(story.at(span));
  return out;
}

bool same_words(std::string_view a, std::string_view b) {
  const Story left{std::string(a)};
  const Story right{std::string(b)};
  return left.prepared().words.ids == right.prepared().words.ids;
}

std::vector<std::uint32_t> sentence_starts(const Story& story) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < story.prepared().words.size(); ++i) {
    if (story.prepared().starts_sentence(i)) out.push_back(i);
  }
  return out;
}

}  // namespace

TEST_CASE("words are runs of letters and numbers; a possessive s is left out", "[dedupe][words]") {
  const Story story("The neighbours' 1,250 cars -- Zoë’s, 3.5 in all.");
  CHECK(words_of(story) == std::vector<std::string_view>{"The", "neighbours", "1,250", "cars",
                                                         "Zoë", "3.5", "in", "all"});
}

TEST_CASE("typography is seen through", "[dedupe][words]") {
  CHECK(same_words("don't stop", "DON’T st\xC2\xADop"));
  CHECK(same_words("Zoë Müller's café", "Zoe Muller’s cafe"));
  CHECK(same_words("a debt of 1,250,000 crowns", "a debt of 1250000 crowns"));
  CHECK(same_words("the bank's “best” offer", "the bankâ€™s â€œbestâ€\x9D offer"));
  CHECK_FALSE(same_words("1.5 per day", "15 per day"));
}

TEST_CASE("spellings of one word have one id and different exact hashes", "[dedupe][words]") {
  const Story a("They organise neighbours in Kiev.");
  const Story b("They organize neighbors in Kyiv.");
  CHECK(a.prepared().words.ids == b.prepared().words.ids);
  CHECK(a.prepared().words.exact[1] != b.prepared().words.exact[1]);
  CHECK(a.prepared().words.exact[0] == b.prepared().words.exact[0]);
}

TEST_CASE("a word knows whether it is a number, a name's or a stop word", "[dedupe][words]") {
  const Story story("the Mayor paid two of 300");
  const dedupe::Words& words = story.prepared().words;
  CHECK(words.has(0, dedupe::word::stop));
  CHECK(words.has(1, dedupe::word::capital));
  CHECK(words.has(3, dedupe::word::number));
  CHECK(words.kind(3) == dedupe::FoldKind::number);
  CHECK(words.has(5, dedupe::word::number));
  CHECK_FALSE(words.has(2, dedupe::word::number | dedupe::word::capital | dedupe::word::stop));
}

TEST_CASE("sentences start at paragraphs and behind full stops before a capital",
          "[dedupe][words]") {
  CHECK(sentence_starts(Story("It rained. The U.S. team left.\nnobody saw it")) ==
        std::vector<std::uint32_t>{0, 2, 7});
  CHECK(sentence_starts(Story("J. Smith paid 3.5 pct. 20 did not.")) ==
        std::vector<std::uint32_t>{0, 5});
}

TEST_CASE("what a reader gives does not depend on what it read before", "[dedupe][words]") {
  dedupe::WordReader fresh;
  dedupe::WordReader used;
  const Story other(test::article(0, 60));
  (void)used.read(other.text(), other.running());
  const Story story(test::article(500, 20));
  const dedupe::Words a = fresh.read(story.text(), story.running());
  const dedupe::Words b = used.read(story.text(), story.running());
  CHECK(a.ids == b.ids);
  CHECK(a.flags == b.flags);
}

TEST_CASE("a shingle is three words; one in four is sampled", "[dedupe][words]") {
  CHECK(dedupe::shingles(Story("two words").prepared().words.ids).empty());
  CHECK(Story("these are four words").prepared().shingles.size() == 2);
  const Story a("said the mayor today");
  const Story b("yesterday said the mayor");
  CHECK(a.prepared().shingles[0] == b.prepared().shingles[1]);
  const Story story(test::article(0, 100));
  const auto& shingles = story.prepared().shingles;
  const auto sampled = std::count_if(shingles.begin(), shingles.end(), dedupe::is_sampled);
  CHECK(sampled * 10 > static_cast<std::ptrdiff_t>(shingles.size()) * 2);
  CHECK(sampled * 10 < static_cast<std::ptrdiff_t>(shingles.size()) * 3);
}

TEST_CASE("words are read in time proportional to the text", "[dedupe][words][growth]") {
  for (const std::string_view piece : {"it's ", "â€™", "1,", "zoë", "''''s "}) {
    const auto make = [piece](std::size_t size) {
      std::string text;
      while (text.size() < size) text += piece;
      return text;
    };
    const auto work = [](const std::string& text) {
      dedupe::WordReader reader;
      const Span all{0, static_cast<std::uint32_t>(text.size())};
      (void)reader.read(text, {&all, 1});
    };
    CHECK(test::growth(make, work, 100'000) < copydesk::test::at_most_linear);
  }
}

TEST_CASE("a word is one word whichever of its spellings was met first", "[dedupe][words]") {
  // Plain, with a mark decoded as Windows-1252, and with soft hyphens that make it long in bytes.
  const std::vector<std::string> spellings{"organisersdont",
                                           "organisersdon\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2t",
                                           "o\xC2\xADr\xC2\xADg\xC2\xAD"
                                           "a\xC2\xADn\xC2\xADi\xC2\xADs\xC2\xAD"
                                           "e\xC2\xADr\xC2\xADs\xC2\xAD"
                                           "d\xC2\xADo\xC2\xADn\xC2\xADt"};
  for (const std::string& first : spellings) {
    dedupe::WordReader reader;
    const std::string plain = "Organisersdont";
    const auto read = [&](const std::string& text) {
      const Span whole{0, static_cast<std::uint32_t>(text.size())};
      return reader.read(text, std::span(&whole, 1)).ids;
    };
    const auto id = read(first);
    REQUIRE(id.size() == 1);
    CHECK(read(plain) == id);
    dedupe::WordReader other;
    const Span whole{0, static_cast<std::uint32_t>(plain.size())};
    CHECK(other.read(plain, std::span(&whole, 1)).ids == id);
  }
}
