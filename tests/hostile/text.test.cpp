// Hostile text through tokens, sentences and languages.
#include <catch_amalgamated.hpp>
#include <string>

#include "hostile/shapes.hpp"
#include "read/decode.hpp"
#include "support/growth.hpp"
#include "text/character.hpp"
#include "text/language.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

using namespace copydesk;

namespace {

void work_through(const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  const auto tokens = text::tokenize(text, all);
  (void)text::sentences(text, tokens);
  (void)text::fold(text);
  (void)text::language(text);
}

}  // namespace

TEST_CASE("tokens tile the text and sentences the tokens, whatever it is", "[text][hostile]") {
  for (const auto& [name, shape] : test::text_shapes()) {
    CAPTURE(name);
    const std::string text = decode_bytes(shape(5000), {"utf-8", 0}).text;
    const auto tokens = text::tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
    std::uint32_t end = 0;
    bool tiled = true;
    for (const text::Token& token : tokens) {
      tiled = tiled && token.span.start >= end && !token.span.empty() &&
              text::trim(slice(text, {end, token.span.start})).empty();
      end = token.span.end;
    }
    CHECK(tiled);
    CHECK(text::trim(slice(text, {end, static_cast<std::uint32_t>(text.size())})).empty());
    std::uint32_t next = 0;
    for (const text::TokenRange sentence : text::sentences(text, tokens)) {
      tiled = tiled && sentence.first == next && sentence.last > sentence.first;
      next = sentence.last;
    }
    CHECK(tiled);
    CHECK(next == tokens.size());
  }
}

TEST_CASE("time of tokens and sentences grows with the text", "[text][hostile]") {
  for (const auto& [name, shape] : test::text_shapes()) {
    const auto make = [&, shape = shape](std::size_t bytes) {
      return decode_bytes(shape(bytes), {"utf-8", 0}).text;
    };
    INFO(name);
    CHECK(test::growth(make, work_through, 100'000) < copydesk::test::at_most_linear);
  }
}
