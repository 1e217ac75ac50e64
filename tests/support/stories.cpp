#include "support/stories.hpp"

#include <array>
#include <utility>

#include "text/hash.hpp"

namespace copydesk::test {

namespace {

using Choice = std::array<std::string_view, 16>;

constexpr Choice people = {"Marta Lindqvist", "Owen Pryce",    "Dora Castellan", "Anton Weiss",
                           "Priya Raman",     "Hugh Tolliver", "Saskia de Boer", "Ilse Moreau",
                           "Kofi Mensah",     "Bela Horvath",  "Nuala Keane",    "Tomas Vrba",
                           "Rosa Aguilar",    "Emil Sorensen", "Yusuf Demir",    "Clara Winfield"};
constexpr Choice places = {"Harrowgate", "Pelham",    "Ostrava", "Lund",   "Marseille", "Tralee",
                           "Cordoba",    "Szeged",    "Tampere", "Leeds",  "Valparaiso", "Bergen",
                           "Gdansk",     "Wollongong", "Graz",   "Ottawa"};
constexpr Choice things = {"swimming hall", "tram line",   "harbour wall",  "grain terminal",
                           "night market",  "water tower", "school library", "cable ferry",
                           "bus depot",     "allotment",   "fire station",  "sorting office",
                           "bandstand",     "dry dock",    "weather mast",  "skating rink"};
constexpr Choice doings = {"repainted",  "auctioned",   "flooded",   "surveyed",
                           "rebuilt",    "demolished",  "extended",  "inspected",
                           "renamed",    "electrified", "insured",   "photographed",
                           "reinforced", "leased",      "relocated", "dismantled"};
constexpr Choice reasons = {"after a long dispute over drains", "because the roof had rusted through",
                            "to make room for a nursery",       "once the last tenant had moved away",
                            "at the request of the rowing club", "in spite of two earlier refusals",
                            "under a plan drawn up by students", "when the lease on the yard ran out",
                            "against the advice of engineers",   "with money left over from a fair",
                            "before the winter storms arrived",  "following a vote of the parish",
                            "as part of a wager among bakers",   "without telling the neighbours",
                            "on the strength of one photograph", "for the third time in a decade"};

std::string_view choose(const Choice& choice, unsigned number, std::uint64_t salt) {
  return choice[text::mix(number * 31ULL + salt) % choice.size()];
}

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = text.find('\n', start);
    if (end == std::string_view::npos) end = text.size();
    if (end > start) {
      lines.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    }
    start = end + 1;
  }
  return lines;
}

}  // namespace

Story::Story(std::string text) : text_(std::move(text)), running_(lines_of(text_)) {
  dedupe::WordReader reader;
  prepared_ = dedupe::Prepared(text_, running_, reader);
}

StoryKey Stories::add(const std::string& document, const std::string& text) {
  stories_.erase(document);
  stories_.emplace(document, text);
  return {document, 1};
}

StoryText Stories::text(const std::string& document) const {
  const Story& story = stories_.at(document);
  return {.key = {document, 1},
          .text = story.text(),
          .running = story.running(),
          .agency = {},
          .published = {}};
}

std::vector<StoryText> Stories::texts() const {
  std::vector<StoryText> out;
  for (const auto& [document, story] : stories_) out.push_back(text(document));
  return out;
}

std::string paragraph(unsigned number) {
  const auto part = [number](const Choice& choice, std::uint64_t salt) {
    return std::string(choose(choice, number, salt));
  };
  const std::string figure = std::to_string(text::mix(number + 77U) % 9000U + 100U);
  return "The " + part(things, 1) + " at " + part(places, 2) + " was " + part(doings, 3) + " " +
         part(reasons, 4) + ", said " + part(people, 5) + ", who keeps its books. It cost " + figure +
         " crowns and took the " + part(things, 6) + " beside it along. Nobody in " +
         part(places, 7) + " had asked for that, yet " + part(people, 8) + " called it " +
         part(doings, 9) + " in good time, " + part(reasons, 10) + ".";
}

std::string article(unsigned first, unsigned count) {
  std::string out;
  for (unsigned i = 0; i < count; ++i) out += paragraph(first + i) + "\n";
  return out;
}

}  // namespace copydesk::test
