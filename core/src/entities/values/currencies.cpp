#include "entities/values/currencies.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace copydesk::entities {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

template <std::size_t Size>
std::string_view find_in(const std::array<Pair, Size>& list, std::string_view word) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const Pair& one) { return one.first == word; });
  return found == list.end() ? std::string_view{} : found->second;
}

constexpr std::array<Pair, 16> signs{{{"$", "USD"},
                                      {"€", "EUR"},
                                      {"£", "GBP"},
                                      {"¥", "JPY"},
                                      {"₽", "RUB"},
                                      {"₹", "INR"},
                                      {"₴", "UAH"},
                                      {"₪", "ILS"},
                                      {"₩", "KRW"},
                                      {"₺", "TRY"},
                                      {"₦", "NGN"},
                                      {"₱", "PHP"},
                                      {"₫", "VND"},
                                      {"Rs", "INR"},
                                      {"Rs.", "INR"},
                                      {"RMB", "CNY"}}};

constexpr std::string_view codes =
    "AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR IQD IRR JPY KES "
    "KRW KWD KZT MXN MYR NGN NOK NZD PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD VND "
    "ZAR";

constexpr std::array<Pair, 56> words{
    {{"dollar", "USD"},   {"dollars", "USD"},   {"euro", "EUR"},     {"euros", "EUR"},
     {"pound", "GBP"},    {"pounds", "GBP"},    {"sterling", "GBP"}, {"yen", "JPY"},
     {"yuan", "CNY"},     {"renminbi", "CNY"},  {"ruble", "RUB"},    {"rubles", "RUB"},
     {"rouble", "RUB"},   {"roubles", "RUB"},   {"rupee", "INR"},    {"rupees", "INR"},
     {"won", "KRW"},      {"franc", "CHF"},     {"francs", "CHF"},   {"krona", "SEK"},
     {"kronor", "SEK"},   {"krone", "NOK"},     {"kroner", "NOK"},   {"hryvnia", "UAH"},
     {"hryvnias", "UAH"}, {"zloty", "PLN"},     {"zlotys", "PLN"},   {"shekel", "ILS"},
     {"shekels", "ILS"},  {"lira", "TRY"},      {"liras", "TRY"},    {"peso", "MXN"},
     {"pesos", "MXN"},    {"reais", "BRL"},     {"rand", "ZAR"},     {"dirham", "AED"},
     {"dirhams", "AED"},  {"riyal", "SAR"},     {"riyals", "SAR"},   {"dinar", "IQD"},
     {"dinars", "IQD"},   {"baht", "THB"},      {"cents", "USD"},    {"cent", "USD"},
     {"pence", "GBP"},    {"naira", "NGN"},     {"rupiah", "IDR"},   {"ringgit", "MYR"},
     {"forints", "HUF"},  {"korunas", "CZK"},   {"koruna", "CZK"},   {"tenge", "KZT"},
     {"lei", "RON"},      {"shillings", "KES"}, {"rials", "IRR"},    {"rial", "IRR"}}};

/// Country and the first letters of its currency's name.
struct National {
  std::string_view country, word, code;
};
constexpr std::array<National, 44> nationals{
    {{"australian", "dollar", "AUD"}, {"canadian", "dollar", "CAD"}, {"kong", "dollar", "HKD"},
     {"singapore", "dollar", "SGD"},  {"zealand", "dollar", "NZD"},  {"taiwan", "dollar", "TWD"},
     {"us", "dollar", "USD"},         {"u.s.", "dollar", "USD"},     {"american", "dollar", "USD"},
     {"us", "cent", "USD"},           {"british", "pound", "GBP"},   {"egyptian", "pound", "EGP"},
     {"lebanese", "pound", "LBP"},    {"syrian", "pound", "SYP"},    {"sudanese", "pound", "SDG"},
     {"japanese", "yen", "JPY"},      {"chinese", "yuan", "CNY"},    {"russian", "r", "RUB"},
     {"belarusian", "r", "BYN"},      {"indian", "rupee", "INR"},    {"pakistani", "rupee", "PKR"},
     {"lankan", "rupee", "LKR"},      {"nepalese", "rupee", "NPR"},  {"korean", "won", "KRW"},
     {"swiss", "franc", "CHF"},       {"french", "franc", "FRF"},    {"cfa", "franc", "XOF"},
     {"swedish", "kron", "SEK"},      {"norwegian", "kron", "NOK"},  {"danish", "kron", "DKK"},
     {"turkish", "lira", "TRY"},      {"mexican", "peso", "MXN"},    {"argentine", "peso", "ARS"},
     {"chilean", "peso", "CLP"},      {"colombian", "peso", "COP"},  {"philippine", "peso", "PHP"},
     {"kuwaiti", "dinar", "KWD"},     {"iraqi", "dinar", "IQD"},     {"jordanian", "dinar", "JOD"},
     {"saudi", "riyal", "SAR"},       {"qatari", "riyal", "QAR"},    {"iranian", "rial", "IRR"},
     {"kenyan", "shilling", "KES"},   {"african", "rand", "ZAR"}}};

constexpr std::array<Pair, 8> dollars{{{"US", "USD"},
                                       {"U.S.", "USD"},
                                       {"A", "AUD"},
                                       {"AU", "AUD"},
                                       {"C", "CAD"},
                                       {"HK", "HKD"},
                                       {"NZ", "NZD"},
                                       {"S", "SGD"}}};

}  // namespace

std::string_view currency_of_sign(std::string_view word) {
  if (word.size() == 3 && word[0] >= 'A' && word[0] <= 'Z') {
    const std::size_t at = codes.find(word);
    if (at != std::string_view::npos && at % 4 == 0) return codes.substr(at, 3);
  }
  return find_in(signs, word);
}

std::vector<std::string_view> currency_codes() {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < codes.size(); at += 4) out.push_back(codes.substr(at, 3));
  return out;
}

std::string_view currency_of_word(std::string_view country, std::string_view word) {
  for (const National& one : nationals) {
    if (one.country == country && word.starts_with(one.word)) return one.code;
  }
  return country.empty() ? find_in(words, word) : std::string_view{};
}

std::string_view dollar_of_prefix(std::string_view word) {
  return find_in(dollars, word);
}

}  // namespace copydesk::entities
