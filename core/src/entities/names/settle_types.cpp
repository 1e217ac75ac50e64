#include "entities/names/settle_types.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "entities/names/titles.hpp"
#include "tagger/lexicon.hpp"

namespace copydesk::entities {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t name_types = 6;
using Weights = std::array<float, name_types>;

// In sure mentions by the model.
constexpr float weight_of_place_words = 2;
constexpr float weight_of_title = 2;
constexpr float weight_of_demonym = 4;
constexpr float weight_of_full_name = 4;
/// News tells a person's full name or title once: a single word that has neither is rarely one.
constexpr float share_of_unintroduced = 0.5F;

/// What countries and towns have, behind "'s"; sorted.
constexpr std::array belongings{
    "airport"sv,    "army"sv,      "borders"sv,    "capital"sv,   "coast"sv, "east"sv,
    "economy"sv,    "foreign"sv,   "government"sv, "mayor"sv,     "navy"sv,  "neighbors"sv,
    "neighbours"sv, "north"sv,     "parliament"sv, "president"sv, "prime"sv, "south"sv,
    "streets"sv,    "territory"sv, "troops"sv,     "west"sv};
static_assert(std::is_sorted(belongings.begin(), belongings.end()));

/// What makes a country's or town's name the name of who is from there.
constexpr std::array demonym_endings{"n"sv,   "ns"sv, "an"sv, "ans"sv, "ian"sv, "ians"sv, "ese"sv,
                                     "ish"sv, "ic"sv, "i"sv,  "is"sv,  "er"sv,  "ers"sv};

constexpr std::size_t index_of(MentionType type) {
  return static_cast<std::size_t>(type);
}

/// All that the document says of one name, as it is written.
struct Written {
  std::vector<std::size_t> names;
  Weights weights{};
  bool one_word = false;
};

class TypeSettler {
 public:
  TypeSettler(std::string_view text, const NameTokens& document, std::vector<FoundName>& names)
      : text_(text), document_(document), names_(names) {
    for (const FoundName& name : names) {
      if (name.mention.type == MentionType::group) groups_.emplace(word_of(name));
      if (name.mention.type == MentionType::person && name.last - name.first > 1) {
        parts_of_persons_.insert(word(name.first));
        parts_of_persons_.insert(word(name.last - 1));
      }
    }
  }

  void operator()() {
    std::unordered_map<std::string_view, std::size_t> numbers;
    std::vector<Written> all;  // in order of appearance
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const FoundName& name = names_[i];
      const auto [at, fresh] = numbers.emplace(word_of(name), all.size());
      if (fresh) all.emplace_back();
      Written& written = all[at->second];
      written.names.push_back(i);
      written.one_word = name.last - name.first == 1;
      written.weights[index_of(name.mention.type)] += name.mention.confidence;
    }
    for (Written& written : all) settle(written);
  }

 private:
  [[nodiscard]] std::string_view word_of(const FoundName& name) const {
    return slice(text_, name.mention.span);
  }
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return token < document_.tokens.size() ? slice(text_, document_.tokens[token].span)
                                           : std::string_view{};
  }

  void settle(Written& written) {
    const MentionType first = names_[written.names.front()].mention.type;
    const bool differ = std::any_of(written.names.begin(), written.names.end(),
                                    [&](std::size_t i) { return names_[i].mention.type != first; });
    if (!differ || is_known(names_[written.names.front()])) return;
    if (written.one_word) add_evidence(written);
    const auto best = std::max_element(written.weights.begin(), written.weights.end());
    for (const std::size_t i : written.names) {
      names_[i].mention.type = static_cast<MentionType>(best - written.weights.begin());
    }
  }

  [[nodiscard]] bool is_known(const FoundName& name) const {
    const NameToken& token = document_.tokens[name.first];
    const std::uint32_t bits = name.last - name.first == 1 ? token.alone : token.begins;
    return (bits & ~std::uint32_t{tagger::gazetteer_title}) != 0;
  }

  void add_evidence(Written& written) const {
    float& place = written.weights[index_of(MentionType::place)];
    float& person = written.weights[index_of(MentionType::person)];
    float introduced = 0;
    for (const std::size_t i : written.names) {
      const FoundName& name = names_[i];
      const std::string_view before = name.first > 0 ? word(name.first - 1) : std::string_view{};
      const std::string_view behind = word(name.last);
      const bool possessive = behind == "'s" || behind == "’s";
      if (before == "in" && !possessive && behind != "-") place += weight_of_place_words;
      if (possessive &&
          std::binary_search(belongings.begin(), belongings.end(), word(name.last + 1)))
        place += weight_of_place_words;
      if (is_person_title(before)) introduced += weight_of_title;
    }
    const std::string_view written_form = word_of(names_[written.names.front()]);
    if (parts_of_persons_.contains(written_form)) introduced += weight_of_full_name;
    person = introduced > 0 ? person + introduced : person * share_of_unintroduced;
    if (has_demonym(written_form)) place += weight_of_demonym;
  }

  /// "Velmark": "Velmarkian"; "Tessaly": "Tessalian".
  [[nodiscard]] bool has_demonym(std::string_view name) const {
    if (name.size() < 4) return false;
    const auto stands = [&](std::string_view stem) {
      return std::any_of(demonym_endings.begin(), demonym_endings.end(), [&](std::string_view end) {
        return groups_.contains(std::string(stem) + std::string(end));
      });
    };
    return stands(name) || stands(name.substr(0, name.size() - 1));
  }

  std::string_view text_;
  const NameTokens& document_;
  std::vector<FoundName>& names_;
  std::unordered_set<std::string> groups_;
  std::unordered_set<std::string_view> parts_of_persons_;
};

}  // namespace

void settle_types(std::string_view text, const NameTokens& document,
                  std::vector<FoundName>& names) {
  TypeSettler(text, document, names)();
}

}  // namespace copydesk::entities
