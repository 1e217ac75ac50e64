#include "entities/values/currencies.hpp"

#include <catch_amalgamated.hpp>

using namespace copydesk::entities;

TEST_CASE("a currency is told by sign, code, prefix or name", "[entities][values]") {
  CHECK(currency_of_sign("€") == "EUR");
  CHECK(currency_of_sign("CHF") == "CHF");
  CHECK(currency_of_sign("chf").empty());
  CHECK(currency_of_sign("EDA").empty());  // inside "AED ARS" no code begins there
  CHECK(dollar_of_prefix("HK") == "HKD");
  CHECK(currency_of_word("", "roubles") == "RUB");
}

TEST_CASE("the country decides where several have a currency of one name", "[entities][values]") {
  CHECK(currency_of_word("danish", "kroner") == "DKK");
  CHECK(currency_of_word("", "kroner") == "NOK");
  CHECK(currency_of_word("mexican", "pesos") == "MXN");
  CHECK(currency_of_word("new", "pesos").empty());
}
