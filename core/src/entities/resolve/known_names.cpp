#include "entities/resolve/known_names.hpp"

#include <algorithm>
#include <array>

#include "entities/resolve/name_form.hpp"

namespace copydesk::entities {

namespace {

struct Country {
  std::string_view name, others, demonyms, capitals;
};
constexpr std::array countries{
#include "entities/resolve/countries.inc"
};

struct Organisation {
  std::string_view name, others;
};
constexpr std::array organisations{
#include "entities/resolve/organisations.inc"
};

/// Buildings whose names stand for governments, with their countries.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> seats{
    {{"kremlin", "Russia"},
     {"white house", "United States"},
     {"pentagon", "United States"},
     {"capitol", "United States"},
     {"downing street", "United Kingdom"},
     {"whitehall", "United Kingdom"},
     {"elysee", "France"},
     {"quai d orsay", "France"},
     {"blue house", "South Korea"},
     {"zhongnanhai", "China"},
     {"bankova", "Ukraine"}}};

/// Puts each form of a list apart by semicolons into `table` under `value`; the first one wins.
void add_forms(std::unordered_map<std::string, std::string>& table, std::string_view forms,
               const std::string& value, MentionType type) {
  for (std::size_t at = 0; at < forms.size();) {
    const std::size_t end = std::min(forms.find(';', at), forms.size());
    table.emplace(name_form(forms.substr(at, end - at), type).folded, value);
    at = end + 1;
  }
}

std::string_view find_in(const std::unordered_map<std::string, std::string>& table,
                         const std::string& key) {
  const auto found = table.find(key);
  return found == table.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace

KnownNames::KnownNames() {
  for (const Country& country : countries) {
    const std::string main = name_form(country.name, MentionType::place).folded;
    countries_.emplace(main, main);
    add_forms(countries_, country.others, main, MentionType::place);
    add_forms(demonyms_, country.demonyms, main, MentionType::group);
    add_forms(capitals_, country.capitals, main, MentionType::place);
  }
  for (const auto& [seat, country] : seats) {
    seats_.emplace(name_form(seat, MentionType::organisation).folded,
                   name_form(country, MentionType::place).folded);
  }
  for (const Organisation& body : organisations) {
    const std::string main = name_form(body.name, MentionType::organisation).folded;
    organisations_.emplace(main, main);
    add_forms(organisations_, body.others, main, MentionType::organisation);
  }
}

const KnownNames& KnownNames::shared() {
  static const KnownNames tables;
  return tables;
}

std::string_view KnownNames::main_name(const std::string& folded, MentionType type) const {
  if (type == MentionType::place) return find_in(countries_, folded);
  if (type == MentionType::organisation) return find_in(organisations_, folded);
  return {};
}
std::string_view KnownNames::country_of_demonym(const std::string& folded) const {
  return find_in(demonyms_, folded);
}
std::string_view KnownNames::country_of_capital(const std::string& folded) const {
  return find_in(capitals_, folded);
}

std::string_view KnownNames::country_of_seat(const std::string& folded) const {
  return find_in(seats_, folded);
}

}  // namespace copydesk::entities
