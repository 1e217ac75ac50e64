#include "copydesk/model.hpp"

#include <utility>
#include <vector>

#include "tagger/byte_reader.hpp"
#include "tagger/forest.hpp"
#include "tagger/lexicon.hpp"
#include "tagger/linear_chain.hpp"
#include "tagger/model_file.hpp"
#include "text/hash.hpp"

namespace copydesk {

namespace tagger {

std::uint32_t model_checksum(std::span<const std::byte> bytes) {
  std::uint64_t h = text::hash_seed;
  for (const std::byte byte : bytes) {
    h ^= std::to_integer<std::uint64_t>(byte);
    h *= 0x100000001b3ULL;
  }
  return static_cast<std::uint32_t>(text::mix(h));
}

}  // namespace tagger

namespace {

Error bad_model(std::string detail) {
  return {ErrorCode::bad_model, "model", 0, std::move(detail)};
}

}  // namespace

struct Model::State {
  std::string name;
  std::string version;
  tagger::LinearChain chain;
  tagger::Forest forest;
  tagger::Forest role_forest;
  tagger::Lexicon lexicon;
};

Model::Model(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<Model> Model::load(std::span<const std::byte> bytes) {
  tagger::ByteReader reader(bytes);
  if (reader.text(tagger::model_magic.size()) != tagger::model_magic) {
    return bad_model("these bytes are no model of this version");
  }
  const std::uint32_t checksum = reader.u32();
  if (!reader.ok() || checksum != tagger::model_checksum(bytes.last(reader.left()))) {
    return bad_model("the model is damaged or cut short: its checksum does not fit");
  }
  auto state = std::make_shared<State>();
  state->name = reader.text(reader.u16());
  state->version = reader.text(reader.u16());
  std::vector<std::pair<std::string, std::uint32_t>> listed(reader.u16());
  for (auto& [name, size] : listed) {
    name = reader.text(reader.u16());
    size = reader.u32();
  }
  std::span<const std::byte> clusters;
  std::span<const std::byte> gazetteer;
  for (auto& [name, size] : listed) {
    const std::span<const std::byte> content = reader.bytes(size);
    if (!reader.ok()) return bad_model("the model's section \"" + name + "\" is cut short");
    if (name == "chain") {
      Result<tagger::LinearChain> chain = tagger::LinearChain::parse(content);
      if (!chain) return chain.error();
      state->chain = std::move(chain).value();
    } else if (name == "forest" || name == "roles") {
      Result<tagger::Forest> forest = tagger::Forest::parse(content);
      if (!forest) return forest.error();
      (name == "forest" ? state->forest : state->role_forest) = std::move(forest).value();
    } else if (name == "clusters") {
      clusters = content;
    } else if (name == "gazetteer") {
      gazetteer = content;
    }
  }
  state->lexicon = tagger::Lexicon(clusters, gazetteer);
  if (state->chain.labels().empty()) return bad_model("the model has no section \"chain\"");
  return Model(std::move(state));
}

const std::string& Model::name() const {
  return state_->name;
}
const std::string& Model::version() const {
  return state_->version;
}
const tagger::LinearChain& Model::chain() const {
  return state_->chain;
}

const tagger::Forest& Model::forest() const {
  return state_->forest;
}
const tagger::Forest& Model::role_forest() const {
  return state_->role_forest;
}

const tagger::Lexicon& Model::lexicon() const {
  return state_->lexicon;
}

}  // namespace copydesk
