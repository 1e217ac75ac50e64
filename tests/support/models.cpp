#include "support/models.hpp"

#include <catch_amalgamated.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace copydesk::test {

const Model& shipped_model(std::string_view name) {
  static std::map<std::string, Model, std::less<>> loaded;
  const auto found = loaded.find(name);
  if (found != loaded.end()) return found->second;
  const std::string part(name);
  std::ifstream file(std::string(COPYDESK_MODELS_DIR) + "/" + part + "/" + part + ".model",
                     std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto model = Model::load(std::as_bytes(std::span(bytes)));
  REQUIRE(model);
  return loaded.emplace(part, model.value()).first->second;
}

}  // namespace copydesk::test
