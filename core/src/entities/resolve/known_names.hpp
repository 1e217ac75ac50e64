// What is generally known of names: countries, their demonyms and capitals, acronyms of bodies.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "copydesk/mention.hpp"

namespace copydesk::entities {

/// Tables over folded forms (name_form().folded).
class KnownNames {
 public:
  KnownNames();
  /// The tables as compiled in, built at first use.
  [[nodiscard]] static const KnownNames& shared();

  /// The folded main name of a country or body one of whose names this is; empty otherwise.
  [[nodiscard]] std::string_view main_name(const std::string& folded, MentionType type) const;
  /// The folded main name of the country whose demonym this is; empty otherwise.
  [[nodiscard]] std::string_view country_of_demonym(const std::string& folded) const;
  /// The folded main name of the country whose capital this is; empty otherwise.
  [[nodiscard]] std::string_view country_of_capital(const std::string& folded) const;
  /// The folded main name of the country whose government has its seat in this building and is
  /// called by it: "kremlin" -> "russia"; empty otherwise.
  [[nodiscard]] std::string_view country_of_seat(const std::string& folded) const;

 private:
  using Table = std::unordered_map<std::string, std::string>;
  Table countries_, organisations_, demonyms_, capitals_, seats_;
};

}  // namespace copydesk::entities
