#include "entities/names/settle_types.hpp"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace copydesk;
using copydesk::entities::FoundName;
using copydesk::entities::name_tokens;
using copydesk::entities::NameTokens;

namespace {

using Typed = std::pair<std::string_view, MentionType>;

/// The types after settling of names that stand in `text` in this order.
std::vector<MentionType> settled(const std::string& text, const std::vector<Typed>& names) {
  const std::vector<Span> all{{0, static_cast<std::uint32_t>(text.size())}};
  const NameTokens document = name_tokens(text, all, tagger::Lexicon());
  std::vector<FoundName> found;
  std::size_t at = 0;
  for (const auto& [word, type] : names) {
    at = text.find(word, at);
    FoundName name;
    name.mention.span = {static_cast<std::uint32_t>(at),
                         static_cast<std::uint32_t>(at + word.size())};
    name.mention.type = type;
    name.mention.confidence = 0.9F;
    while (document.tokens[name.first].span.start < name.mention.span.start) ++name.first;
    name.last = name.first;
    while (name.last < document.tokens.size() &&
           document.tokens[name.last].span.end <= name.mention.span.end)
      ++name.last;
    found.push_back(std::move(name));
    at += word.size();
  }
  entities::settle_types(text, document, found);
  std::vector<MentionType> out;
  for (const FoundName& name : found) out.push_back(name.mention.type);
  return out;
}

constexpr MentionType person = MentionType::person;
constexpr MentionType body = MentionType::organisation;
constexpr MentionType place = MentionType::place;
constexpr MentionType group = MentionType::group;

}  // namespace

TEST_CASE("the type of most mentions holds for all", "[entities][names]") {
  CHECK(settled("Brellcorp grew. Then Brellcorp fell, and Brellcorp closed.",
                {{"Brellcorp", body}, {"Brellcorp", place}, {"Brellcorp", body}}) ==
        std::vector{body, body, body});
}

TEST_CASE("what only places have outweighs the model", "[entities][names]") {
  CHECK(settled("Ruvland warned its rival. Ruvland moved ships, and crowds met in Ruvland.",
                {{"Ruvland", body}, {"Ruvland", body}, {"Ruvland", place}}) ==
        std::vector{place, place, place});
  CHECK(settled("Ruvland waits. Ruvland's parliament sits.",
                {{"Ruvland", body}, {"Ruvland", place}}) == std::vector{place, place});
  CHECK(
      settled("Ruvland waits; the Ruvlandian side and Ruvland talk. Ruvland fears it.",
              {{"Ruvland", body}, {"Ruvlandian", group}, {"Ruvland", place}, {"Ruvland", body}}) ==
      std::vector{place, group, place, place});
}

TEST_CASE("a person is one whose full name or title stands somewhere", "[entities][names]") {
  CHECK(settled("Ada Torvik spoke. Torvik left. Few in Torvik knew.",
                {{"Ada Torvik", person}, {"Torvik", person}, {"Torvik", place}}) ==
        std::vector{person, person, person});
  CHECK(settled("Torvik rose. Later Mr Torvik fell.", {{"Torvik", body}, {"Torvik", person}}) ==
        std::vector{person, person});
  CHECK(settled("Torvik rose. Later Torvik fell.", {{"Torvik", person}, {"Torvik", body}}) ==
        std::vector{body, body});
}

TEST_CASE("names of one type are left alone", "[entities][names]") {
  CHECK(settled("Crowds met in Ruvland. Ruvland waits.", {{"Ruvland", body}, {"Ruvland", body}}) ==
        std::vector{body, body});
}
